import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { sameUri } from '../convert/uris.ts';
import { diagnostics, uncheckedDiagnostics } from '../features/diagnostics.ts';
import { type Session, stopIfCancelled } from './session.ts';

/** Milliseconds to wait after an edit. Diagnostics would distract while the user types. */
const DELAY = 300;

/** How many files one partial result has. */
const BATCH = 50;

/**
 * Diagnostics of all open documents, or of all transcripts in the folders if the client's settings ask for that. Clients
 * ask again as soon as they have an answer, so the answer waits until something changes.
 */
export function serveWorkspacePull(session: Session): void {
  const problems = new FolderProblems(session);
  session.connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
    for (;;) {
      const change = session.changes.next(token);
      const send = partial && ((items: WorkspaceDocumentDiagnosticReport[]) => partial.report({ items }));
      const report = await problems.since(params, token, send);
      if (report !== undefined) return report;
      await change;
      stopIfCancelled(token);
      if (session.changes.isOver) return { items: [] };
      await new Promise((resolve) => setTimeout(resolve, DELAY));
    }
  });
}

class FolderProblems {
  readonly #session: Session;
  /** The last result of each file that is not open. An unchanged file is not read again. */
  readonly #sent = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
    session.onRefresh(() => this.#sent.clear());
    session.onFileChange((uri) => this.#sent.delete(sameUri(uri)));
  }

  /** Undefined if nothing has changed since the results that the client knows. */
  async since(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    send: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport | undefined> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [sameUri(uri), { uri, value }]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let isNew = false;
    for (const uri of await this.#uris(token)) {
      stopIfCancelled(token);
      const before = known.get(sameUri(uri));
      const report = await this.#report(uri, before?.value);
      if (report === undefined) continue;
      known.delete(sameUri(uri));
      isNew ||= report.kind === DocumentDiagnosticReportKind.Full;
      items.push(report);
      if (isNew && send !== undefined && items.length >= BATCH) send(items.splice(0));
    }
    for (const { uri } of known.values()) {
      isNew = true;
      items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
    }
    if (!isNew) return undefined;
    send?.(items.splice(0));
    return { items };
  }

  async #uris(token: CancellationToken): Promise<readonly string[]> {
    const { documents, workspace, displaySettings } = this.#session;
    const [folder] = workspace.folders;
    const wantsAll = folder !== undefined && (await displaySettings.of(folder)).problems === 'allFiles';
    if (!wantsAll) return documents.keys();
    return workspace.index.uris(() => stopIfCancelled(token));
  }

  async #report(uri: string, before: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { documents, workspace, client } = this.#session;
    const isOpen = documents.get(uri) !== undefined;
    const version = documents.get(uri)?.version ?? null;
    if (!isOpen && before !== undefined && this.#sent.get(sameUri(uri)) === before) {
      return { uri, version, kind: DocumentDiagnosticReportKind.Unchanged, resultId: before };
    }
    const isUnchecked = workspace.uncheckedOf(uri);
    const document = isUnchecked ? undefined : await workspace.parseAny(uri);
    const unchecked = isUnchecked ?? (isOpen || !document ? undefined : workspace.uncheckedFile(document));
    if (document === undefined && unchecked === undefined) return undefined;
    const resultId = unchecked ? `unchecked.${JSON.stringify(unchecked)}` : (document?.problemsId ?? '');
    if (resultId === before) return { uri, version, kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    if (!isOpen) this.#sent.set(sameUri(uri), resultId);
    const items = unchecked
      ? uncheckedDiagnostics(unchecked)
      : document
        ? diagnostics(document, client.diagnostics)
        : [];
    return { uri, version, kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }
}

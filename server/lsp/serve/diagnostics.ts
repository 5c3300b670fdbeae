import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnostics, uncheckedDiagnostics } from '../features/diagnostics.ts';
import { DiagnosticsPusher } from './diagnosticsPusher.ts';
import type { FeatureGroup, Session } from './session.ts';
import { serveWorkspacePull } from './workspaceDiagnostics.ts';

/** Diagnostics: on request for clients that can ask, pushed for all others. */
export const diagnosing: FeatureGroup = {
  offers: ({ pullsDiagnostics }) => ({
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'colloquy', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  }),

  serve(session) {
    const { documents, workspace, client } = session;
    documents.onDidClose(({ document }) => workspace.forget(document.uri));
    if (!client.pullsDiagnostics) return servePush(session);
    servePull(session);
    serveWorkspacePull(session);
  },
};

function servePull(session: Session): void {
  const { connection, client, workspace } = session;
  session.onRefresh(() => {
    if (client.refreshesDiagnostics) session.ask(connection.languages.diagnostics.refresh());
  });
  const report = session.about<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    (document, { previousResultId }) => {
      const { problemsId: resultId } = document;
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = diagnostics(document, client.diagnostics);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
  connection.languages.diagnostics.on((params, token) => {
    const unchecked = workspace.uncheckedOf(params.textDocument.uri);
    if (unchecked === undefined) return report(params, token);
    return { kind: DocumentDiagnosticReportKind.Full, items: uncheckedDiagnostics(unchecked) };
  });
}

function servePush(session: Session): void {
  const { documents } = session;
  const pusher = new DiagnosticsPusher(session);
  session.onRefresh(() => {
    for (const { uri } of documents.all()) pusher.push(uri);
  });
  documents.onDidChangeContent(({ document }) => pusher.push(document.uri));
  documents.onDidClose(({ document }) => pusher.clear(document.uri));
}

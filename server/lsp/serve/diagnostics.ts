import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import { Pusher } from './diagnosticsPusher.ts';
import type { Service, Subject } from './session.ts';
import { serveWorkspacePull } from './workspaceDiagnostics.ts';

/** Problems: for clients that ask for them, or else pushed. */
export const diagnosing: Subject = {
  capabilities: ({ pullsDiagnostics }) => ({
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'colloquy', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  }),

  serve(service) {
    const { documents, workspace, abilities } = service;
    documents.onDidClose(({ document }) => workspace.forget(document.uri));
    if (!abilities.pullsDiagnostics) return servePush(service);
    servePull(service);
    serveWorkspacePull(service);
  },
};

function servePull(service: Service): void {
  const { connection, abilities } = service;
  service.onRefresh(() => {
    if (abilities.refreshesDiagnostics) service.ask(connection.languages.diagnostics.refresh());
  });
  connection.languages.diagnostics.on(
    service.about<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (reading, { previousResultId }) => {
        const { problemsId: resultId } = reading;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = diagnostics(reading, abilities.diagnostics);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
}

function servePush(service: Service): void {
  const { documents } = service;
  const pusher = new Pusher(service);
  service.onRefresh(() => {
    for (const { uri } of documents.all()) pusher.push(uri);
  });
  documents.onDidChangeContent(({ document }) => pusher.push(document.uri));
  documents.onDidClose(({ document }) => pusher.clear(document.uri));
}

import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import { Pusher } from '../pusher.ts';
import type { Service, Subject } from './service.ts';

/** Problems: for clients that ask for them, or else pushed. */
export const diagnosing: Subject = {
  capabilities: ({ pullsDiagnostics }) => ({
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'colloquy', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  }),

  serve(service) {
    if (service.abilities.pullsDiagnostics) servePull(service);
    else servePush(service);
  },
};

function servePull(service: Service): void {
  const { connection, abilities, documents, workspace } = service;
  service.onRefresh(() => {
    if (abilities.refreshesDiagnostics) service.ask(connection.languages.diagnostics.refresh());
  });
  documents.onDidClose(({ document }) => workspace.forget(document.uri));
  connection.languages.diagnostics.on(
    service.about<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (reading, { previousResultId }) => {
        const resultId = workspace.stateOf(reading);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = diagnostics(reading.transcript, reading.uri, reading.problems);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
}

function servePush(service: Service): void {
  const { connection, documents, workspace } = service;
  const pusher = new Pusher(workspace, connection);
  service.onRefresh(() => {
    for (const { uri } of documents.all()) pusher.push(uri);
  });
  documents.onDidChangeContent(({ document }) => pusher.push(document.uri));
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    pusher.clear(document.uri);
  });
}

import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationNames } from '../core/config.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { commandIds, editsThrough, execute } from './commands.ts';
import { codeActions } from './features/codeAction.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentSymbols, symbolInformation } from './features/documentSymbol.ts';
import { hover } from './features/hover.ts';
import { legend, semanticTokens } from './features/semanticTokens.ts';
import type { Files } from './files.ts';
import { Pusher } from './pusher.ts';
import { spanOf } from './ranges.ts';
import type { Reading } from './reading.ts';
import { Workspace } from './workspace.ts';

/** Serves one client over a connection, until it says that it is done. */
export function serve(connection: Connection, files: Files): void {
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const abilities = abilitiesOf(capabilities);
    handle(connection, documents, files, abilities, initializationOptions);
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'colloquy' } };
  });

  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    hoverProvider: true,
    semanticTokensProvider: { legend, full: true },
    executeCommandProvider: { commands: commandIds },
    ...(abilities.codeActionLiterals && { codeActionProvider: { codeActionKinds: ['quickfix'] } }),
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'colloquy', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

function handle(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  files: Files,
  abilities: Abilities,
  initialSettings: unknown,
): void {
  let pushedSettings = sectionOf(initialSettings);
  const workspace = new Workspace({
    readFile: (uri) => files.readFile(uri),
    document: (uri) => documents.get(uri),
    clientSettings: async (scopeUri) =>
      abilities.configuration
        ? connection.workspace.getConfiguration({ scopeUri, section: 'colloquy' })
        : pushedSettings,
    showDiagnostics: (uri, shown) => void connection.sendDiagnostics({ uri, diagnostics: [...shown] }),
    log: (message) => connection.console.warn(message),
  });
  const pusher = new Pusher(workspace, connection);

  /** A request about one document: answered by `answer`, or by `otherwise` where the document is not open. */
  const about =
    <P extends { textDocument: { uri: string } }, R>(otherwise: R, answer: (reading: Reading, params: P) => R) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const reading = await workspace.read(params.textDocument.uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      return reading === undefined ? otherwise : answer(reading, params);
    };

  const refresh = () => {
    if (!abilities.pullsDiagnostics) for (const { uri } of documents.all()) pusher.push(uri);
    if (abilities.refreshesDiagnostics) quietly(connection, connection.languages.diagnostics.refresh());
    if (abilities.refreshesSemanticTokens) quietly(connection, connection.languages.semanticTokens.refresh());
  };

  connection.onInitialized(() => {
    if (abilities.watchesConfiguration) {
      const section = { section: 'colloquy' };
      quietly(connection, connection.client.register(DidChangeConfigurationNotification.type, section));
    }
    if (abilities.watchesFiles) {
      const watchers = configurationNames.map((name) => ({ globPattern: `**/${name}` }));
      quietly(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    pushedSettings = sectionOf(settings) ?? pushedSettings;
    workspace.settingsChanged();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.configurationsChanged(changes.map(({ uri }) => uri));
    refresh();
  });

  if (!abilities.pullsDiagnostics) documents.onDidChangeContent(({ document }) => pusher.push(document.uri));
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    if (!abilities.pullsDiagnostics) pusher.clear(document.uri);
  });

  connection.languages.diagnostics.on(
    about<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (reading, { previousResultId }) => {
        const resultId = workspace.stateOf(reading);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = diagnostics(reading.transcript, reading.uri, reading.problems);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
  connection.onDocumentSymbol(
    about(null, ({ transcript, uri }) =>
      abilities.nestedSymbols ? documentSymbols(transcript) : symbolInformation(transcript, uri),
    ),
  );
  connection.onHover(
    about(null, ({ transcript, uri, problems, statistics }, { position }) =>
      hover(transcript, {
        uri,
        offset: transcript.lines.offsetAt(position),
        problems,
        statistics,
        markdown: abilities.markdownHover,
      }),
    ),
  );
  connection.languages.semanticTokens.on(about({ data: [] }, ({ transcript }) => semanticTokens(transcript)));
  connection.onCodeAction(
    about(null, ({ transcript, uri, problems }, { range, context }) =>
      codeActions(transcript, uri, problems, spanOf(transcript.lines, range), context.diagnostics),
    ),
  );
  const apply = editsThrough(connection, abilities);
  connection.onExecuteCommand((params) => execute(workspace, params, apply));
}

/** Settings come as `{ colloquy: … }` from some clients and as the section itself from others. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'colloquy' in settings ? settings.colloquy : settings;
}

/** A client that refuses what it said it can do loses only that. */
function quietly(connection: Connection, asked: Promise<unknown>): void {
  asked.catch((reason: unknown) => connection.console.warn(String(reason)));
}

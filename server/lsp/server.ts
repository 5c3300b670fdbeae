import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationNames } from '../core/config.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { capabilitiesFor } from './capabilities.ts';
import { ClientSettings } from './clientSettings.ts';
import type { Files } from './files.ts';
import { Pusher } from './pusher.ts';
import { answerRequests } from './requests.ts';
import { Workspace } from './workspace.ts';

/** Serves one client over a connection, until it says that it is done. */
export function serve(connection: Connection, files: Files): void {
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const abilities = abilitiesOf(capabilities);
    const settings = new ClientSettings(connection, abilities, initializationOptions);
    const workspace = new Workspace({
      readFile: (uri) => files.readFile(uri),
      document: (uri) => documents.get(uri),
      clientSettings: (uri) => settings.of(uri),
      showDiagnostics: (uri, shown) => void connection.sendDiagnostics({ uri, diagnostics: [...shown] }),
      log: (message) => connection.console.warn(message),
    });
    answerRequests(connection, workspace, abilities);
    keepUp(connection, documents, workspace, settings, abilities);
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'colloquy' } };
  });

  documents.listen(connection);
  connection.listen();
}

/** Follows what changes: documents, settings, configuration files. */
function keepUp(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  settings: ClientSettings,
  abilities: Abilities,
): void {
  const pusher = abilities.pullsDiagnostics ? undefined : new Pusher(workspace, connection);
  /** A client that refuses what it said it can do loses only that. */
  const ask = (asked: Promise<unknown>) => asked.catch((reason) => connection.console.warn(String(reason)));
  const refresh = () => {
    for (const { uri } of documents.all()) pusher?.push(uri);
    if (abilities.refreshesDiagnostics) ask(connection.languages.diagnostics.refresh());
    if (abilities.refreshesSemanticTokens) ask(connection.languages.semanticTokens.refresh());
  };

  connection.onInitialized(() => {
    const { client } = connection;
    if (abilities.watchesConfiguration) {
      ask(client.register(DidChangeConfigurationNotification.type, { section: 'colloquy' }));
    }
    if (abilities.watchesFiles) {
      const watchers = configurationNames.map((name) => ({ globPattern: `**/${name}` }));
      ask(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });
  documents.onDidChangeContent(({ document }) => pusher?.push(document.uri));
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    pusher?.clear(document.uri);
  });
  connection.onDidChangeConfiguration((params) => {
    settings.sent(params.settings);
    workspace.settingsChanged();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.configurationsChanged(changes.map(({ uri }) => uri));
    refresh();
  });
}

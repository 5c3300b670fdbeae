import {
  type Connection,
  type ConnectionOptions,
  type InitializeParams,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Files } from '../../project/index.ts';
import { type FileSource, filesFor } from '../workspace/files.ts';
import { Folders } from '../workspace/folders.ts';
import { openDocuments } from '../workspace/openDocuments.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type ClientCapabilities, readClientCapabilities } from './clientCapabilities.ts';
import { completing } from './completing.ts';
import { converting } from './converting.ts';
import { diagnosing } from './diagnostics.ts';
import { display } from './display.ts';
import { editing } from './editing.ts';
import { fileRenaming } from './fileRenaming.ts';
import { serveFiles } from './files.ts';
import { FileWatcher } from './fileWatcher.ts';
import { layout } from './layout.ts';
import { MessageGate } from './messageGate.ts';
import { navigation } from './navigation.ts';
import { renaming } from './renaming.ts';
import { Session } from './session.ts';
import { serveSettings } from './settings.ts';

/** All features, grouped as the files of serve/ handle them. */
const featureGroups = [
  navigation,
  display,
  editing,
  completing,
  converting,
  renaming,
  fileRenaming,
  layout,
  diagnosing,
];

/**
 * Serves one client until it ends the connection.
 * @param connect opens the connection
 * @param disk reads the files that the server can see itself; undefined where it sees none
 */
export function serve(connect: (options: ConnectionOptions) => Connection, disk: FileSource | undefined): MessageGate {
  const gate = new MessageGate();
  const connection = connect({ messageStrategy: gate });
  gate.attach(connection);
  connection.onInitialize((params) => {
    const client = readClientCapabilities(params.capabilities);
    const files = filesFor(connection, disk, client.readsFiles);
    handle(connection, files, client, params);
    const offers = featureGroups.map((group) => group.offers(client));
    const capabilities: ServerCapabilities = Object.assign({}, ...offers);
    capabilities.workspace = Object.assign({}, ...offers.map(({ workspace }) => workspace));
    capabilities.positionEncoding = client.encoding;
    capabilities.textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental };
    return { capabilities, serverInfo: { name: 'colloquy' } };
  });
  connection.listen();
  return gate;
}

function handle(connection: Connection, files: Files, client: ClientCapabilities, params: InitializeParams): void {
  const documents = openDocuments(client.encoding);
  const watcher = new FileWatcher(connection, client);
  const folders = new Folders(params);
  let sentSettings = sectionOf(params.initializationOptions);
  const workspace = new Workspace({
    encoding: client.encoding,
    files,
    document: (uri) => documents.get(uri),
    openUris: () => documents.keys(),
    folders: () => folders.uris,
    clientSettings: async (scopeUri) => {
      if (!client.configuration) return sentSettings;
      const answered = await connection.workspace.getConfiguration({ scopeUri, section: 'colloquy' });
      return answered ?? sentSettings;
    },
    showDiagnostics: (uri, shown) => void connection.sendDiagnostics({ uri, diagnostics: [...shown] }),
    watch: (uri) => watcher.watch(uri),
    log: (message) => connection.console.warn(message),
    warn: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
  });
  const session = new Session(connection, client, documents, workspace);
  serveSettings(session, (settings) => {
    sentSettings = sectionOf(settings) ?? sentSettings;
  });
  serveFiles(session, folders);
  for (const group of featureGroups) group.serve(session);
  documents.listen(connection);
}

/** The settings of Colloquy. Some clients send them as `{ colloquy: … }`, others without that key. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'colloquy' in settings ? settings.colloquy : settings;
}

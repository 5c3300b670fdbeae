import {
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Files, filesAnywhere } from '../files.ts';
import { Folders } from '../folders.ts';
import { openDocuments } from '../workspace/openDocuments.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type Abilities, abilitiesOf } from './clientCapabilities.ts';
import { completing } from './completing.ts';
import { diagnosing } from './diagnostics.ts';
import { display } from './display.ts';
import { editing } from './editing.ts';
import { fileRenaming } from './fileRenaming.ts';
import { serveFiles } from './files.ts';
import { Watcher } from './fileWatcher.ts';
import { layout } from './layout.ts';
import { navigation } from './navigation.ts';
import { renaming } from './renaming.ts';
import { Service } from './session.ts';
import { serveSettings } from './settings.ts';

/** Everything that is served; each file of serve/ has its own part of the protocol. */
const subjects = [navigation, display, editing, completing, renaming, fileRenaming, layout, diagnosing];

/**
 * Serves one client over a connection, until it says that it is done; `disk` is what the server sees of files by itself,
 * and `prewrites` whether the connection knows answers that are JSON already.
 */
export function serve(connection: Connection, disk: Files | undefined, prewrites = false): void {
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params.capabilities);
    const files = filesAnywhere(connection, disk, abilities.readsFiles);
    handle(connection, files, abilities, { params, prewrites });
    const offers = subjects.map((subject) => subject.capabilities(abilities));
    const capabilities: ServerCapabilities = Object.assign({}, ...offers);
    capabilities.workspace = Object.assign({}, ...offers.map(({ workspace }) => workspace));
    capabilities.positionEncoding = abilities.encoding;
    capabilities.textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental };
    return { capabilities, serverInfo: { name: 'colloquy' } };
  });
  connection.listen();
}

function handle(
  connection: Connection,
  files: Files,
  abilities: Abilities,
  { params, prewrites }: { readonly params: InitializeParams; readonly prewrites: boolean },
): void {
  const documents = openDocuments(abilities.encoding);
  const watcher = new Watcher(connection, abilities);
  const folders = new Folders(params);
  let sentSettings = sectionOf(params.initializationOptions);
  const workspace = new Workspace({
    encoding: abilities.encoding,
    readFile: (uri) => files.readFile(uri),
    readFolder: (uri) => files.readFolder(uri),
    document: (uri) => documents.get(uri),
    openUris: () => documents.keys(),
    folders: () => folders.uris,
    clientSettings: async (scopeUri) => {
      if (!abilities.configuration) return sentSettings;
      const answered = await connection.workspace.getConfiguration({ scopeUri, section: 'colloquy' });
      return answered ?? sentSettings;
    },
    showDiagnostics: (uri, shown) => void connection.sendDiagnostics({ uri, diagnostics: [...shown] }),
    watch: (uri) => watcher.watch(uri),
    log: (message) => connection.console.warn(message),
  });
  const service = new Service(connection, abilities, documents, workspace, prewrites);
  serveSettings(service, (settings) => {
    sentSettings = sectionOf(settings) ?? sentSettings;
  });
  serveFiles(service, folders);
  for (const subject of subjects) subject.serve(service);
  documents.listen(connection);
}

/** Settings come as `{ colloquy: … }` from some clients and as the section itself from others. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'colloquy' in settings ? settings.colloquy : settings;
}

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import { type FolderEntry, readFileRequest, readFolderRequest, readsFilesKey } from '../../server/protocol.ts';

/** Reads files that the server cannot read itself: files of virtual workspaces, and all files in a browser. */
export class FileRequests implements StaticFeature {
  constructor(client: BaseLanguageClient) {
    client.onRequest(readFileRequest, ({ uri }: { uri: string }) => readFile(uri));
    client.onRequest(readFolderRequest, ({ uri }: { uri: string }) => readFolder(uri));
  }

  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, [readsFilesKey]: true };
  }

  initialize(): void {}

  getState(): { kind: 'static' } {
    return { kind: 'static' };
  }

  clear(): void {}
}

async function readFile(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    // The server asks for files that may not exist, such as a configuration in every folder.
    return null;
  }
}

async function readFolder(uri: string): Promise<FolderEntry[]> {
  try {
    const folder = Uri.parse(uri);
    // The URI of the root folder may lack its slash.
    const entries = await workspace.fs.readDirectory(folder.path === '' ? folder.with({ path: '/' }) : folder);
    return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
  } catch {
    return [];
  }
}

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import {
  type FileContents,
  type FileKind,
  type FolderEntry,
  fileKindRequest,
  type ReadFileParams,
  readFileRequest,
  readFolderRequest,
  readsFilesKey,
} from '../../server/protocol.ts';
import { toBase64 } from './base64.ts';

/** Reads files that the server cannot read itself: files of virtual workspaces, and all files in a browser. */
export class FileRequests implements StaticFeature {
  constructor(client: BaseLanguageClient) {
    client.onRequest<FileContents | null, void>(readFileRequest, (params: ReadFileParams) => readFile(params));
    client.onRequest<FileKind | null, void>(fileKindRequest, ({ uri }: { uri: string }) => kindOf(uri));
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

async function readFile({ uri, most }: ReadFileParams): Promise<FileContents | null> {
  try {
    const file = Uri.parse(uri);
    const { size, type } = await workspace.fs.stat(file);
    if (type & FileType.Directory) return null;
    if (size > most || !(type & FileType.File)) return { isTooLarge: size > most };
    return { base64: toBase64(await workspace.fs.readFile(file)) };
  } catch {
    // The server asks for files that may not exist, such as a configuration in every folder.
    return null;
  }
}

async function kindOf(uri: string): Promise<FileKind | null> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri));
    return type & FileType.File ? 'file' : type & FileType.Directory ? 'folder' : 'other';
  } catch {
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

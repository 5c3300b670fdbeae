import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/** Reads for the server what it cannot read by itself: files that are on no disk, and all of them in a browser. */
export class FileRequests implements StaticFeature {
  constructor(client: BaseLanguageClient) {
    client.onRequest('colloquy/readFile', ({ uri }: { uri: string }) => readFile(uri));
    client.onRequest('colloquy/readFolder', ({ uri }: { uri: string }) => readFolder(uri));
  }

  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, colloquyFiles: true };
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
    // There is no such file, as there is not in most folders; the server asks to find out.
    return null;
  }
}

async function readFolder(uri: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const folder = Uri.parse(uri);
    // The uppermost folder may be written without its slash.
    const entries = await workspace.fs.readDirectory(folder.path === '' ? folder.with({ path: '/' }) : folder);
    return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
  } catch {
    return [];
  }
}

import type { Connection } from 'vscode-languageserver';
import { type FolderEntry, readFileRequest, readFolderRequest } from '../protocol.ts';

export type { FolderEntry };

/** How files that no editor has open are read: from the disk, or by asking the client. */
export interface Files {
  /** The text of a file, or undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What lies directly in a folder; nothing where there is no such folder or it cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
}

/**
 * Files wherever they are: those of the disk, where the server sees it, and all others through the client, where it
 * reads files for us.
 */
export function filesAnywhere(connection: Connection, disk: Files | undefined, clientReadsFiles: boolean): Files {
  const nothing: Files = { readFile: async () => undefined, readFolder: async () => [] };
  const elsewhere = clientReadsFiles ? filesOf(connection) : nothing;
  const filesFor = (uri: string) => (uri.startsWith('file:') && disk !== undefined ? disk : elsewhere);
  return { readFile: (uri) => filesFor(uri).readFile(uri), readFolder: (uri) => filesFor(uri).readFolder(uri) };
}

/** The files that the client sees. One that cannot read a file answers null; what else goes wrong comes to the same. */
function filesOf(connection: Connection): Files {
  return {
    async readFile(uri) {
      const text = await connection.sendRequest<string | null>(readFileRequest, { uri }).catch(() => null);
      return text ?? undefined;
    },
    readFolder: (uri) => connection.sendRequest<FolderEntry[]>(readFolderRequest, { uri }).catch(() => []),
  };
}

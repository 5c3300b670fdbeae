import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import {
  type Bounds,
  decode,
  type Files,
  isLargerThan,
  isNoFile,
  type Kind,
  type Listing,
  type Read,
  unreadable,
} from '../../project/index.ts';
import {
  type FileContents,
  type FileKind,
  type FolderEntry,
  fileKindRequest,
  type ReadFileParams,
  readFileRequest,
  readFolderRequest,
} from '../../protocol.ts';
import { pathFrom, uriFrom, uriIn } from '../convert/uris.ts';
import { inTime } from './inTime.ts';

/** One way to reach files, by their URIs. */
export interface FileSource {
  read(uri: string, bounds: Bounds): Promise<Read>;
  list(uri: string): Promise<Listing>;
  kindOf(uri: string, root?: string): Promise<Kind>;
}

/**
 * The files that the server can reach: those on the disk, if it sees the disk itself, and all others through the client,
 * if that reads files for it.
 */
export function filesFor(connection: Connection, disk: FileSource | undefined, clientReadsFiles: boolean): Files {
  const elsewhere = clientReadsFiles ? throughClient(connection) : nothing;
  const sourceOf = (uri: string) => (disk !== undefined && uri.startsWith('file:') ? disk : elsewhere);
  return {
    read: (uri, bounds) => sourceOf(uri).read(uri, bounds),
    list: (uri) => sourceOf(uri).list(uri),
    kindOf: (uri, root) => sourceOf(uri).kindOf(uri, root),
    join: uriIn,
    resolve: uriFrom,
    pathFrom,
  };
}

const missing = { fault: 'there is no such file or folder', isMissing: true } as const;

const nothing: FileSource = {
  read: async () => missing,
  list: async () => missing,
  kindOf: async () => 'missing',
};

/** The files that the client sees. There are no links among them that could lead elsewhere. */
function throughClient(connection: Connection): FileSource {
  const ask = <T>(method: string, params: object, signal: AbortSignal): Promise<T> => {
    const cancellation = new CancellationTokenSource();
    signal.addEventListener('abort', () => cancellation.cancel());
    return connection.sendRequest<T>(method, params, cancellation.token);
  };
  return {
    read: (uri, { most }) =>
      inTime<Read>(async (signal) => {
        const params: ReadFileParams = { uri, most };
        const contents = await ask<FileContents | null>(readFileRequest, params, signal);
        if (contents === null) return missing;
        if ('base64' in contents) return decode(Uint8Array.from(atob(contents.base64), (byte) => byte.charCodeAt(0)));
        return contents.isTooLarge ? isLargerThan(most) : isNoFile;
      }, unreadable),
    list: (uri) =>
      inTime<Listing>(async (signal) => {
        const entries = await ask<FolderEntry[]>(readFolderRequest, { uri }, signal);
        return { entries: entries.map(({ name, isFolder }) => ({ name, kind: isFolder ? 'folder' : 'file' })) };
      }, unreadable),
    kindOf: (uri) =>
      inTime<Kind>(
        async (signal) => (await ask<FileKind | null>(fileKindRequest, { uri }, signal)) ?? 'missing',
        () => 'missing',
      ),
  };
}

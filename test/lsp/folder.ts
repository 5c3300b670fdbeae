import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from './client.ts';

/** A new folder on the disk, gone after the tests. */
export class Folder {
  readonly uri: string;
  readonly #path = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-folder-')));

  constructor(files: Record<string, string> = {}) {
    this.uri = pathToFileURL(this.#path).href;
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    after(() => rmSync(this.#path, { recursive: true, force: true }));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.#path, name)), { recursive: true });
    writeFileSync(join(this.#path, name), text);
  }

  remove(name: string): void {
    rmSync(join(this.#path, name), { recursive: true });
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.#path, name)).href;
  }

  /** A URI's path within the folder. */
  nameOf(uri: string): string {
    return decodeURIComponent(uri).slice(decodeURIComponent(this.uri).length + 1);
  }
}

/** Tells a server what has become of a file: 1 created, 2 changed, 3 deleted. */
export function tell(client: Client, uri: string, type: 1 | 2 | 3): Promise<void> {
  return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

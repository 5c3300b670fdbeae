import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commands } from '../../server/cli/commands/index.ts';
import type { Io } from '../../server/cli/io.ts';
import { main } from '../../server/cli/main.ts';

/** What a run of the command line gave. */
export interface Result {
  code: number;
  out: string;
  err: string;
}

export interface Circumstances {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Standard output is a terminal of so many columns. */
  terminal?: number;
}

const folders: string[] = [];

/** A new folder with these files in it; it is gone after the tests. Names may have folders in them. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs a command line, its arguments parted by single spaces, in a folder. */
export async function colloquy(cwd: string, commandLine: string, given: Circumstances = {}): Promise<Result> {
  const result = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      result[name] += text;
    },
    isTerminal: given.terminal !== undefined,
    columns: given.terminal,
  });
  const io: Io = {
    cwd,
    env: given.env ?? {},
    stdin: chunked(given.stdin ?? ''),
    stdout: stream('out'),
    stderr: stream('err'),
  };
  const code = await main(commandLine === '' ? [] : commandLine.split(' '), io, commands);
  return { code, ...result };
}

/** In pieces of three bytes, so that characters are torn apart as in a real pipe. */
async function* chunked(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}

/** The paths that a JSON report lists. */
export function pathsIn({ out }: Result): string[] {
  return JSON.parse(out).files.map(({ path }: { path: string }) => path);
}

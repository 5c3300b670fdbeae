import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../server/cli/commands/index.ts';
import type { Io } from '../../server/cli/io.ts';
import { main } from '../../server/cli/main.ts';
import { type Operation, onceFor } from './operation.ts';

/** Command lines about `talk.transcript`, and `raw.txt` and `raw.md`, which are the same. */
export const commandLines: readonly string[] = [
  ...['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'unix'].map(
    (format) => `check talk.transcript --format ${format}`,
  ),
  ...[
    'check talk.transcript --diff',
    'format talk.transcript --diff',
    'format talk.transcript --diff --cues canonical',
  ],
  ...['clean raw.txt', 'clean raw.txt --report', 'convert talk.transcript --to json', 'verify raw.txt talk.transcript'],
  ...['text', 'json', 'html'].map((format) => `diff raw.txt talk.transcript --format ${format}`),
  ...['text', 'json'].map((format) => `resolve raw.md --format ${format}`),
  ...['text', 'json', 'csv', 'html'].map((format) => `stats talk.transcript --format ${format}`),
  ...['text', 'json', 'csv'].map((format) => `speakers talk.transcript --format ${format}`),
];

/** Every command of the command line, on a file. */
export function commandOperations(): Operation[] {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-commands-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const write = onceFor((text) => {
    for (const name of ['talk.transcript', 'raw.txt', 'raw.md']) writeFileSync(join(folder, name), text);
  });
  return commandLines.map((line) => ({
    name: line,
    prepare: (text) => {
      write(text);
      return () => main(line.split(' '), silent(folder), commands);
    },
  }));
}

function silent(cwd: string): Io {
  const stream = { write: () => {}, isTerminal: false, columns: undefined };
  return { cwd, env: {}, stdin: emptyInput(), stdout: stream, stderr: stream };
}

async function* emptyInput(): AsyncGenerator<Uint8Array> {}

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textOf } from '../generate/texts.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Part } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';

/** The time from a key to the painted letter in a real VS Code, in a transcript and in the same text as plain text. */
export function editor({ quick }: RunOptions): Part {
  const path = textOf(quick ? 1_000_000 : 10_000_000, 'transcript');
  const folder = join(dirname(path), `editor-${quick ? 'small' : 'large'}`);
  mkdirSync(folder, { recursive: true });
  const files = ['plain.txt', 'a.transcript'].map((name) => join(folder, name));
  for (const file of files) copyFileSync(path, file);
  const script = join(import.meta.dirname, 'typing.mjs');
  // A window can be fast or slow as a whole, so we measure in many windows, and not many letters in one.
  const [letters, rounds] = quick ? ['30', '1'] : ['30', '8'];
  const printed = execFileSync(process.execPath, [script, letters, rounds, ...files], { encoding: 'utf8' });
  const times: Record<string, number[]> = JSON.parse(printed.slice(printed.lastIndexOf('\n{') + 1));
  const rows = Object.entries(times).map(
    ([extension, of]) =>
      ({
        what: 'key to picture',
        by: extension === 'txt' ? 'plain text' : 'colloquy',
        unit: 'ms',
        ...spreadOf(of),
      }) as const,
  );
  const title = `VS Code, a letter typed in ${quick ? '1 MB' : '10 MB'} until it is painted`;
  return { name: 'editor', title, rows };
}

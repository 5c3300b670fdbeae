import { execFileSync } from 'node:child_process';
import { bundle } from '../bundle.ts';
import { asciiStyle, ownStyle } from '../generate/generate.ts';
import type { Style } from '../generate/style.ts';
import { textOf } from '../generate/texts.ts';
import type { Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { cleanEnvironment } from './environment.ts';
import { spreadOf } from './spread.ts';

const texts: readonly (readonly [string, number, Style])[] = [
  ['1 MB', 1_000_000, ownStyle],
  ['1 MB, ASCII', 1_000_000, asciiStyle],
  ['10 MB', 10_000_000, ownStyle],
];

/** The core within a running process, in megabytes a second. */
export function inProcess({ quick }: RunOptions): Part {
  const script = bundle('measure/core');
  const rows = texts.slice(0, quick ? 2 : 3).flatMap(([size, bytes, style]): Row[] => {
    const args = [script, textOf(bytes, 'transcript', style), quick ? '1500' : '8000'];
    const printed = execFileSync(process.execPath, args, { env: cleanEnvironment(), encoding: 'utf8' });
    const measured = JSON.parse(printed) as { bytes: number; times: Record<string, number[]> };
    return Object.entries(measured.times).map(([by, times]) => ({
      what: size,
      by,
      unit: 'MB/s',
      ...spreadOf(times.map((milliseconds) => measured.bytes / 1000 / milliseconds)),
    }));
  });
  return { name: 'in-process', title: 'The core, without a process around it', rows };
}

/** The memory of a text of 10 MB, its tree and its problems, in bytes for each byte of the file. */
export function retained({ quick }: RunOptions): Part {
  const path = textOf(quick ? 1_000_000 : 10_000_000, 'transcript');
  const args = ['--expose-gc', bundle('measure/retained'), path];
  const printed = execFileSync(process.execPath, args, { env: cleanEnvironment(), encoding: 'utf8' });
  const rows = Object.entries(JSON.parse(printed) as Record<string, number>).map(
    ([what, share]): Row => ({ what, by: 'colloquy', unit: 'bytes a byte', ...spreadOf([share]) }),
  );
  return { name: 'retained', title: `Memory held for ${quick ? '1 MB' : '10 MB'} of text`, rows };
}

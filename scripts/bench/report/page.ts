import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../folders.ts';
import { type Bars, chart } from './chart.ts';
import type { Machine } from './machine.ts';
import { type Part, toldFailure } from './parts.ts';
import type { Results } from './results.ts';
import { partTable, targetTable } from './tables.ts';
import { targetsOf } from './targets.ts';

const page = join(projectFolder, 'docs', 'performance.md');
const picture = join(projectFolder, 'docs', 'performance.svg');

/** Writes the results into the page, between its markers, and draws the chart. */
export function writePage({ machine, parts }: Results): void {
  const pieces = {
    targets: targetTable(targetsOf(parts)),
    chart: '![Times of Colloquy and of other programs, as bars](performance.svg)',
    machine: described(machine),
    figures: Object.values(parts)
      .flatMap((part) => [`### ${part.title}`, partTable(part), ...(part.failures ?? []).map(toldFailure)])
      .join('\n\n'),
  };
  let text = readFileSync(page, 'utf8');
  for (const [name, piece] of Object.entries(pieces)) text = between(text, name, piece);
  writeFileSync(page, text);
  writeFileSync(picture, chart(setsOf(parts)));
}

function between(text: string, name: string, piece: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no ${open} … ${close}.`);
  return `${text.slice(0, start + open.length)}\n${piece}\n${text.slice(end)}`;
}

function described({ processor, cores, memory, system, node, peers }: Machine): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return `${processor}, ${cores} cores, ${memory} GB; ${system}; Node ${node}. ${versions.join(', ')}.`;
}

function setsOf(parts: Readonly<Record<string, Part>>): Bars[] {
  return [
    barsOf(parts['corpus-5000'], 'time', 'Checking 5,000 files of 20 KB', 'ms'),
    barsOf(parts['server-10mb'], 'a character', 'A letter typed in 10 MB, until its diagnostics', 'ms'),
    barsOf(parts['server-10mb'], 'outline after a character', 'The outline after a letter in 10 MB', 'ms'),
  ].filter(({ bars }) => bars.length > 0);
}

function barsOf(part: Part | undefined, what: string, title: string, unit: string): Bars {
  const rows = part?.rows.filter((row) => row.what === what) ?? [];
  return { title, unit, bars: rows.map(({ by, median }) => ({ name: by, value: median })) };
}

import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { textOf } from '../generate/texts.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { colloquy, doNothing, json, type Kind, markdown, rumdl } from './kinds.ts';
import { measured, series } from './series.ts';
import { Session } from './session.ts';

/** The memory of servers with 10 MB open and some letters typed, and of Colloquy's after it opened and closed many texts. */
export async function memory({ quick, alone }: RunOptions): Promise<Part> {
  const rows: Row[] = [];
  for (const kind of alone ? [colloquy, doNothing] : [colloquy, doNothing, markdown, json, rumdl]) {
    rows.push(...(await withOneOpen(kind, quick ? 1_000_000 : 10_000_000)));
  }
  rows.push(...(await afterCycles(quick ? 200 : 1000)));
  return { name: 'memory', title: quick ? 'Memory, 1 MB open' : 'Memory, 10 MB open', rows };
}

async function withOneOpen(kind: Kind, bytes: number): Promise<Row[]> {
  const path = textOf(bytes, kind.form);
  const session = await Session.start(kind, path);
  await session.open(readFileSync(path, 'utf8'));
  const typing = series.find(({ what }) => what.includes('a character'));
  if (typing) await measured(typing, session, { least: 5, most: 5, milliseconds: 0 });
  if (session.offers('documentSymbolProvider')) await session.ask('textDocument/documentSymbol');
  await setTimeout(2000); // leaves time for garbage collection
  const held = session.memory;
  await session.stop();
  return held === undefined ? [] : [row('one text open', kind.name, held)];
}

/** Opens and closes a text of 10 KB many times, and reads the memory after a quarter of that and at the end. */
async function afterCycles(cycles: number): Promise<Row[]> {
  const path = textOf(10_000, 'transcript');
  const text = readFileSync(path, 'utf8');
  const session = await Session.start(colloquy, path);
  const rows: Row[] = [];
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await session.open(text);
    await session.ask('textDocument/documentSymbol');
    session.close();
    if (cycle !== cycles / 4 && cycle !== cycles) continue;
    await setTimeout(1000);
    const held = session.memory;
    if (held !== undefined) rows.push(row(`opened and closed ${cycle} times`, colloquy.name, held));
  }
  await session.stop();
  return rows;
}

function row(what: string, by: string, held: number): Row {
  return { what, by, unit: 'MB', ...spreadOf([held]) };
}

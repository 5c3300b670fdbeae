import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { textOf } from '../generate/texts.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Failure, Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { colloquy, doNothing, json, markdown, rumdl } from './kinds.ts';
import { measured, series } from './series.ts';
import { Session } from './session.ts';

/** The memory of servers with 10 MB open and some letters typed, and of Colloquy's after it opened and closed many texts. */
export async function memory({ quick, alone }: RunOptions): Promise<Part> {
  const rows: Row[] = [];
  const failures: Failure[] = [];
  for (const kind of alone ? [colloquy, doNothing] : [colloquy, doNothing, markdown, json, rumdl]) {
    const path = textOf(quick ? 1_000_000 : 10_000_000, kind.form);
    failures.push(...(await Session.use(kind, path, (session) => openOne(session, path, rows))));
  }
  const path = textOf(10_000, colloquy.form);
  failures.push(...(await Session.use(colloquy, path, (session) => openMany(session, path, quick ? 200 : 1000, rows))));
  return { name: 'memory', title: quick ? 'Memory, 1 MB open' : 'Memory, 10 MB open', rows, failures };
}

/** Adds the memory with one text open to `rows`. */
async function openOne(session: Session, path: string, rows: Row[]): Promise<void> {
  await session.open(readFileSync(path, 'utf8'));
  const typing = series.find(({ what }) => what.includes('a character'));
  if (typing) await measured(typing, session, { least: 5, most: 5, milliseconds: 0 });
  if (session.offers('documentSymbolProvider')) await session.ask('textDocument/documentSymbol');
  await setTimeout(2000); // leaves time for garbage collection
  rows.push(...rowsOf('one text open', session));
}

/** Opens and closes a text many times. Adds the memory after a quarter of that and at the end to `rows`. */
async function openMany(session: Session, path: string, cycles: number, rows: Row[]): Promise<void> {
  const text = readFileSync(path, 'utf8');
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await session.open(text);
    await session.ask('textDocument/documentSymbol');
    session.close();
    if (cycle !== cycles / 4 && cycle !== cycles) continue;
    await setTimeout(1000);
    rows.push(...rowsOf(`opened and closed ${cycle} times`, session));
  }
}

function rowsOf(what: string, { memory: held, kind }: Session): Row[] {
  return held === undefined ? [] : [{ what, by: kind.name, unit: 'MB', ...spreadOf([held]) }];
}

import { readFileSync } from 'node:fs';
import { textOf } from '../generate/texts.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Failure, Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { colloquy, doNothing, json, type Kind, markdown, rumdl } from './kinds.ts';
import { type Limits, measured, series } from './series.ts';
import { Session } from './session.ts';

const ours: readonly Kind[] = [colloquy, doNothing];
const peers: readonly Kind[] = [markdown, json, rumdl];

/** Measures all servers with one text: the time after each edit until the editor knows what to show. */
export function servers(bytes: number, size: string): (options: RunOptions) => Promise<Part> {
  return async ({ quick, alone }) => {
    const limits: Limits = quick
      ? { least: 3, most: 50, milliseconds: 1000 }
      : { least: 3, most: 300, milliseconds: 2000 };
    const rows: Row[] = [];
    const failures: Failure[] = [];
    for (const kind of alone ? ours : [...ours, ...peers]) {
      const path = textOf(bytes, kind.form);
      failures.push(...(await Session.use(kind, path, (session) => measureAll(session, path, limits, rows))));
    }
    const name = `server-${size.replace(' ', '').toLowerCase()}`;
    return { name, title: `Servers, a text of ${size}`, rows, failures };
  };
}

/** Adds a row to `rows` for everything that is measured, as soon as it is. */
async function measureAll(session: Session, path: string, limits: Limits, rows: Row[]): Promise<void> {
  const by = session.kind.name;
  const opened = await session.open(readFileSync(path, 'utf8'));
  rows.push({ what: 'opened', by, unit: 'ms', ...spreadOf([opened]) });
  for (const one of series) {
    if (one.provider !== undefined && !session.offers(one.provider)) continue;
    const times = await measured(one, session, limits);
    one.what.forEach((what, index) => {
      rows.push({ what, by, unit: 'ms', ...spreadOf(times[index] ?? []) });
    });
  }
}

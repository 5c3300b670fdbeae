import { performance } from 'node:perf_hooks';
import { passage } from '../generate/texts.ts';
import type { Edit, Session } from './session.ts';

/** How often and how long to measure: until both `least` and `milliseconds` are reached, or `most` is. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly milliseconds: number;
}

/** An action in the editor, measured until the editor knows what to show. */
export interface Series {
  /** The rows for which one run of `measure` returns values. */
  readonly what: readonly string[];
  /** The capability that the server needs. Servers without it are left out. */
  readonly provider?: string;
  /** Measures once; returns milliseconds for each row. Afterwards the text has at most one letter more. */
  readonly measure: (session: Session) => Promise<readonly number[]>;
}

const letters = [...'whether they will come'];

export const series: readonly Series[] = [
  { what: ['a character'], measure: async (session) => [await session.edit([typed(session)])] },
  edited(['Enter', 'Enter, undone'], (session) => {
    const line = middle(session);
    return [insertion(line, session.lines[line]?.length ?? 0, '\n')];
  }),
  edited(['1,000 lines pasted', '1,000 lines, undone'], (session) => [insertion(margin(session), 0, pasted(session))]),
  edited(['20 edits at once', '20 edits, undone'], (session) => {
    const { line, character } = typed(session).start;
    return letters.slice(0, 20).map((text, index) => insertion(line, character + index, text));
  }),
  edited(['a speaker renamed', 'a speaker, undone'], (session) => [renamed(session)]),
  asked('outline', 'documentSymbolProvider', 'textDocument/documentSymbol'),
  {
    what: ['colours after a character'],
    provider: 'semanticTokensProvider',
    measure: async (session) => [await session.editAndColour(typed(session))],
  },
  asked('folding', 'foldingRangeProvider', 'textDocument/foldingRange'),
  asked('hover', 'hoverProvider', 'textDocument/hover', (session) => ({
    position: { line: middle(session), character: 4 },
  })),
  asked('lenses', 'codeLensProvider', 'textDocument/codeLens'),
];

/** Edits and their undo, each measured until the diagnostics arrive. */
function edited(what: readonly [string, string], editsOf: (session: Session) => readonly Edit[]): Series {
  return {
    what,
    async measure(session) {
      const edits = editsOf(session);
      const there = await session.edit(edits);
      return [there, await session.edit(edits.map(undone).reverse())];
    },
  };
}

/** A request that follows a letter. */
function asked(
  what: string,
  provider: string,
  method: string,
  more: (session: Session) => object = () => ({}),
): Series {
  return {
    what: [`${what} after a character`],
    provider,
    measure: async (session) => [await session.editAndAsk(typed(session), method, more(session))],
  };
}

/**
 * Measures as often as `limits` says, and returns the times of each row. The first runs, twenty or half a second of them,
 * warm the server up and do not count. But a first run of more than a second counts.
 */
export async function measured({ what, measure }: Series, session: Session, limits: Limits): Promise<number[][]> {
  const first = await measure(session);
  const isSlow = sum(first) > 1000;
  for (let round = 1, spent = sum(first); round < 20 && spent < 500; round++) spent += sum(await measure(session));
  const times = what.map((_, index) => (isSlow ? [first[index] ?? 0] : []));
  const count = () => times[0]?.length ?? 0;
  const end = performance.now() + limits.milliseconds;
  while (count() < limits.most && (count() < limits.least || performance.now() < end)) {
    const row = await measure(session);
    row.forEach((time, index) => {
      times[index]?.push(time);
    });
  }
  return times;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Types a letter in the middle of a turn, in the middle of the text. */
function typed(session: Session): Edit {
  const line = middle(session);
  const { length } = session.lines[line] ?? '';
  return insertion(line, length >> 1, letters[length % letters.length] as string);
}

/** The first long line of speech after the middle of the text. */
function middle({ lines }: Session): number {
  let line = lines.length >> 1;
  while ((lines[line]?.length ?? 100) < 100) line++;
  return line;
}

/** A line near the middle where a block begins that is written like a block of `pasted`. */
function margin({ lines, kind }: Session): number {
  const begins = kind.form === 'json' ? '    {' : kind.form === 'markdown' ? '**' : 'A ';
  let line = lines.length >> 1;
  while (lines[line]?.startsWith(begins) === false) line++;
  return line;
}

/** About a thousand lines of another conversation, as whole blocks. */
function pasted({ kind }: Session): string {
  return passage(1, 1000, kind.form);
}

/** Adds a letter to the end of the first speaker's name in the header. */
function renamed({ lines }: Session): Edit {
  const line = lines.findIndex((text) => /^\s*(- name: |\{ "name": ")/.test(text));
  const text = lines[line] ?? '';
  return insertion(line, text.includes('", "') ? text.indexOf('", "') : text.length, 'x');
}

function insertion(line: number, character: number, text: string): Edit {
  return { start: { line, character }, end: { line, character }, text };
}

function undone({ start, text }: Edit): Edit {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const end =
    lines.length === 1
      ? { line: start.line, character: start.character + last }
      : { line: start.line + lines.length - 1, character: last };
  return { start, end, text: '' };
}

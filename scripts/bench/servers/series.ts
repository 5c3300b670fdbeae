import { performance } from 'node:perf_hooks';
import { passage } from '../generate/texts.ts';
import type { Edit, Session } from './session.ts';

/** How often and how long something is measured: until both `least` and `milliseconds` or `most` is reached. */
export interface Patience {
  readonly least: number;
  readonly most: number;
  readonly milliseconds: number;
}

/** What somebody does, and what it takes until the editor knows what it has to show. */
export interface Series {
  /** The rows that one time gives a figure for. */
  readonly what: readonly string[];
  /** What the server has to announce; one that does not is left out. */
  readonly provider?: string;
  /** One time, in milliseconds for each row; the text is as long afterwards as before, but for a letter. */
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

/** Edits and their undoing, each until the diagnostics are there. */
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
 * Measures until patience is at its end; the times of each row. The first times, twenty or half a second of them, are to
 * warm up and not counted; a first that takes longer than a second is.
 */
export async function measured({ what, measure }: Series, session: Session, patience: Patience): Promise<number[][]> {
  const first = await measure(session);
  const isSlow = sum(first) > 1000;
  for (let round = 1, spent = sum(first); round < 20 && spent < 500; round++) spent += sum(await measure(session));
  const times = what.map((_, index) => (isSlow ? [first[index] ?? 0] : []));
  const count = () => times[0]?.length ?? 0;
  const end = performance.now() + patience.milliseconds;
  while (count() < patience.most && (count() < patience.least || performance.now() < end)) {
    const row = await measure(session);
    row.forEach((time, index) => {
      times[index]?.push(time);
    });
  }
  return times;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A letter in the middle of what somebody says, in the middle of the text. */
function typed(session: Session): Edit {
  const line = middle(session);
  const { length } = session.lines[line] ?? '';
  return insertion(line, length >> 1, letters[length % letters.length] as string);
}

/** The first long line of speech behind the middle. */
function middle({ lines }: Session): number {
  let line = lines.length >> 1;
  while ((lines[line]?.length ?? 100) < 100) line++;
  return line;
}

/** Where a block begins, near the middle: a line that is written as one of `pasted` is. */
function margin({ lines, kind }: Session): number {
  const begins = kind.form === 'json' ? '    {' : kind.form === 'markdown' ? '**' : 'A ';
  let line = lines.length >> 1;
  while (lines[line]?.startsWith(begins) === false) line++;
  return line;
}

/** Some thousand lines of another conversation, whole blocks of it. */
function pasted({ kind }: Session): string {
  return passage(1, 1000, kind.form);
}

/** One letter more at the end of the name of the first speaker in the header. */
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

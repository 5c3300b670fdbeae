import { endsSentence } from '../../sentences/lineBreaks.ts';
import { isTestimony, opensTurn, type TestimonyLine, wordBeforeAsker, writeTestimony } from './examination.ts';
import type { DroppedPiece, Layout } from './layout.ts';
import { type LineNumber, readLineNumber } from './lineNumber.ts';
import { countWritten } from './written.ts';

/** Pages whose lines are numbered, as those of depositions and trials are: at most 28 or so on a page, from 1 again on the next. */
export const numberedLines: Layout = {
  id: 'numbered-lines',
  shown: 'pages with numbered lines',
  undo(lines) {
    const written = countWritten(lines);
    const before = numberedIn(lines, numberBefore);
    const numbered = before.size < FEWEST ? numberedIn(lines, numberAfter) : before;
    if (numbered.size < FEWEST || numbered.size * 2 < written) return undefined;
    const testimony: TestimonyLine[] = [];
    const dropped: DroppedPiece[] = [];
    const ends = [...numbered.keys()];
    const last = ends.at(-1) ?? 0;
    const heads = headsIn(lines, numbered);
    lines.forEach((line, at) => {
      const place = numbered.get(at);
      const text = line.trim();
      if (place) {
        const inside = line.slice(place.textStart, place.textEnd).trim();
        dropped.push({ line: at, text: place.written, why: 'line number' });
        if (heads.has(headKey(inside))) dropped.push({ line: at, text: inside, why: 'head or foot of a page' });
        else testimony.push({ line: at, indent: place.indent, text: inside });
        const by = wordBeforeAsker(inside);
        if (by !== undefined) dropped.push({ line: at, text: by, why: 'word before a name' });
        const repeated = line.slice(place.textEnd).trim();
        if (repeated !== '' && place.textStart > 0) dropped.push({ line: at, text: repeated, why: 'line number' });
      } else if (text === '') {
        return;
      } else if (at < (ends[0] ?? 0) || at > last || isBetweenPages(at, numbered, lines)) {
        const isNumber = /^(?:page\s+)?\d{1,5}$/i.test(text);
        dropped.push({ line: at, text, why: isNumber ? 'page number' : 'head or foot of a page' });
      } else {
        testimony.push({ line: at, indent: line.length - line.trimStart().length, text });
      }
    });
    const isEnough = numbered.size >= MANY || testimony.filter(({ text }) => opensTurn(text)).length >= FEWEST_TURNS;
    return isEnough && isTestimony(testimony) ? { lines: writeTestimony(testimony), dropped } : undefined;
  },
};

/** Fewer lines with numbers may be a list. */
const FEWEST = 5;
/** With fewer than these, several of the lines have to be questions, answers or labels. */
const MANY = 8;
const FEWEST_TURNS = 3;

interface Numbered extends LineNumber {
  /** Where the text ends; after it, the number may stand again. */
  readonly textEnd: number;
}

/** The lines that have the next number of their page, where `read` looks for it. */
function numberedIn(lines: readonly string[], read: (line: string) => Numbered | undefined): Map<number, Numbered> {
  const numbered = new Map<number, Numbered>();
  let before = 0;
  lines.forEach((line, at) => {
    const found = read(line);
    if (!found) return;
    const { number } = found;
    if (number !== before + 1 && (number !== 1 || before < 2)) return;
    numbered.set(at, found);
    before = number;
  });
  return numbered;
}

/** The number that a line begins with, and perhaps ends with too. */
function numberBefore(line: string): Numbered | undefined {
  const found = readLineNumber(line);
  if (!found) return undefined;
  const written = line.trimEnd();
  const repeated = atEnd.exec(written.slice(-12))?.[0] ?? '';
  const isRepeated = Number(repeated) === found.number && written.length - repeated.length > found.textStart;
  return { ...found, textEnd: written.length - (isRepeated ? repeated.length : 0) };
}

/** The number that a line ends with, to the right of its text. */
function numberAfter(line: string): Numbered | undefined {
  const written = line.trimEnd();
  const found = atEnd.exec(written.slice(-12))?.[0] ?? '';
  const textEnd = written.length - found.length;
  if (found === '' || line.slice(0, textEnd).trim() === '') return undefined;
  return {
    number: Number(found),
    written: found.trim(),
    textStart: 0,
    textEnd,
    indent: line.length - line.trimStart().length,
  };
}

const atEnd = / {3,11}\d{1,2}$/;

/** The first lines of pages that return on another page, as they are compared: they head the page. */
function headsIn(lines: readonly string[], numbered: ReadonlyMap<number, Numbered>): ReadonlySet<string> {
  const seen = new Set<string>();
  const heads = new Set<string>();
  for (const [at, { number, textStart, textEnd }] of numbered) {
    const text = (lines[at] as string).slice(textStart, textEnd).trim();
    if (number !== 1 || text === '' || endsSentence(text) || /^[QA][.:]?\s/.test(text)) continue;
    const key = headKey(text);
    if (seen.has(key)) heads.add(key);
    seen.add(key);
  }
  return heads;
}

/** Heads differ in the number of the page. */
function headKey(text: string): string {
  return text.replace(/\d{1,6}/g, '0');
}

/** Whether the nearest numbered lines around a line are the last of one page and the first of the next. */
function isBetweenPages(at: number, numbered: ReadonlyMap<number, Numbered>, lines: readonly string[]): boolean {
  let next = at + 1;
  while (next < lines.length && next - at < MOST_BETWEEN && !numbered.has(next)) next++;
  return numbered.get(next)?.number === 1;
}

/** No head and foot together are longer. */
const MOST_BETWEEN = 12;

import { endsSentence } from '../../sentences/lineBreaks.ts';
import { isTestimony, type TestimonyLine, writeTestimony } from './examination.ts';
import type { DroppedPiece, Layout } from './layout.ts';
import { type LineNumber, readLineNumber } from './lineNumber.ts';
import { countWritten } from './written.ts';

/** Pages whose lines are numbered, as those of depositions and trials are: at most 28 or so on a page, from 1 again on the next. */
export const numberedLines: Layout = {
  id: 'numbered-lines',
  shown: 'pages with numbered lines',
  undo(lines) {
    const numbered = numberedIn(lines);
    const written = countWritten(lines);
    if (numbered.size < FEWEST || numbered.size * 10 < written * 6) return undefined;
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
        const repeated = line.slice(place.textEnd).trim();
        if (repeated !== '') dropped.push({ line: at, text: repeated, why: 'line number' });
      } else if (text === '') {
        return;
      } else if (at < (ends[0] ?? 0) || at > last || isBetweenPages(at, numbered, lines)) {
        const isNumber = /^(?:page\s+)?\d{1,5}$/i.test(text);
        dropped.push({ line: at, text, why: isNumber ? 'page number' : 'head or foot of a page' });
      } else {
        testimony.push({ line: at, indent: line.length - line.trimStart().length, text });
      }
    });
    return isTestimony(testimony) ? { lines: writeTestimony(testimony), dropped } : undefined;
  },
};

/** Fewer lines with numbers may be a list. */
const FEWEST = 8;

interface Numbered extends LineNumber {
  /** Where the text ends; after it, the number may stand again. */
  readonly textEnd: number;
}

/** The lines that begin with the next number of their page. */
function numberedIn(lines: readonly string[]): Map<number, Numbered> {
  const numbered = new Map<number, Numbered>();
  let before = 0;
  lines.forEach((line, at) => {
    const found = readLineNumber(line);
    if (!found) return;
    const { number, textStart } = found;
    if (number !== before + 1 && (number !== 1 || before < 2)) return;
    const written = line.trimEnd();
    const repeated = / {3,11}\d{1,2}$/.exec(written.slice(-12))?.[0] ?? '';
    const isRepeated = Number(repeated) === number && written.length - repeated.length > textStart;
    numbered.set(at, { ...found, textEnd: written.length - (isRepeated ? repeated.length : 0) });
    before = number;
  });
  return numbered;
}

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

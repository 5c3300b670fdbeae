import { isTestimony, type TestimonyLine, writeTestimony } from './examination.ts';
import type { DroppedPiece, Layout } from './layout.ts';

/** Pages whose lines are numbered, as those of depositions and trials are: at most 28 or so on a page, from 1 again on the next. */
export const numberedLines: Layout = {
  id: 'numbered-lines',
  shown: 'pages with numbered lines',
  undo(lines) {
    const numbered = numberedIn(lines);
    const written = lines.filter((line) => line.trim() !== '').length;
    if (numbered.size < FEWEST || numbered.size * 10 < written * 6) return undefined;
    const testimony: TestimonyLine[] = [];
    const dropped: DroppedPiece[] = [];
    const ends = [...numbered.keys()];
    const last = ends.at(-1) ?? 0;
    lines.forEach((line, at) => {
      const place = numbered.get(at);
      const text = line.trim();
      if (place) {
        dropped.push({ line: at, text: String(place.number), why: 'line number' });
        testimony.push({ line: at, indent: place.indent, text: line.slice(place.textStart).trim() });
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
/** No page has more lines. */
const LONGEST_PAGE = 60;

interface Numbered {
  readonly number: number;
  readonly textStart: number;
  /** Columns between the number and the text. */
  readonly indent: number;
}

/** The lines that begin with the next number of their page. */
function numberedIn(lines: readonly string[]): Map<number, Numbered> {
  const found = new Map<number, Numbered>();
  let before = 0;
  lines.forEach((line, at) => {
    const match = /^[\f\s]{0,12}(\d{1,2})(?=\s|$)(\s{0,80})/.exec(line);
    if (!match) return;
    const number = Number(match[1]);
    if (number > LONGEST_PAGE || (number !== before + 1 && (number !== 1 || before < 2))) return;
    found.set(at, { number, textStart: match[0].length, indent: (match[2] ?? '').replaceAll('\t', '    ').length });
    before = number;
  });
  return found;
}

/** Whether the nearest numbered lines around a line are the last of one page and the first of the next. */
function isBetweenPages(at: number, numbered: ReadonlyMap<number, Numbered>, lines: readonly string[]): boolean {
  let next = at + 1;
  while (next < lines.length && next - at < MOST_BETWEEN && !numbered.has(next)) next++;
  return numbered.get(next)?.number === 1;
}

/** No head and foot together are longer. */
const MOST_BETWEEN = 12;

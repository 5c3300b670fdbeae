import { endsSentence } from '../../sentences/lineBreaks.ts';
import type { DroppedPiece, Layout, UndoneLine } from './layout.ts';

/**
 * Heads and feet of pages in the midst of the text: a line that returns with a page number that grows, and the lines around it that return
 * with it; or a line without a number that returns inside sentences. A sentence that one of them broke is put together.
 */
export const runningHeads: Layout = {
  id: 'running-heads',
  shown: 'heads and feet of pages inside the text',
  undo(lines) {
    const heads = pageHeadsIn(lines);
    if (heads.size === 0) return undefined;
    const written: { text: string; from: number[] }[] = [];
    const dropped: DroppedPiece[] = [];
    let isBroken = false;
    lines.forEach((line, at) => {
      if (heads.has(at)) {
        dropped.push({ line: at, text: line.trim(), why: 'head or foot of a page' });
        isBroken = true;
        return;
      }
      if (isBroken && line.trim() === '') return;
      const last = isBroken ? written.findLast(({ text }) => text.trim() !== '') : undefined;
      if (last && goesOn(last.text, line)) {
        last.text = `${last.text.trimEnd()} ${line.trim()}`;
        last.from.push(at);
      } else {
        written.push({ text: line, from: [at] });
      }
      isBroken = false;
    });
    return { lines: written satisfies UndoneLine[], dropped };
  },
};

/** Whether a line goes on with the sentence above the head of the page. */
function goesOn(above: string, below: string): boolean {
  const isOpen = above.trim() !== '' && !above.startsWith('#') && !endsSentence(above.trimEnd().slice(-8));
  return isOpen && !/^(?:[#>*[(<|-]|[^:.?!]{1,63}:\s|[QA]\.?\s)/.test(below.trimStart());
}

/** The lines, from 0, that are heads or feet of pages. */
export function pageHeadsIn(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const key = keyOf(line);
    if (key === undefined) return;
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  });
  const heads = new Set(lines.flatMap((line, at) => (pageOfRecord.test(line) ? [at] : [])));
  for (const [key, found] of places) {
    if (found.length < FEWEST_PAGES || !areApart(lines, found)) continue;
    const areHeads = key.includes('#')
      ? growsByPage(found.map((at) => numbersIn(lines[at] ?? ''))) &&
        (breakAny(lines, found) || !found.every((at) => partOfText.test(lines[at] ?? '')))
      : breakSentences(lines, found);
    if (areHeads) for (const at of around(lines, found)) heads.add(at);
  }
  for (const at of numberedInMargin(lines)) heads.add(at);
  return heads;
}

/** `Part 1`, `Tape 2 of 3`: a word and its number, which are a heading of the talk unless they stand inside a sentence. */
const partOfText =
  /^\s*(?!(?:page|pagina|página|seite|p|pg|s|folio|strona|sida)\b)\p{L}+\.? \d+(?: (?:of|\/) ?\d+)?\s*$/iu;

/** Whether any of some lines stands inside a sentence. */
function breakAny(lines: readonly string[], found: readonly number[]): boolean {
  return found.some((at) => {
    const above = lines[writtenAbove(lines, at)];
    return above !== undefined && !endsSentence(above.trimEnd().slice(-8));
  });
}

/**
 * The lines with the number of a page far to the left or to the right of other words, whatever these are, if there are several, each
 * number follows the one before, and most of them break a sentence: `14     Harbours     [3 May`, `3 May]     Cranes     15`.
 */
function numberedInMargin(lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  let before: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST_HEAD || !/\d/.test(line)) continue;
    const text = line.trim();
    const [, left, right] = endsSentence(text.slice(-8)) ? [] : (inMargin.exec(text) ?? []);
    const written = left ?? right;
    if (written === undefined) continue;
    if (before !== undefined && Number(written) !== before + 1) return [];
    before = Number(written);
    found.push(at);
  }
  const breaking = found.filter((at) => {
    const [above = '', below = ''] = [lines[at - 1], lines[at + 1]];
    return above.trim() !== '' && !endsSentence(above.trimEnd().slice(-8)) && /^\s*\p{Ll}/u.test(below);
  });
  const areHeads = found.length >= FEWEST_PAGES && breaking.length * 2 > found.length;
  return areHeads && areApart(lines, found) ? found : [];
}

/** `[[Page H2211]]`: nothing else is written so. */
const pageOfRecord = /^\s{0,8}\[\[Page [A-Z]{0,2}\d{1,6}\]\]\s{0,8}$/;

const inMargin =
  /^(?:(\d{1,4})\s{4}\s{0,80}(?![QA][.:\s]|[^:]{1,63}:\s)\S(?!.{0,120}\s{4}\d{1,4}$)|\S.{0,120}?\s{4}(\d{1,4})$)/;

/** A line without its numbers and spaces; undefined where it can be no head of a page. */
function keyOf(line: string): string | undefined {
  const text = line.trim();
  if (text.length === 0 || text.length > LONGEST_HEAD) return undefined;
  if (!/\d/.test(text)) return mayBeNotice(text) ? text : undefined;
  const written = withoutNumbers(text);
  // `I saw 3 boats.` is said, and `Page 3.` is not.
  if (written.split(' ').length > 3 && endsSentence(text.slice(-8))) return undefined;
  // Labels, times and questions with numbers return as well.
  // `Example 2:` heads what is below it, and bold words and addresses are no page's.
  if (/^(?:[*#>|_]|[-+] (?!\d{1,5} -$))|:$|:\/\//.test(text)) return undefined;
  const saysPage = /\bpage #(?: of #)?\]*$/i.test(written);
  if (!saysPage && (/^(?:[^:]{1,63}:\s\S|[QA]#|\[|\()/.test(written) || /#:#/.test(written))) return undefined;
  return withoutNumbers(partsOf(text).join(' ')).replace(/\s+/g, ' ');
}

/** The parts of a head, in an order that is the same on left pages and on right ones: `12   Harbours   3 May`, `3 May   Harbours   13`. */
function partsOf(head: string): string[] {
  const wide = head.split(/\s{2,}|\t/);
  const parts = wide.length > 1 ? wide : head.split(/(?<=^\d{1,6})\s|\s(?=\d{1,6}$)/);
  return parts.sort((a, b) => compare(withoutNumbers(a), withoutNumbers(b)));
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numbersIn(line: string): number[] {
  return (partsOf(line.trim()).join(' ').match(/\d+/g) ?? []).map(Number);
}

/** Whether a line without a number may stand on each page: several words that are no sentence and no label. */
function mayBeNotice(text: string): boolean {
  return /^\p{Lu}.*\s\S/u.test(text) && !/[:*|]/.test(text) && !endsSentence(text.slice(-8));
}

/** Whether a line that returns stands inside sentences. What people repeat ends a sentence, or stands in a verse, whose lines are short. */
function breakSentences(lines: readonly string[], found: readonly number[]): boolean {
  const breaking = found.filter((at) => {
    const [above = '', below = ''] = [lines[at - 1], lines[at + 1]];
    const isFull = above.trimEnd().length >= SHORTEST_FULL_LINE && !endsSentence(above.trimEnd().slice(-8));
    return isFull && /^\s*\p{Ll}/u.test(below);
  });
  return breaking.length > 1 && breaking.length * 2 > found.length;
}

/** Whether other lines with text stand between any two. What people count, line by line, is no head of a page. */
function areApart(lines: readonly string[], found: readonly number[]): boolean {
  return found.every((at, i) => i === 0 || writtenAbove(lines, at) > (found[i - 1] ?? 0));
}

/** The nearest line above that is not blank; -1 if there is none. */
function writtenAbove(lines: readonly string[], line: number): number {
  let above = line - 1;
  while (above >= 0 && lines[above]?.trim() === '') above--;
  return above;
}

/** Whether one of the numbers grows from page to page, and the others stay. */
function growsByPage(pages: readonly (readonly number[])[]): boolean {
  const [first = []] = pages;
  const steps = (place: number) => pages.slice(1).map((numbers, i) => (numbers[place] ?? 0) - (pages[i]?.[place] ?? 0));
  const growing = first.map((_, place) => steps(place)).filter((by) => by.some((step) => step !== 0));
  return growing.length === 1 && (growing[0] ?? []).every((step) => step > 0 && step <= LARGEST_STEP);
}

/** The heads, and the lines directly above and below that are the same on each page, or say in brackets who goes on there. */
function around(lines: readonly string[], found: readonly number[]): number[] {
  const same = (by: number) => {
    const [text = '', ...others] = found.map((at) => lines[at + by]?.trim() ?? '');
    return (text !== '' && others.every((other) => other === text)) || [text, ...others].every(isInBrackets);
  };
  const all = [...found];
  for (const direction of [1, -1]) {
    for (let by = direction; Math.abs(by) <= MOST_AROUND && same(by); by += direction)
      all.push(...found.map((at) => at + by));
  }
  return all;
}

function isInBrackets(line: string): boolean {
  return /^\[[^[\]]{2,60}\]$/.test(line);
}

/** A page that is wrapped has such lines, and a verse has not. */
const SHORTEST_FULL_LINE = 55;
/** Lines that return less often may be anything. */
const FEWEST_PAGES = 3;
const LONGEST_HEAD = 160;
/** Left and right pages may have heads of their own, and pages may be missing. */
const LARGEST_STEP = 6;
const MOST_AROUND = 5;

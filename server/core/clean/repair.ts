import { LineKind } from '../syntax/tree.ts';
import { endsInAbbreviation } from '../text/abbreviations.ts';
import type { Recognition } from './recognise.ts';
import type { Joined } from './report.ts';
import type { Row } from './rows.ts';

/** Takes out space that says nothing: runs of it between words, and one before a comma. */
export function tidySpaces(rows: readonly Row[]): { rows: Row[]; spaces: number[] } {
  const spaces: number[] = [];
  const tidied = rows.map((row) => {
    if (!isWords(row)) return row;
    const words = row.words.replace(runOfSpaces, ' ').replace(spaceBeforeComma, ',');
    if (words === row.words) return row;
    spaces.push(row.line + 1);
    return { ...row, words };
  });
  return { rows: tidied, spaces };
}

/** Puts together what a line break has torn apart. Only lines of one turn, or of nobody's, go together. */
export function joinSentences(rows: readonly Row[], { taken }: Recognition): { rows: Row[]; joined: Joined[] } {
  const written: Row[] = [];
  const joined: Joined[] = [];
  /** Where the last line with words is in `written`; undefined where something else stands between. */
  let last: number | undefined;
  let isBlank = false;
  let isBroken = false;
  for (const row of rows) {
    const above = last === undefined ? undefined : written[last];
    // Blank lines around a column marker are the marker's.
    const why = above && (isBroken ? unfinished(above, row) : isBlank ? undefined : torn(above, row));
    if (above && last !== undefined && why) {
      const glue = above.words.endsWith('—') ? '' : ' ';
      written[last] = { ...above, words: above.words + glue + row.words };
      written.push({ ...row, kind: 'gone', prefix: '', words: '' });
      joined.push({ line: above.line + 1, with: row.line + 1, why });
      isBlank = false;
      isBroken = false;
      continue;
    }
    written.push(row);
    if (row.kind === LineKind.blank) isBlank = true;
    else if (row.kind === 'gone') {
      const as = taken.get(row.line)?.as;
      if (as === 'break') isBroken = true;
      else if (as !== undefined) last = undefined;
    } else {
      last = isWords(row) ? written.length - 1 : undefined;
      isBlank = false;
      isBroken = false;
    }
  }
  return { rows: written, joined };
}

function torn(above: Row, row: Row): string | undefined {
  if (!goTogether(above, row)) return undefined;
  if (endsInAbbreviation(above.words, row.words)) return 'no sentence ends behind this abbreviation';
  const isTorn = lowerCase.test(row.words) && !sentenceEnd.test(above.words) && above.words.length >= SHORTEST_TORN;
  return isTorn ? 'the next line goes on with a small letter' : undefined;
}

function unfinished(above: Row, row: Row): string | undefined {
  if (!goTogether(above, row)) return undefined;
  if (!sentenceEnd.test(above.words)) return 'a column marker stood inside the sentence';
  return torn(above, row);
}

function goTogether(above: Row, row: Row): boolean {
  if (row.words === '' || above.words === '' || row.prefix.startsWith('\\')) return false;
  if (row.kind === LineKind.unattributed) return above.kind === LineKind.unattributed;
  return row.kind === LineKind.speech && (above.kind === LineKind.cue || above.kind === LineKind.speech);
}

function isWords({ kind }: Row): boolean {
  return kind === LineKind.cue || kind === LineKind.speech || kind === LineKind.unattributed;
}

const runOfSpaces = /[ \t\u00a0]{2,}/g;
const spaceBeforeComma = / ,(?=\s|$)/g;
const lowerCase = /^\p{Ll}/u;
const sentenceEnd = /[.?!…:;]["'”’)\]]*$/;
/** Captions and verses are shorter lines, and stand for themselves. */
const SHORTEST_TORN = 40;

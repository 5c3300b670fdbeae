import { wordsOn } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { CueNames } from './innerCues.ts';

/** A mark of another voice inside a turn that is no name with a colon. */
export interface InnerMark extends Span {
  readonly text: string;
}

/**
 * Finds other marks of another voice after a sentence inside a turn: `[Bo] I did.` where Bo speaks elsewhere, and `A. At noon.` where
 * markers are cues, or after a question with one on the same line.
 */
export function innerMarks(transcript: Transcript, { keys }: CueNames): InnerMark[] {
  const { text } = transcript;
  const hasMarkers = keys.has('Q') && keys.has('A');
  const found: InnerMark[] = [];
  let asked = -1;
  for (const { 1: written = '', 2: letter, 3: name = '', index: start } of text.matchAll(mark)) {
    if (!sentenceEnd.test(text.slice(Math.max(0, start - LONGEST_END), start))) continue;
    const place = placeInTurn(transcript, start);
    if (!place || isInQuotation(text.slice(place.wordsStart, start))) continue;
    const { line } = place;
    const isAnswer = letter === 'A' && asked === line;
    if (letter === 'Q') asked = line;
    if (letter === undefined ? keys.has(nameKey(name)) : hasMarkers || isAnswer)
      found.push({ text: written, start, end: start + written.length });
  }
  for (const { index } of text.matchAll(answerDashes)) {
    if (placeInTurn(transcript, index)) found.push({ text: '---', start: index + 1, end: index + 4 });
  }
  return found;
}

/** The line of a place after the first word of a line in a turn, and where the words of that line begin; undefined for any other place. */
function placeInTurn(transcript: Transcript, offset: number): { line: number; wordsStart: number } | undefined {
  const line = transcript.lines.lineAt(offset);
  const words = transcript.kinds[line] === LineKind.unattributed ? undefined : wordsOn(transcript, line);
  return words && offset > words.start ? { line, wordsStart: words.start } : undefined;
}

/** `Where was it?---At home.`: three dashes between a question and its answer, as courts of Australia print them. */
const answerDashes = /[?.]---(?=["“]?[A-Z])/g;

/** A marker with a full stop or a name in square brackets, before a sentence. */
const mark = /(([QA])\.|\[([^[\]\n]{1,40})\])\s{1,3}["“]?[A-ZÀ-Þ]/g;
/** What stands before a mark: the end of another sentence, and the longest such end in UTF-16 units. */
const sentenceEnd = /[.?!…]["”’]?\s{1,3}$/;
const LONGEST_END = 5;

/** Testimony that is read out has its markers inside quotation marks. */
function isInQuotation(before: string): boolean {
  const count = (sign: string) => before.split(sign).length - 1;
  return count('"') % 2 === 1 || count('“') > count('”');
}

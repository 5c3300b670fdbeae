import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { isDigit, isSpace, runStart } from '../../text/characters.ts';
import { INVISIBLE } from '../../text/invisible.ts';
import { lazy } from '../../text/lazy.ts';
import type { Span } from '../../text/span.ts';

/**
 * The marks of columns that stand among the words of a line, in the order of the text: those that the pages of the
 * official report print, and nobody says. Whole lines are the matter of the packs. White space stands on both sides of
 * each, or an end of the line, or a label before it; who quotes one, or cites a column, writes it otherwise. `Column 322`
 * alone, which people say too, is a mark where it stands in the midst of a sentence and the column before it, or after it, is
 * marked for certain. `profile` is the pack that is asked for: these marks are the matter of `hansard`.
 */
export function columnMarks(text: string, profile = 'auto'): Span[] {
  if ((profile !== 'auto' && profile !== 'hansard') || !text.includes('Column')) return [];
  const marks: Span[] = [];
  const columns = new Set<number>();
  for (const { 0: written, index } of text.matchAll(mark())) {
    const span = { start: index, end: index + written.length };
    if (isCited(text, span)) continue;
    columns.add(columnOf(written));
    if (!isWholeLine(text, span)) marks.push(span);
  }
  if (columns.size === 0) return [];
  for (const { 0: written, index } of text.matchAll(bare())) {
    const column = columnOf(written);
    if (!columns.has(column - 1) && !columns.has(column + 1)) continue;
    columns.add(column);
    marks.push({ start: index, end: index + written.length });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Whether a mark stands where somebody speaks: headings, notes and the header may say what they like. */
export function isAmongWords({ kinds, lines }: Transcript): (mark: Span) => boolean {
  return ({ start }) => {
    const kind = kinds[lines.lineAt(start)];
    return kind === LineKind.cue || kind === LineKind.speech || kind === LineKind.unattributed;
  };
}

/** What goes with a mark: itself, and the space that is then too much. */
export function withSpace(text: string, { start, end }: Span): Span {
  const after = skip(text, end, 1);
  return isLineEnd(text, after) ? { start: skip(text, start, -1), end } : { start, end: after };
}

const number = String.raw`Column +(?:(?:WA|WS|GC|LA) ?)?\d{1,5}(?:WH|WS|WA|GC|MC|W|P)?`;
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
/** White space, or an invisible character, which a fix deletes. */
const gap = String.raw`[\s${INVISIBLE}]`;
/**
 * `Column 45 is located here Toggle showing location of Column 45`, and of older pages `12 Jan 2020 : Column 45`. More spaces may stand
 * in it, which a fix deletes.
 */
const mark = lazy(
  () =>
    new RegExp(
      String.raw`(?:(?<=^|${gap}|[:：*_\])])(?:${number} *is +located +here *)?Toggle +showing +location +of *${number}|(?<=^|${gap}|[*_\])])\d{1,2} +${month} +\d{4} +: +${number})(?=${gap}|$)`,
      'gm',
    ),
);

/** After a word, and before one that goes on with the sentence. */
const bare = lazy(
  () =>
    new RegExp(
      String.raw`(?<=[\p{L}\d],? )(?<!\b(?:[Ii]n|[Aa]t|[Ss]ee|of|to|from|and|or|the|on|under|by|for|with|is|was|columns?) )${number}(?= \p{Ll})`,
      'gu',
    ),
);

function columnOf(written: string): number {
  return Number(written.match(/\d+/g)?.at(-1));
}

/** After such words, or an opening bracket, a date with a column says where something is to be read. */
function isCited(text: string, { start, end }: Span): boolean {
  if (!isDigit(text.charCodeAt(start))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_CITING), end);
  const afterBracket = runStart(before, before.length, (character) => !brackets.has(character));
  const isBracketed = openBrackets.has(before.charAt(afterBracket - 1)) && /^ ?\d/.test(before.slice(afterBracket));
  return isBracketed || cites(before.slice(afterBracket));
}

const openBrackets = new Set(['(', '[']);
const brackets = new Set(['(', ')', '[', ']']);
const cites = (words: string) =>
  /\b(?:Report|Hansard|[Ss]ee|cf\.)(?:,? \p{L}+)?,?(?: (?:of|for|on|at|from))? ?\d/u.test(words);
const LONGEST_CITING = 40;

function isWholeLine(text: string, { start, end }: Span): boolean {
  const before = skip(text, start, -1);
  const isFirst = before === 0 || (before === 1 && text.startsWith('\ufeff'));
  return (isFirst || isLineEnd(text, before - 1)) && isLineEnd(text, skip(text, end, 1));
}

/** Over spaces, to the right or to the left. */
function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isSpace(text.charCodeAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || /[\n\r]/.test(text.charAt(at));
}

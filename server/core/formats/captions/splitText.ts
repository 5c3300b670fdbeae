import { endsSentence } from '../../sentences/lineBreaks.ts';
import { isWhite } from '../../text/characters.ts';

/** How long the text of a caption may be. */
export interface TextLimits {
  readonly charactersPerLine: number;
  readonly lines: number;
  /** How much of the first line is taken. */
  readonly firstUsed?: number;
}

/** The text of a caption. */
export interface TextPiece {
  /** Without white space at its ends. */
  readonly text: string;
  /** The words of the text, where they are known: each with the space after it. */
  readonly tokens?: readonly string[];
}

/**
 * Splits a text into captions that fit: after a sentence if one ends in the second half of what fits, else after a clause, else between
 * words. If possible, none begins like the label of a speaker and none ends within square brackets. `most` is the length of the longest piece
 * that is wanted, in characters.
 */
export function splitText(text: string, limits: TextLimits, most: number): TextPiece[] {
  const whole = text.trim();
  const { charactersPerLine, firstUsed = 0 } = limits;
  if (whole !== '' && whole.length <= most && firstUsed + text.length <= charactersPerLine) return [{ text: whole }];
  const pieces: TextPiece[] = [];
  // A window at a time, because a caption may have a whole book in it.
  for (let at = 0; at < text.length; ) {
    const window = text.slice(at, at + WINDOW);
    const tokens = tokensOf(window);
    // Without these, no place to cut can do harm.
    const mayHarm = /[[:：]/.test(window);
    const isLast = at + WINDOW >= text.length;
    const before = at;
    for (let from = 0; from < tokens.length; ) {
      const end = from + fitting(tokens, from, limits, most);
      if (end >= tokens.length && !isLast && at > before) break;
      const cut = end >= tokens.length ? end : bestCut(tokens, from, end, mayHarm);
      const inPiece = tokens.slice(from, cut);
      const start = at - before;
      const piece = window.slice(start, start + lengthOf(inPiece));
      const trimmed = piece.trim();
      if (trimmed !== '') pieces.push({ text: trimmed, tokens: /^\s/.test(piece) ? inPiece.slice(1) : inPiece });
      at += piece.length;
      from = cut;
    }
  }
  return pieces;
}

/** Far longer than a caption. */
const WINDOW = 4096;

/** The lines of a caption, as few and as even as possible. What stands before the words is never broken. */
export function wrapLines(
  { text, tokens: known }: TextPiece,
  { charactersPerLine, lines }: TextLimits,
  before = '',
): string[] {
  if (text !== '' && before.length + text.length <= charactersPerLine) return [(before + text).trimEnd()];
  const tokens = known ?? tokensOf(text);
  const narrowest = Math.ceil((before.length + text.length) / lines);
  const fewest = countLines(tokens, charactersPerLine, before.length);
  // The narrowest width that needs no more lines makes them even.
  let [low, high] = [Math.min(narrowest, charactersPerLine), charactersPerLine];
  while (fewest > 1 && low < high) {
    const middle = (low + high) >> 1;
    if (countLines(tokens, middle, before.length) <= fewest) high = middle;
    else low = middle + 1;
  }
  const ends = lineEnds(tokens, fewest > 1 ? low : charactersPerLine, before.length);
  const written = ends.map((end, at) => (at === 0 ? before : '') + text.slice(ends[at - 1] ?? 0, end));
  return written.map((line) => line.trimEnd()).filter((line) => line !== '');
}

/** Words with the space after them. Scripts without spaces break between any two characters. */
function tokensOf(text: string): string[] {
  return text.match(anyWide.test(text) ? token : spacedToken) ?? [];
}

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const anyWide = new RegExp(`[${wide}]`, 'u');
/** The same as {@link token} for text in other scripts, as nearly all is. */
const spacedToken = /\S+\s*|\s+/g;
const others = String.raw`[^\s${wide}\p{Ps}\p{Pi}]`;
/** `EVM程` is one token. If it were broken, a reader could not tell later whether there was a space. */
const joined = String.raw`(?:(?<=[\p{L}\p{N}])(?<![${wide}])[${wide}]${others}*)*`;
const token = new RegExp(String.raw`[${wide}]${others}*${joined}\s*|[^\s${wide}]+${joined}\s*|\s+`, 'gu');

/** How many tokens from one on fit into the lines of a caption; at least one. */
function fitting(
  tokens: readonly string[],
  from: number,
  { charactersPerLine, lines, firstUsed = 0 }: TextLimits,
  most: number,
): number {
  let [line, width, length, count] = [1, firstUsed, 0, 0];
  for (let at = from; at < tokens.length; at++) {
    const word = wordLength(tokens[at] as string);
    if (width > 0 && width + word > charactersPerLine) {
      line++;
      width = 0;
    }
    if (count > 0 && (line > lines || length + word > most)) break;
    width += (tokens[at] as string).length;
    length += (tokens[at] as string).length;
    count++;
  }
  return Math.max(1, count);
}

/** Where to cut among the tokens up to `end`, which fit. */
function bestCut(tokens: readonly string[], from: number, end: number, mayHarm: boolean): number {
  const least = from + Math.max(1, Math.floor((end - from) * 0.4));
  const places = Array.from({ length: Math.max(1, end - least) }, (_, index) => end - index);
  const harmless = mayHarm ? harmlessCuts(tokens, from, places) : places;
  const closed = harmless.length > 0 ? undefined : endOfBrackets(tokens, from, end);
  if (closed !== undefined) return closed;
  const cuts = harmless.length > 0 ? harmless : places;
  return (
    cuts.find((at) => isSentenceEnd(tokens, from, at)) ??
    cuts.find((at) => /[,;:–—、，；：]["'”’)]?\s*$/.test(tokens[at - 1] as string)) ??
    (cuts[0] as number)
  );
}

/** The places after which the text does not begin like a label, and before which no square bracket is open. */
function harmlessCuts(tokens: readonly string[], from: number, places: readonly number[]): readonly number[] {
  const [end = from] = places;
  const text = tokens.slice(from, end + LABEL_WORDS).join('');
  if (!/[[:：]/.test(text)) return places;
  const depths = [0];
  for (const token of tokens.slice(from, end)) depths.push(depthAfter(token, depths.at(-1) as number));
  return places.filter((at) => {
    return depths[at - from] === 0 && !looksLabelled(tokens.slice(at, at + LABEL_WORDS).join(''));
  });
}

/**
 * The first place after `end` at which no square bracket is open, if brackets are open at `end` and close soon. What stands in brackets is no
 * speech, and would be speech in two captions.
 */
function endOfBrackets(tokens: readonly string[], from: number, end: number): number | undefined {
  let depth = 0;
  for (const token of tokens.slice(from, end)) depth = depthAfter(token, depth);
  let length = 0;
  for (let at = end; depth > 0 && at < tokens.length && length < LONGEST_BRACKETS; ) {
    const token = tokens[at++] as string;
    length += token.length;
    depth = depthAfter(token, depth);
    if (depth === 0) return at;
  }
  return undefined;
}

/** In UTF-16 units, of what does not fit into a caption. */
const LONGEST_BRACKETS = 300;

/** How many square brackets are open after a token. */
function depthAfter(token: string, before: number): number {
  let depth = before;
  for (const character of token) if (character === '[' || character === ']') depth += character === '[' ? 1 : -1;
  return Math.max(0, depth);
}

/** A label has no more words. */
const LABEL_WORDS = 12;

/** Whether a line may be read as beginning with the label of a speaker: a few words, and a colon. */
export function looksLabelled(line: string): boolean {
  return /^[^:：.?!。？！]{1,60}(?:：|:(?=\s|$))/.test(line);
}

function isSentenceEnd(tokens: readonly string[], from: number, at: number): boolean {
  if (!/[.?!…。？！]["'”’)\]]*\s*$/.test(tokens[at - 1] as string)) return false;
  return endsSentence(
    tokens
      .slice(Math.max(from, at - 3), at)
      .join('')
      .trimEnd(),
  );
}

/**
 * Where each line ends among the tokens, if the lines are filled up to a width, in UTF-16 units. `before` is how much of the first line is taken,
 * and belongs to its first token.
 */
function lineEnds(tokens: readonly string[], width: number, before: number): number[] {
  const ends: number[] = [];
  let end = 0;
  let length = before;
  for (const token of tokens) {
    if (end > 0 && length + wordLength(token) > width) {
      ends.push(end);
      length = 0;
    }
    length += token.length;
    end += token.length;
  }
  ends.push(end);
  return ends;
}

/** How many lines {@link lineEnds} finds. */
function countLines(tokens: readonly string[], width: number, before: number): number {
  let count = 1;
  let isFirst = true;
  let length = before;
  for (const token of tokens) {
    if (!isFirst && length + wordLength(token) > width) {
      count++;
      length = 0;
    }
    length += token.length;
    isFirst = false;
  }
  return count;
}

function lengthOf(tokens: readonly string[]): number {
  let length = 0;
  for (const token of tokens) length += token.length;
  return length;
}

/** The length of a token without the space after it. */
function wordLength(token: string): number {
  let end = token.length;
  while (end > 0 && isWhite(token.charCodeAt(end - 1))) end--;
  return end;
}

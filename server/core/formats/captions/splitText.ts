import { endsSentence } from '../../sentences/lineBreaks.ts';

/** How long the text of a caption may be. */
export interface TextLimits {
  readonly charactersPerLine: number;
  readonly lines: number;
  /** How much of the first line is taken. */
  readonly firstUsed?: number;
}

/**
 * Splits a text into captions that fit: after a sentence if one ends in the second half of what fits, else after a clause, else between
 * words. `most` is the length of the longest piece that is wanted, in characters.
 */
export function splitText(text: string, limits: TextLimits, most: number): string[] {
  const whole = text.trim();
  const { charactersPerLine, firstUsed = 0 } = limits;
  if (whole !== '' && whole.length <= most && firstUsed + text.length <= charactersPerLine) return [whole];
  const pieces: string[] = [];
  // A window at a time, because a caption may have a whole book in it.
  for (let at = 0; at < text.length; ) {
    const tokens = tokensOf(text.slice(at, at + WINDOW));
    const isLast = at + WINDOW >= text.length;
    const before = at;
    for (let from = 0; from < tokens.length; ) {
      const end = from + fitting(tokens, from, limits, most);
      if (end >= tokens.length && !isLast && at > before) break;
      const cut = end >= tokens.length ? end : bestCut(tokens, from, end);
      const piece = tokens.slice(from, cut).join('');
      if (piece.trim() !== '') pieces.push(piece.trim());
      at += piece.length;
      from = cut;
    }
  }
  return pieces;
}

/** Far longer than a caption. */
const WINDOW = 4096;

/** The lines of a caption, as few and as even as possible. What stands before the words is never broken. */
export function wrapLines(text: string, { charactersPerLine, lines }: TextLimits, before = ''): string[] {
  if (text !== '' && before.length + text.length <= charactersPerLine) return [(before + text).trimEnd()];
  const [first = '', ...others] = tokensOf(text);
  const tokens = [before + first, ...others];
  const narrowest = Math.ceil((before.length + text.length) / lines);
  const greedy = fill(tokens, charactersPerLine);
  if (greedy.length < 2) return greedy;
  // The narrowest width that needs no more lines makes them even.
  let [low, high] = [Math.min(narrowest, charactersPerLine), charactersPerLine];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fill(tokens, middle).length <= greedy.length) high = middle;
    else low = middle + 1;
  }
  return fill(tokens, low);
}

/** Words with the space after them. Scripts without spaces break between any two characters. */
function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const token = new RegExp(`[${wide}][^\\s${wide}\\p{Ps}\\p{Pi}]*\\s*|[^\\s${wide}]+\\s*|\\s+`, 'gu');

/** How many tokens from one on fit into the lines of a caption; at least one. */
function fitting(
  tokens: readonly string[],
  from: number,
  { charactersPerLine, lines, firstUsed = 0 }: TextLimits,
  most: number,
): number {
  let [line, width, length, count] = [1, firstUsed, 0, 0];
  for (let at = from; at < tokens.length; at++) {
    const word = (tokens[at] as string).trimEnd().length;
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
function bestCut(tokens: readonly string[], from: number, end: number): number {
  const least = from + Math.max(1, Math.floor((end - from) * 0.4));
  for (let at = end; at > least; at--) if (isSentenceEnd(tokens, from, at)) return at;
  for (let at = end; at > least; at--) if (/[,;:–—、，；：]["'”’)]?\s*$/.test(tokens[at - 1] as string)) return at;
  return end;
}

function isSentenceEnd(tokens: readonly string[], from: number, at: number): boolean {
  const word = (tokens[at - 1] as string).trimEnd();
  if (!/[.?!…。？！]["'”’)\]]*$/.test(word)) return false;
  return endsSentence(
    tokens
      .slice(Math.max(from, at - 3), at)
      .join('')
      .trimEnd(),
  );
}

function fill(tokens: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    if (line !== '' && line.length + token.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += token;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

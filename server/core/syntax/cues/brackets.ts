import { Character, skipSpaces } from '../../text/characters.ts';
import { shiftSpan } from '../../text/span.ts';
import { readTime } from '../times.ts';
import type { CueForm, Label, Time } from '../tree.ts';

/** The brackets after the names of a cue: qualifiers and a time. */
export interface Brackets {
  /** Spans from the start of the line. */
  readonly qualifiers: readonly Label[];
  readonly time: Time | undefined;
  /** Whether emphasis that the cue opened is still open after them. */
  readonly isOpen: boolean;
  /** The offset after them and the spaces that follow. */
  readonly end: number;
}

/**
 * Reads the brackets between two offsets of a line that begins at `lineStart`. Undefined where a bracket is neither a qualifier nor a time.
 * @param emphasis the emphasis that is open before them
 */
export function readBrackets(
  text: string,
  start: number,
  end: number,
  lineStart: number,
  emphasis: CueForm['emphasis'],
): Brackets | undefined {
  const qualifiers: Label[] = [];
  let time: Time | undefined;
  let isOpen = emphasis !== '';
  let at = start;
  const closeEmphasis = () => {
    if (!isOpen || !text.startsWith(emphasis, at)) return;
    isOpen = false;
    at += emphasis.length;
  };
  closeEmphasis();
  for (;;) {
    at = skipSpaces(text, at, end);
    closeEmphasis();
    const code = text.charCodeAt(at);
    if (at >= end || (code !== Character.roundOpen && code !== Character.squareOpen))
      return { qualifiers: qualifiers.length > 0 ? qualifiers : none, time, isOpen, end: at };
    const bracket = time ? undefined : readTime(text, at, end);
    if (bracket) {
      time = bracket;
      at = bracket.span.end;
      continue;
    }
    const close = code === Character.roundOpen ? closingBracket(text, at, end) : undefined;
    if (close === undefined) return undefined;
    const span = shiftSpan({ start: at + 1, end: close }, -lineStart);
    qualifiers.push({ text: text.slice(at + 1, close), span });
    at = close + 1;
  }
}

const none: readonly Label[] = [];

/** The offset of the bracket that closes a round one; undefined if it is too far away. */
function closingBracket(text: string, open: number, end: number): number | undefined {
  const last = Math.min(end, open + LONGEST_QUALIFIER);
  let depth = 0;
  for (let i = open; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === Character.roundOpen) depth++;
    else if (code === Character.roundClose && --depth === 0) return i;
  }
  return undefined;
}

const LONGEST_QUALIFIER = 120;

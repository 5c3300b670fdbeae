import { letterPattern } from '../text/letterPattern.ts';
import { opensWithLetter } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { bodySpans, runSpans, wordsOn } from './body.ts';
import type { BracketedLine } from './marks.ts';
import { turnAtLine, unattributedAtLine } from './places.ts';
import { LineKind, type Transcript, type Unattributed } from './tree.ts';

/**
 * Brackets that open a mark or an event and are not closed, neither on their line nor later in the same turn. Round ones
 * count only at the margin, where an event can be. Each span goes from the bracket to the end of its line.
 */
export function unclosedBrackets(transcript: Transcript, bracketed: readonly BracketedLine[]): Span[] {
  const { kinds, text } = transcript;
  const places = new Map<object, readonly Span[]>();
  const lookAround = (line: number) => {
    const isOpen = kinds[line] === LineKind.unattributed;
    const run = isOpen ? unattributedAtLine(transcript, line) : undefined;
    const turn = isOpen ? undefined : turnAtLine(transcript, line);
    if (run && !places.has(run)) places.set(run, runSpans(transcript, run));
    if (turn && !places.has(turn)) places.set(turn, bodySpans(transcript, turn));
  };
  for (const words of bracketed) if (isLeftOpen(text, words)) lookAround(words.line);
  for (const line of linesInRoundBrackets(transcript)) lookAround(line);
  return [...places.values()].flatMap((spans) => unclosedIn(transcript, spans)).sort((a, b) => a.start - b.start);
}

/** Whether a run is a single line that was meant as an event: `[Interruption`. */
export function isUnclosedEvent(transcript: Transcript, run: Unattributed): boolean {
  if (run.firstLine !== run.lastLine || !brackets.has(transcript.text.charAt(run.span.start))) return false;
  const [first] = unclosedIn(transcript, runSpans(transcript, run));
  return first?.start === run.span.start;
}

/** Whether a square bracket is not closed on its line before another one opens. */
function isLeftOpen(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  for (let open = words.indexOf('['); open >= 0; ) {
    const close = words.indexOf(']', open);
    const next = words.indexOf('[', open + 1);
    if (close < 0 || (next >= 0 && next < close)) return true;
    open = next;
  }
  return false;
}

/** The lines that begin with a round bracket at the margin. */
function linesInRoundBrackets(transcript: Transcript): number[] {
  const { lines, text } = transcript;
  const found: number[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    // Nearly all brackets follow a word.
    if (at > 1 && text.charCodeAt(at - 1) >= FIRST_VISIBLE) continue;
    const line = lines.lineAt(at);
    if (at === lines.start(line) && wordsOn(transcript, line)?.start === at) found.push(line);
  }
  return found;
}

const FIRST_VISIBLE = 32;

function unclosedIn({ text, lines }: Transcript, spans: readonly Span[]): Span[] {
  const square: Span[] = [];
  const round: Span[] = [];
  for (const { start, end } of spans) {
    for (const { 0: bracket, index } of text.slice(start, end).matchAll(anyBracket)) {
      if (bracket === '[') square.push({ start: start + index, end });
      else if (bracket === ']') square.pop();
      else if (bracket === '(') round.push({ start: start + index, end });
      else round.pop();
    }
  }
  return [
    ...square.filter(({ start }) => opensMark(text.slice(Math.max(0, start - 1), start + 2))),
    ...round.filter(
      ({ start }) => start === lines.start(lines.lineAt(start)) && opensEvent(text.slice(start, start + 2)),
    ),
  ];
}

const anyBracket = /[[\]()]/g;
const brackets = new Set(['[', '(']);
/** After a letter, or in `#[` and `![`, a bracket is a slip or code, not a mark. */
const opensMark = (opening: string) => markOpening(opening).test(opening);
const markOpening = letterPattern(String.raw`^[\s—–(.,;:?"“‘]?\[[\p{L}?\d]`);
const opensEvent = (opening: string) => opening.startsWith('(') && opensWithLetter(opening.slice(1));

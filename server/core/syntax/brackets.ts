import type { Span } from '../text/span.ts';
import { bodySpans, runSpans, runsWith, turnsWith } from './body.ts';
import type { Transcript, Unattributed } from './tree.ts';

/**
 * Brackets that open a mark or an event and are never closed: neither on their line nor further on in
 * the same turn. Round ones count at column 0, where an event would stand. Each span goes from the bracket to the end of its line.
 */
export function unclosedBrackets(transcript: Transcript): Span[] {
  const inTurns = turnsWith(transcript, ...openBrackets).flatMap((turn) =>
    unclosedIn(transcript, bodySpans(transcript, turn)),
  );
  const inRuns = runsWith(transcript, ...openBrackets).flatMap((run) =>
    unclosedIn(transcript, runSpans(transcript, run)),
  );
  return [...inTurns, ...inRuns].sort((a, b) => a.start - b.start);
}

/** Whether all of a run is one line that was meant as an event: `[Interruption`. */
export function isUnclosedEvent(transcript: Transcript, run: Unattributed): boolean {
  if (run.firstLine !== run.lastLine || !brackets.has(transcript.text.charAt(run.span.start))) return false;
  const [first] = unclosedIn(transcript, runSpans(transcript, run));
  return first?.start === run.span.start;
}

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
    ...square.filter(({ start }) => opensMark.test(text.slice(Math.max(0, start - 1), start + 2))),
    ...round.filter(
      ({ start }) => start === lines.start(lines.lineAt(start)) && opensEvent.test(text.slice(start, start + 2)),
    ),
  ];
}

/** Two patterns of one character each are found several times faster than one of two characters. */
const openBrackets = [/\[/g, /\(/g];
const anyBracket = /[[\]()]/g;
const brackets = new Set(['[', '(']);
/** Behind a letter, or as `#[` and `![`, it is a slip of the finger or code, and no mark. */
const opensMark = /^[\s—–(.,;:?"“‘]?\[[\p{L}?\d]/u;
const opensEvent = /^\(\p{L}/u;

import type { Span } from '../text/span.ts';
import { bodySpans, runSpans } from './body.ts';
import { Character } from './characters.ts';
import type { Transcript } from './tree.ts';

/**
 * Square brackets that open a mark and are never closed: neither on their line nor further on in the
 * same turn. Each span goes from the bracket to the end of its line.
 */
export function unclosedBrackets(transcript: Transcript): Span[] {
  const texts = [
    ...transcript.turns.map((turn) => bodySpans(transcript, turn)),
    ...transcript.unattributed.map((run) => runSpans(transcript, run)),
  ];
  return texts.flatMap((lines) => unclosedIn(transcript.text, lines)).sort((a, b) => a.start - b.start);
}

function unclosedIn(text: string, lines: readonly Span[]): Span[] {
  const open: Span[] = [];
  for (const { start, end } of lines) {
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === Character.squareOpen) open.push({ start: i, end });
      else if (code === Character.squareClose) open.pop();
    }
  }
  return open.filter(({ start }) => opensMark.test(text.slice(Math.max(0, start - 1), start + 2)));
}

/** Behind a letter, or as `#[` and `![`, it is a slip of the finger or code, and no mark. */
const opensMark = /^[\s—–(.,;:?"“‘]?\[[\p{L}?\d]/u;

import { trimEnd } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { countWordsIn } from '../text/words.ts';
import { bodySpans } from './body.ts';
import type { Transcript, Turn } from './tree.ts';

/** The number of spoken words in a turn. */
export function wordsIn(transcript: Transcript, turn: Turn): number {
  return countWordsIn(transcript.text, bodySpans(transcript, turn));
}

/** The first words of a turn, as many as fit on one line of a list. */
export function openingWords(transcript: Transcript, turn: Turn): string {
  const first = bodySpans(transcript, turn).find((span) => span.end > span.start);
  if (first === undefined) return '(no words)';
  const whole = transcript.text.slice(first.start, Math.min(first.end, first.start + LONGEST_OPENING + 1)).trim();
  if (whole.length <= LONGEST_OPENING) return whole || '(no words)';
  const cut = whole.lastIndexOf(' ', LONGEST_OPENING);
  return `${whole.slice(0, cut > LONGEST_OPENING / 2 ? cut : LONGEST_OPENING).replace(halfCharacter, '')}…`;
}

/** The beginning of some words, as much as tells one place from another in a message. */
export function firstWords(text: string, { start, end }: Span): string {
  if (end - start <= LONGEST_QUOTE) return text.slice(start, end);
  const words = text.slice(start, start + LONGEST_QUOTE);
  const cut = words.lastIndexOf(' ');
  return `${words.slice(0, cut > 0 ? cut : LONGEST_QUOTE).replace(halfCharacter, '')}…`;
}

/** The first words after a `?`, on its line, by which a message tells it from others; empty where the words stand below. */
export function unknownWords(text: string, textStart: number, lineEnd: number): string {
  return firstWords(text, { start: textStart, end: trimEnd(text, textStart, lineEnd) });
}

const LONGEST_QUOTE = 32;
const LONGEST_OPENING = 60;
const halfCharacter = /[\ud800-\udbff]$/;

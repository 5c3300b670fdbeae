import { bodySpans, type Transcript, type Turn } from '../../core/index.ts';

/** A share from 0 to 1 as `12 %`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Whole seconds as `0:42` or `1:02:03`. */
export function duration(seconds: number): string {
  const two = (value: number) => value.toString().padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const front = minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return `${front}:${two(seconds % 60)}`;
}

/** Whoever speaks a turn, for reading. */
export function speakerOf(turn: Turn, unknown = 'unknown speaker'): string {
  return turn.speakers.length === 0 ? unknown : turn.speakers.map((speaker) => speaker.name).join(', ');
}

/** The first words of a turn, as many as fit into a line of a list. */
export function openingWords(transcript: Transcript, turn: Turn): string {
  const first = bodySpans(transcript, turn).find((span) => span.end > span.start);
  if (first === undefined) return '(no words)';
  const whole = transcript.text.slice(first.start, Math.min(first.end, first.start + LONGEST + 1)).trim();
  if (whole.length <= LONGEST) return whole || '(no words)';
  const cut = whole.lastIndexOf(' ', LONGEST);
  return `${whole.slice(0, cut > LONGEST / 2 ? cut : LONGEST).replace(halfCharacter, '')}…`;
}

const LONGEST = 60;
const halfCharacter = /[\ud800-\udbff]$/;

import type { Speaker, Turn } from '../../core/index.ts';

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

/** The speakers of a turn, as text. */
export function speakerOf(turn: Turn, unknown?: string): string {
  return namesOf(turn.speakers, unknown);
}

/** The names of the speakers of a turn, as text. */
export function namesOf(speakers: readonly Speaker[], unknown = 'unknown speaker'): string {
  return speakers.length === 0 ? unknown : speakers.map((speaker) => speaker.name).join(', ');
}

import { parse, type Said } from './reading.ts';

/** The settings under which a line that is not read as a cue would go to the speaker above. */
export const inherit: Said = { attribution: 'inherit' };

/** Who speaks each turn, by these settings. */
export function speakersOf(text: string): string[] {
  return parse(text, inherit).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' & '));
}

/** What the two of a talk say in turn. */
export const words = [
  'Is it open?',
  'It is.',
  'Since when?',
  'Since May.',
  'Who paid?',
  'The town did.',
  'All of it?',
  'Half.',
];

/** Two people in turn, eight times, each turn as it is written. */
export function talkOf(
  write: (name: string, words: string) => string,
  [one, other]: readonly [string, string],
): string {
  return words.map((said, at) => write(at % 2 ? other : one, said)).join('\n\n');
}

/** The speakers of such a talk. */
export function four(one: string, other: string): string[] {
  return [one, other, one, other, one, other, one, other];
}

import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** From when to when, in seconds: `0.0-4.2`, `0.00s -> 4.20s`. */
function span(place: 'before' | 'after'): string {
  return String.raw`[[(]?\s?(?<${place}>\d{1,6}\.\d{1,3})s?\s?(?:-{1,2}>|[-–—]|to)\s?\d{1,6}\.\d{1,3}s?\s?[\])]?`;
}

/** A name and a span of time in seconds, as scripts around a recogniser print them. */
export const nameSeconds: LabelForm = {
  id: 'name-seconds',
  shown: '`[Name] 0.0-4.2:`',
  examples: [
    '[SPEAKER_00] 0.0-4.2: Good morning.',
    'SPEAKER_00 [0.00s - 4.20s]: Good morning.',
    '[0.00 --> 4.20] SPEAKER_00: Good morning.',
    '[Ann Lee] 0.0-4.2 Good morning.',
  ],
  opens: { letter: true, digit: true, signs: '[(*' },
  has: /\d\.\d/,
  pattern: linePattern(
    String.raw`^(?:${span('before')}\s{1,4}\[?${LABEL}\]?\s?(?<colon>[:：])|(?<open>\[?)\*{0,2}${LABEL.replace('label', 'early')}\*{0,2}\]?\s{1,4}${span('after')}\s?(?<late>[:：]?))(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  // `The tide rose 0.5-0.8 metres` has no label.
  excludes: ({ groups: { colon, open, late } = {} }) => !colon && !open && !late,
};

import type { Transcript } from './tree.ts';

/** A copy of a transcript in which lines are of other kinds, or turns are others. It is no reading of its text any more. */
export function replaceLines(
  transcript: Transcript,
  { kinds = transcript.kinds, turns = transcript.turns }: Partial<Pick<Transcript, 'kinds' | 'turns'>>,
): Transcript {
  // The fields of a transcript may be computed when they are read, so that a spread does not have them.
  const { text, lines, settings, header, attribution, kind, roster, faults } = transcript;
  const { sections, bylines, unattributed, exchanges, speakers, marked } = transcript;
  const setting = { settings, header, attribution, kind, roster, faults };
  return { text, lines, kinds, turns, sections, bylines, unattributed, exchanges, speakers, marked, ...setting };
}

import { LineKind, type Transcript } from '../syntax/tree.ts';

/**
 * The same where what stands below a line that is taken away, and was read as a cue, is nobody's: `Main Page: Ministry of
 * Justice` is printed by a page, and nobody of that name speaks.
 * @param taken by line, from 0
 */
export function withOrphans(transcript: Transcript, taken: ReadonlyMap<number, unknown>): Transcript {
  const left = transcript.turns.filter(({ cue, firstLine }) => cue && taken.has(firstLine));
  if (left.length === 0) return transcript;
  const kinds = transcript.kinds.slice();
  for (const { firstLine, lastLine } of left) {
    for (let line = firstLine + 1; line <= lastLine; line++) {
      if (kinds[line] === LineKind.speech) kinds[line] = LineKind.unattributed;
    }
  }
  return { ...transcript, kinds };
}

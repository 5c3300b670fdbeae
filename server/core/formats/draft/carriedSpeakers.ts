import type { Remark } from '../format.ts';
import { isLoneEvent } from './loneEvent.ts';

/** Pieces of speech with their speakers, where a file names one only where somebody else begins. */
export interface CarriedSpeakers<T> {
  readonly pieces: readonly T[];
  readonly remarks: readonly Remark[];
}

/**
 * Gives the speaker to the pieces that follow, if the file shows that it names a speaker only where the speaker changes: some pieces name
 * none, and no name stands twice running. Otherwise a piece without a speaker has none.
 */
export function carrySpeakers<T extends { readonly speaker: string | undefined; readonly text: string }>(
  pieces: readonly T[],
): CarriedSpeakers<T> {
  // An event belongs to no speaker in any file.
  const spoken = pieces.filter(({ text }) => !isLoneEvent(text));
  const named = spoken.flatMap(({ speaker }) => speaker ?? []);
  const isOnChange =
    named.length >= FEWEST &&
    spoken.length - named.length >= spoken.length * LEAST_UNNAMED &&
    spoken[0]?.speaker !== undefined &&
    named.every((name, at) => name !== named[at - 1]);
  if (!isOnChange) return { pieces, remarks: [] };
  let speaker: string | undefined;
  const message =
    'A speaker is named only where somebody else begins to speak: what follows was given to the same speaker.';
  return {
    pieces: pieces.map((piece) => {
      if (isLoneEvent(piece.text)) return piece;
      speaker = piece.speaker ?? speaker;
      return { ...piece, speaker };
    }),
    remarks: [{ message }],
  };
}

/** So many names show how a file uses them. */
const FEWEST = 3;
/** With fewer pieces without a name, these may be what is not known. */
const LEAST_UNNAMED = 0.2;

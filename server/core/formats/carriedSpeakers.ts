import type { Remark } from './format.ts';

/** Pieces of speech with their speakers, where a file names one only where somebody else begins. */
export interface CarriedSpeakers<T> {
  readonly pieces: readonly T[];
  readonly remarks: readonly Remark[];
}

/**
 * Gives the speaker to the pieces that follow, if the file shows that it names a speaker only where the speaker changes: some pieces name
 * none, and no name stands twice running. Otherwise a piece without a speaker has none.
 */
export function carrySpeakers<T extends { readonly speaker: string | undefined }>(
  pieces: readonly T[],
): CarriedSpeakers<T> {
  const named = pieces.flatMap(({ speaker }) => speaker ?? []);
  const isOnChange =
    named.length >= FEWEST &&
    named.length < pieces.length &&
    pieces[0]?.speaker !== undefined &&
    named.every((name, at) => name !== named[at - 1]);
  if (!isOnChange) return { pieces, remarks: [] };
  let speaker: string | undefined;
  const message =
    'A speaker is named only where somebody else begins to speak: what follows was given to the same speaker.';
  return {
    pieces: pieces.map((piece) => {
      speaker = piece.speaker ?? speaker;
      return { ...piece, speaker };
    }),
    remarks: [{ message }],
  };
}

/** So many names show how a file uses them. */
const FEWEST = 3;

import type { DraftTurn } from './draft.ts';

/** Whether a question or an answer is by somebody who is called like its marker: `Q:` alone says both. */
export function isCalledByMarker({ speakers, qualifiers, marker }: DraftTurn): boolean {
  const letter = marker?.kind === 'question' ? 'Q' : 'A';
  return marker !== undefined && speakers?.length === 1 && speakers[0] === letter && !qualifiers?.length;
}

import type { DraftPart } from '../draft/draft.ts';
import { joinTurns } from '../draft/joinTurns.ts';

/** A stretch of a recording with what is said in it, on the tier of one speaker. */
export interface Annotation {
  /** Undefined where the tier says nothing of who speaks. */
  readonly speaker: string | undefined;
  readonly text: string;
  /** In seconds. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The turns of speakers who each have a tier of their own, in the order of time. Each annotation is a passage. */
export function annotationsToTurns(annotations: readonly Annotation[]): DraftPart[] {
  const inOrder = annotations
    .map((annotation, index) => ({ annotation, index }))
    .sort((a, b) => (a.annotation.start ?? 0) - (b.annotation.start ?? 0) || a.index - b.index);
  return joinTurns(
    inOrder.map(({ annotation: { speaker, text, start, end } }) => ({
      kind: 'turn',
      speakers: speaker === undefined ? undefined : [speaker],
      passages: [{ text, ...(start !== undefined && { start }), ...(end !== undefined && { end }) }],
    })),
  );
}

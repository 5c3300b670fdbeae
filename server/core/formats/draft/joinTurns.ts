import type { DraftPart } from './draft.ts';

/**
 * Puts turns together that follow one another and are by the same people: a file of captions has one for every few words. Turns of
 * somebody without a name stay apart, since these may be several people.
 */
export function joinTurns(parts: Iterable<DraftPart>): DraftPart[] {
  const joined: DraftPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'turn' && last?.kind === 'turn' && !part.marker && isSameVoice(last.speakers, part.speakers)) {
      (last.passages as DraftPassages).push(...part.passages);
    } else joined.push(part.kind === 'turn' ? { ...part, passages: [...part.passages] } : part);
  }
  return joined;
}

/** The list is our own copy while turns are joined. */
type DraftPassages = Extract<DraftPart, { kind: 'turn' }>['passages'][number][];

/** Whether words after others are by the same people. Those without a name may be several. */
export function isSameVoice(above: readonly string[] | undefined, below: readonly string[] | undefined): boolean {
  if (!above || !below) return above === below;
  return above.length > 0 && above.length === below.length && above.every((name, at) => name === below[at]);
}

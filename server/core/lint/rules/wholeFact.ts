import type { Transcript } from '../../syntax/tree.ts';

/**
 * A fact of a whole transcript that a rule about single turns needs to know. It is put together from what each part of the
 * transcript adds, so that an edit looks at one part again. A transcript that is read at once is one part.
 */
export interface WholeFact<Addition, Fact> {
  /** What a part adds: plain data, which JSON can write. */
  ofPart(part: Transcript): Addition;
  join(additions: Iterable<Addition>): Fact;
  isSame(one: Fact, other: Fact): boolean;
}

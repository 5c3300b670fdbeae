import type { Transcript, Turn } from './tree.ts';

/**
 * What is found out of the words of a turn, kept for as long as these stay what they are: of a turn that an edit leaves
 * alone it is not found out again. `find` may look at the turn's own words only, and not at where they stand.
 */
export function perTurn<T>(find: (transcript: Transcript, turn: Turn) => T): (transcript: Transcript, turn: Turn) => T {
  const known = new WeakMap<object, { readonly value: T }>();
  return (transcript, turn) => {
    const { identity } = turn;
    if (!identity) return find(transcript, turn);
    const found = known.get(identity) ?? { value: find(transcript, turn) };
    known.set(identity, found);
    return found.value;
  };
}

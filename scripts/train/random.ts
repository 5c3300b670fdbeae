import { keyOf } from '../../server/core/index.ts';

/** Numbers from 0 to 1 that depend on a seed only. */
export function randomFrom(seed: string): () => number {
  let state = keyOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance that comes out the same each time. */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True so many times in one. */
  happens(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** The first of the items far more often than the last, as words are in any language. */
  pickCommon<T>(items: readonly T[]): T;
}

/** A stream of numbers that follows from its seed alone (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], share: number) => items[Math.floor(share * items.length)] as T;
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick: (items) => at(items, next()),
    pickCommon: (items) => at(items, next() ** 2),
  };
}

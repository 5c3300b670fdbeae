/** Random numbers that are the same in each run. */
export interface Random {
  /** A number from 0 to 1, without 1. */
  next(): number;
  /** A whole number between two others, including both. */
  between(least: number, most: number): number;
  /** True with this probability. */
  happens(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items; earlier ones much more often than later ones, like words in a language. */
  pickCommon<T>(items: readonly T[]): T;
}

/** Random numbers from a seed (mulberry32). */
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

import type { Glance } from './glance.ts';

/**
 * Whether lines of a speech recogniser seem to run over the ends of turns. Where each turn begins on a new line, the last line of many turns
 * is short. False for a few lines, which do not show it.
 */
export function runOverTurns(glances: readonly Pick<Glance, 'count'>[]): boolean {
  if (glances.length < FEWEST_LINES) return false;
  const counts = glances.map(({ count }) => count).sort((a, b) => a - b);
  const median = counts[counts.length >> 1] as number;
  const short = counts.filter((count) => count * 2 <= median).length;
  return short < counts.length * FEWEST_SHORT;
}

const FEWEST_LINES = 100;
/** The share of lines with at most half as many words as most: 1 in 100 to 1 in 5 if each turn begins on a new line. */
const FEWEST_SHORT = 0.005;

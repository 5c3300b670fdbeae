import {
  type Manner,
  manners,
  type Shape,
  type Sign,
  shapes,
  signs,
  type Threshold,
  type Thresholds,
} from '../../server/core/index.ts';
import type { Judged } from './judging.ts';

/** The least share of sure proposals that is right on documents kept apart. Above what is promised, since others differ. */
const PROMISED = 0.98;
/** With fewer sure proposals than this, their share says little. */
const FEWEST = 40;
const LEAST_OFFERED = 0.25;
const MOST_OFFERED = 0.5;
/** No probability is as high: nothing is sure. */
const NEVER = 2;

/** The thresholds for each manner and shape, from what was judged on documents kept apart, by context and collection. */
export function thresholdsOf(judged: readonly Judged[]): Thresholds {
  return Object.fromEntries(
    manners.map((manner) => [
      manner,
      Object.fromEntries(
        shapes.map((shape) => {
          const here = judged.filter((one) => one.manner === manner && one.shape === shape);
          return [shape, { offered: offeredFrom(here), sure: sureBySign(here) }];
        }),
      ),
    ]),
  ) as Record<Manner, Record<Shape, Threshold>>;
}

function byProbability(judged: readonly Judged[]): Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

/** From where on precision and recall together are best. */
function offeredFrom(judged: readonly Judged[]): number {
  const gold = judged.filter(({ opens }) => opens).length;
  let best = 0;
  let threshold = MOST_OFFERED;
  let right = 0;
  byProbability(judged).forEach(({ opens, probability }, i) => {
    if (opens) right++;
    const both = (2 * right) / (i + 1 + gold);
    if (both <= best) return;
    best = both;
    threshold = probability;
  });
  return rounded(Math.min(MOST_OFFERED, Math.max(LEAST_OFFERED, threshold)));
}

function sureBySign(judged: readonly Judged[]): Record<Sign, number> {
  const withSign = (sign: Sign) => sureFrom(judged.filter((one) => one.sign === sign));
  return Object.fromEntries(signs.map((sign) => [sign, withSign(sign)])) as Record<Sign, number>;
}

/** From where on as many are right as promised, in each collection that has enough. */
function sureFrom(judged: readonly Judged[]): number {
  const collections = [...new Set(judged.map(({ collection }) => collection))];
  const each = collections
    .map((collection) => judged.filter((one) => one.collection === collection))
    .filter((own) => own.filter(({ opens }) => opens).length >= 2 * FEWEST)
    .map(sureInCollection);
  return each.length === 0 ? NEVER : Math.max(...each);
}

function sureInCollection(judged: readonly Judged[]): number {
  let threshold = NEVER;
  let right = 0;
  byProbability(judged).forEach(({ opens, probability }, i) => {
    if (opens) right++;
    if (i + 1 >= FEWEST && right >= PROMISED * (i + 1)) threshold = probability;
  });
  return threshold === NEVER ? NEVER : rounded(threshold + 0.0005);
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

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

/** The share of sure proposals that is right, on all documents of a manner and shape together. */
const PROMISED = 0.975;
/** The same in each collection, where as many as {@link SLACK} more may be wrong by chance. */
const PROMISED_EACH = 0.97;
const SLACK = 1;
/** With fewer sure proposals than this, their share says little. */
const FEWEST = 30;
/** No probability is as high: nothing is sure. */
const NEVER = 2;
/** The thresholds that are tried. */
const TRIED = [NEVER, 0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.91, 0.88, 0.85, 0.8, 0.75, 0.7, 0.6];
const LEAST_OFFERED = 0.25;
const MOST_OFFERED = 0.5;

/** A missed turn costs a user more than a wrong proposal, so as much of the best mean of precision and recall is given for recall. */
const GIVEN = 0.002;
/**
 * Set by hand: in sentences of questions, more turns are sure than with the promise. Of what is sure, 96.5 of 100 are right there.
 */
const setByHand: Partial<Record<Manner, Partial<Record<Shape, Record<Sign, number>>>>> = {
  questions: { sentences: { printed: 0.6, asked: 0.87, asker: 0.6, other: 0.99 } },
};

/** The thresholds for each manner and shape, from what was judged on documents kept apart. */
export function thresholdsOf(judged: readonly Judged[]): Thresholds {
  const of = (manner: Manner, shape: Shape): Threshold => {
    const here = judged.filter((one) => one.manner === manner && one.shape === shape);
    return { offered: offeredFrom(here), sure: setByHand[manner]?.[shape] ?? sureFrom(here) };
  };
  return byName(manners, (manner) => byName(shapes, (shape) => of(manner, shape)));
}

function byName<Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
}

function byProbability(judged: readonly Judged[]): Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

/** From where on precision and recall together are best, or nearly so. */
function offeredFrom(judged: readonly Judged[]): number {
  const gold = judged.filter(({ opens }) => opens).length;
  let right = 0;
  const tried = byProbability(judged).map(({ opens, probability }, i) => {
    if (opens) right++;
    return { probability, both: (2 * right) / (i + 1 + gold) };
  });
  const best = tried.reduce((most, { both }) => Math.max(most, both), 0);
  const lowest = tried.findLast(({ both }) => both >= best - GIVEN)?.probability ?? MOST_OFFERED;
  return rounded(Math.min(MOST_OFFERED, Math.max(LEAST_OFFERED, lowest)));
}

/**
 * From where on, by sign, as many are right as promised: of all combinations of thresholds the one that finds most. Each sign counts
 * alike, so that a rare one is used too.
 */
function sureFrom(judged: readonly Judged[]): Record<Sign, number> {
  const collections = [...new Set(judged.map(({ collection }) => collection))];
  let combinations: Combination[] = [{ sure: {}, found: 0, counts: collections.map(() => ({ right: 0, all: 0 })) }];
  for (const sign of signs) {
    const own = judged.filter((one) => one.sign === sign);
    const turns = Math.max(FEWEST, own.filter(({ opens }) => opens).length);
    const ways = TRIED.map((threshold) => {
      const counts = tally(own, threshold, collections);
      return { threshold, counts, found: rightIn(counts) / turns };
    });
    combinations = combinations.flatMap(({ sure, found, counts }) =>
      ways.map((way) => ({
        sure: { ...sure, [sign]: way.threshold },
        found: found + way.found,
        counts: sumOf(counts, way.counts),
      })),
    );
  }
  const kept = combinations.filter(({ counts }) => isKept(counts));
  const best = kept.reduce<Combination | undefined>((a, b) => (a && a.found >= b.found ? a : b), undefined);
  return best ? (best.sure as Record<Sign, number>) : byName(signs, () => NEVER);
}

interface Combination {
  readonly sure: Partial<Record<Sign, number>>;
  /** The sum of the shares of turns that are sure and right, by sign. */
  readonly found: number;
  readonly counts: Counts;
}

/** How many are sure and right, by collection. */
type Counts = readonly { readonly right: number; readonly all: number }[];

function tally(judged: readonly Judged[], threshold: number, collections: readonly string[]): Counts {
  const sure = judged.filter(({ probability }) => probability >= threshold);
  return collections.map((collection) => {
    const own = sure.filter((one) => one.collection === collection);
    return { right: own.filter(({ opens }) => opens).length, all: own.length };
  });
}

function sumOf(one: Counts, other: Counts): Counts {
  return one.map(({ right, all }, i) => ({ right: right + (other[i]?.right ?? 0), all: all + (other[i]?.all ?? 0) }));
}

function rightIn(counts: Counts): number {
  return counts.reduce((sum, { right }) => sum + right, 0);
}

function isKept(counts: Counts): boolean {
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  if (all < FEWEST || rightIn(counts) < PROMISED * all) return false;
  return counts.every((count) => count.all < FEWEST || count.right + SLACK >= PROMISED_EACH * count.all);
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

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
/** The same in each collection. */
const PROMISED_EACH = 0.97;
/** The same in texts that seem to have a manner, but are of one that was not trained on. */
const PROMISED_LEFT_OUT = 0.95;
/** With fewer sure proposals than this, their share says little. */
const FEWEST = 30;
/** No probability is as high: nothing is sure. */
const NEVER = 2;
/** The thresholds that are tried. */
const TRIED = [
  NEVER,
  0.998,
  0.995,
  0.99,
  0.985,
  0.98,
  0.97,
  0.96,
  0.95,
  0.94,
  0.92,
  0.9,
  0.88,
  0.85,
  0.82,
  0.79,
  0.75,
  0.7,
  0.65,
  0.6,
];
const LEAST_OFFERED = 0.25;
const MOST_OFFERED = 0.5;

/** A missed turn costs a user more than a wrong proposal, so as much of the best mean of precision and recall is given for recall. */
const GIVEN = 0.002;
/**
 * Set by hand for sentences of questions, so that 22 of the 27 turns of the oral questions on justice stay sure. Of what is sure,
 * 96.5 of 100 are right there.
 */
const setByHand: Partial<Record<Manner, Partial<Record<Shape, Record<Sign, number>>>>> = {
  questions: { sentences: { printed: 0.6, asked: 0.865, asker: 0.9, other: 0.995 } },
};

/** The thresholds for each manner and shape, from what was judged on documents kept apart. */
export function thresholdsOf(judged: readonly Judged[]): Thresholds {
  const of = (manner: Manner, shape: Shape): Threshold => {
    const here = judged.filter((one) => one.manner === manner && one.shape === shape);
    return {
      offered: offeredFrom(here.filter(({ isLeftOut }) => !isLeftOut)),
      sure: setByHand[manner]?.[shape] ?? sureFrom(here),
    };
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

/** From where on, by sign, as many are right as promised: of all combinations of thresholds the one that finds most. */
function sureFrom(judged: readonly Judged[]): Record<Sign, number> {
  const groups = groupsOf(judged);
  let combinations: Combination[] = [{ sure: {}, counts: groups.map(() => ({ right: 0, all: 0, isLeftOut: false })) }];
  for (const sign of signs) {
    const own = groups.map((group) => group.filter((one) => one.sign === sign));
    const ways = TRIED.map((threshold) => ({ threshold, counts: own.map((group) => tally(group, threshold)) }));
    combinations = combinations.flatMap(({ sure, counts }) =>
      ways.map((way) => ({ sure: { ...sure, [sign]: way.threshold }, counts: sumOf(counts, way.counts) })),
    );
  }
  let best: { sure: Combination['sure']; found: number } = { sure: byName(signs, () => NEVER), found: 0 };
  for (const { sure, counts } of combinations) {
    const found = trainedOn(counts).right;
    if (found > best.found && isKept(counts)) best = { sure, found };
  }
  return best.sure as Record<Sign, number>;
}

interface Combination {
  readonly sure: Partial<Record<Sign, number>>;
  /** By group. */
  readonly counts: readonly Count[];
}

/** How many are sure, and how many of these are right. */
interface Count {
  readonly right: number;
  readonly all: number;
  readonly isLeftOut: boolean;
}

/** What is judged together: each collection, and each one whose manner was not trained on. */
function groupsOf(judged: readonly Judged[]): Judged[][] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = `${one.collection} ${one.isLeftOut}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(one);
  }
  return [...groups.values()];
}

function tally(group: readonly Judged[], threshold: number): Count {
  const sure = group.filter(({ probability }) => probability >= threshold);
  const isLeftOut = sure[0]?.isLeftOut === true;
  return { right: sure.filter(({ opens }) => opens).length, all: sure.length, isLeftOut };
}

function sumOf(one: readonly Count[], other: readonly Count[]): Count[] {
  return one.map((count, i) => {
    const { right, all, isLeftOut } = other[i] as Count;
    return { right: count.right + right, all: count.all + all, isLeftOut: count.isLeftOut || isLeftOut };
  });
}

/** The sum for all collections that were trained on. */
function trainedOn(counts: readonly Count[]): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const count of counts) {
    if (count.isLeftOut) continue;
    right += count.right;
    all += count.all;
  }
  return { right, all };
}

function isKept(counts: readonly Count[]): boolean {
  const { right, all } = trainedOn(counts);
  if (all < FEWEST || right < PROMISED * all) return false;
  return counts.every(
    (count) => count.all < FEWEST || count.right >= (count.isLeftOut ? PROMISED_LEFT_OUT : PROMISED_EACH) * count.all,
  );
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

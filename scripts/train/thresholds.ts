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

/**
 * The share of sure proposals that is right, on all documents of a manner and shape together. It is a little more than the 97 of 100 that
 * are promised, since the thresholds are chosen on the same documents.
 */
const PROMISED = 0.972;
/** The same in each collection, give or take what is chance. */
const PROMISED_EACH = 0.97;
/** The same in texts that clearly seem to have a manner, but are of one that was not trained on. */
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

/**
 * A missed turn costs a user more than a wrong proposal. So as much of the best mean of precision and recall is given for recall, where
 * that finds turns at a small price.
 */
const given: Readonly<Record<Shape, number>> = { sentences: 0, paragraphs: 0.002, segments: 0, bare: 0.002 };
/**
 * The thresholds for each manner and shape, from what was judged on documents kept apart. Those for texts without a clear manner are
 * from texts of a manner that was not trained on.
 */
export function thresholdsOf(judged: readonly Judged[]): Thresholds {
  const clear = (manner: Manner, shape: Shape): Threshold => {
    const here = judged.filter((one) => one.isClear && one.manner === manner && one.shape === shape);
    const known = here.filter(({ isLeftOut }) => !isLeftOut);
    const leftOut = here.filter(({ isLeftOut }) => isLeftOut);
    return {
      offered: offeredFrom(known, given[shape]),
      sure: sureFrom([...groupsOf(known, PROMISED_EACH, true), ...groupsOf(leftOut, PROMISED_LEFT_OUT, false)]),
    };
  };
  const unclear = (shape: Shape): Threshold => {
    const here = judged.filter((one) => !one.isClear && one.isLeftOut && one.shape === shape);
    return { offered: offeredFrom(here, given[shape]), sure: sureFrom(groupsOf(here, PROMISED_EACH, true)) };
  };
  return {
    clear: byName(manners, (manner) => byName(shapes, (shape) => clear(manner, shape))),
    unclear: byName(shapes, unclear),
  };
}

function byName<Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
}

function byProbability(judged: readonly Judged[]): Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

/** From where on precision and recall together are best, or nearly so. */
function offeredFrom(judged: readonly Judged[], least: number): number {
  const gold = judged.filter(({ opens }) => opens).length;
  let right = 0;
  const tried = byProbability(judged).map(({ opens, probability }, i) => {
    if (opens) right++;
    return { probability, both: (2 * right) / (i + 1 + gold) };
  });
  const best = tried.reduce((most, { both }) => Math.max(most, both), 0);
  const lowest = tried.findLast(({ both }) => both >= best - least)?.probability ?? MOST_OFFERED;
  return rounded(Math.min(MOST_OFFERED, Math.max(LEAST_OFFERED, lowest)));
}

/** What is judged together, and the share of its sure proposals that has to be right. */
interface Group {
  readonly judged: readonly Judged[];
  readonly promised: number;
  /** Whether it counts for {@link PROMISED}, and for how many are found. */
  readonly counts: boolean;
}

/** Each collection as a group. */
function groupsOf(judged: readonly Judged[], promised: number, counts: boolean): Group[] {
  const collections = [...new Set(judged.map(({ collection }) => collection))];
  return collections.map((name) => ({
    judged: judged.filter(({ collection }) => collection === name),
    promised,
    counts,
  }));
}

/** From where on, by sign, as many are right as promised: of all combinations of thresholds the one that finds most. */
function sureFrom(groups: readonly Group[]): Record<Sign, number> {
  let combinations: Combination[] = [{ sure: {}, counts: groups.map(() => ({ right: 0, all: 0 })) }];
  for (const sign of signs) {
    const own = groups.map(({ judged }) => judged.filter((one) => one.sign === sign));
    // A lower threshold that finds no more is of no use.
    const ways = TRIED.map((threshold) => ({
      threshold,
      counts: own.map((judged) => tally(judged, threshold)),
    })).filter(
      ({ counts }, i, all) => i === 0 || counts.some((count, at) => count.all !== all[i - 1]?.counts[at]?.all),
    );
    combinations = combinations.flatMap(({ sure, counts }) =>
      ways.map((way) => ({
        sure: { ...sure, [sign]: way.threshold },
        counts: counts.map((count, i) => sumOf(count, way.counts[i] as Count)),
      })),
    );
  }
  let best: { sure: Combination['sure']; found: number } = { sure: byName(signs, () => NEVER), found: 0 };
  for (const { sure, counts } of combinations) {
    const all = counts.filter((_, i) => groups[i]?.counts).reduce(sumOf, { right: 0, all: 0 });
    const isKept =
      all.all >= FEWEST &&
      all.right >= PROMISED * all.all &&
      counts.every((count, i) => keeps(count, groups[i] as Group));
    if (isKept && all.right > best.found) best = { sure, found: all.right };
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
}

function tally(judged: readonly Judged[], threshold: number): Count {
  const sure = judged.filter(({ probability }) => probability >= threshold);
  return { right: sure.filter(({ opens }) => opens).length, all: sure.length };
}

function sumOf(one: Count, other: Count): Count {
  return { right: one.right + other.right, all: one.all + other.all };
}

/** Whether a group has as many right as promised. It may have fewer by one standard error, which chance takes from one group in six. */
function keeps({ right, all }: Count, { promised }: Group): boolean {
  return all < FEWEST || right >= promised * all - Math.sqrt(promised * (1 - promised) * all);
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

import type { Sight } from './features.ts';
import { type Manner, manners, type SeenManner } from './manner.ts';
import { SCORES, STEP_SCORES } from './sequence.ts';
import { type Shape, shapes } from './shape.ts';
import { type RowFormat, Table, weightOf } from './table.ts';

/**
 * Texts are read by one of two experts: one for texts in which it is known who asks and who answers, one for all others. Each
 * was trained on texts of its own.
 */
export const experts = ['exchanges', 'voices'] as const;
export type Expert = (typeof experts)[number];

export function expertFor(manner: Manner): Expert {
  return manner === 'questions' || manner === 'evidence' ? 'exchanges' : 'voices';
}

/** Whether an expert tells who asks from who answers. */
export function knowsRoles(expert: Expert): boolean {
  return expert === 'exchanges';
}

/** What was learned, as scripts/train stores it. */
export interface Learned {
  /** Words that show the manner, as a {@link Table}. */
  readonly mannerWords: string;
  /** The weights of the features, as a {@link Table} each. */
  readonly experts: Readonly<Record<Expert, string>>;
  /** For each manner and shape, a digit for the score of each step. */
  readonly steps: string;
  readonly thresholds: Thresholds;
}

/**
 * Where roles are not known, a feature has one weight only, for opening a turn, and there is room for more features. Weights are for the
 * first scores of {@link SCORES}.
 */
export const featureRows: Readonly<Record<Expert, RowFormat>> = {
  exchanges: { keyBits: 24, width: SCORES },
  voices: { keyBits: 24, width: 1 },
};
export const mannerRows: RowFormat = { keyBits: 18, width: manners.length };

/**
 * What shows that a turn begins: a printed question on the line or above it, the end of a question above, words with which people
 * begin to ask, or the sum of all else.
 */
export const signs = ['printed', 'asked', 'asker', 'other'] as const;
export type Sign = (typeof signs)[number];

export function signOf({ features }: Pick<Sight, 'features'>): Sign {
  const has = (feature: string) => features.includes(feature);
  if (has('tabled') || has('above: tabled')) return 'printed';
  if (has('above: asks')) return 'asked';
  return asker.some(has) ? 'asker' : 'other';
}

const asker = ['constituency', 'own experience', 'thanks for an answer'].map((id) => `begins: ${id}`);

/** From which probability on a proposal is made, and from which it is sure, by its sign (above 1 where none is). */
export interface Threshold {
  readonly offered: number;
  readonly sure: Readonly<Record<Sign, number>>;
}

export interface Thresholds {
  readonly clear: Readonly<Record<Manner, Readonly<Record<Shape, Threshold>>>>;
  /** Where the manner is not clear: most such texts are of a kind that was not trained on. */
  readonly unclear: Readonly<Record<Shape, Threshold>>;
}

/** The thresholds for a text. */
export function thresholdFor({ clear, unclear }: Thresholds, { manner, isClear }: SeenManner, shape: Shape): Threshold {
  return isClear ? clear[manner][shape] : unclear[shape];
}

export interface Model {
  readonly mannerWords: Table;
  readonly experts: Readonly<Record<Expert, Table>>;
  readonly steps: Float32Array;
  readonly thresholds: Thresholds;
}

/** The model that was learned, ready for use. */
export function decode({ mannerWords, experts, steps, thresholds }: Learned): Model {
  const ready = (expert: Expert) => new Table(experts[expert], featureRows[expert]);
  return {
    mannerWords: new Table(mannerWords, mannerRows),
    experts: { exchanges: ready('exchanges'), voices: ready('voices') },
    steps: Float32Array.from(steps, weightOf),
    thresholds,
  };
}

/** The number of a manner in a shape. */
export function contextOf(manner: Manner, shape: Shape): number {
  return manners.indexOf(manner) * shapes.length + shapes.indexOf(shape);
}

/** The scores of the steps in one context. */
export function stepsIn(steps: Float32Array, context: number): Float32Array {
  return steps.subarray(context * STEP_SCORES, (context + 1) * STEP_SCORES);
}

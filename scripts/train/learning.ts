import { type Expert, expertFor, featureRows, keyOf, knowsRoles, manners, shapes } from '../../server/core/index.ts';
import { packExpert } from './encode.ts';
import { type Example, seenBy } from './examples.ts';
import { type Judged, judge } from './judging.ts';
import { priorRows } from './prior.ts';
import { mostUseful, reduced } from './pruning.ts';
import { chancesOf, meanOf, type Options, train, type Weights } from './trainer.ts';

/** What is learned from. */
export interface Material {
  readonly examples: readonly Example[];
  /** The key of each feature, by its number. */
  readonly keys: Int32Array;
}

/** An expert to train. Some documents are kept apart and judged: a part of all, or a manner; undefined for none. */
export interface Job {
  readonly expert: Expert;
  readonly held: string | undefined;
}

export interface Done {
  readonly judged: readonly Judged[];
  /** What was learned, if no documents were kept apart. */
  readonly learned: { readonly features: string; readonly steps: Float32Array } | undefined;
}

/** The parts of the documents, by name. */
export const folds = ['part 1', 'part 2', 'part 3'];

const CONTEXTS = manners.length * shapes.length;
/** As many features of each expert are stored. */
const stored: Readonly<Record<Expert, number>> = { exchanges: 10_000, voices: 20_500 };
/** All features are trained to find the most useful ones, which are trained again. */
const first: Omit<Options, 'width' | 'onlyPlain'> = {
  epochs: 2,
  averaged: 0,
  rate: 0.03,
  dropout: 0.5,
  plainDropout: 0.1,
  start: 0.1,
  seed: 'first',
};
const second: typeof first = { ...first, epochs: 8, averaged: 4 };
/** The second training is done with each of these seeds, and the weights are averaged: that leaves out some of what is chance. */
const seeds = ['second', 'third'];

/** Trains an expert, and judges what was kept apart. */
export function doJob({ expert, held }: Job, { examples, keys }: Material): Done {
  const judgedLater = examples.filter((example) => example.expert === expert && isHeld(example, held));
  if (held !== undefined && judgedLater.length === 0) return { judged: [], learned: undefined };
  const { weights, numbers } = learn(
    expert,
    examples.filter((example) => !isHeld(example, held)),
    keys,
  );
  const judged = judgedLater.flatMap((one) => {
    const example = seenBy(expert, reduced(one, numbers));
    return judge(example, chancesOf(example, weights));
  });
  const kept = keysOf({ numbers }, keys);
  const learned =
    held === undefined ? { features: packExpert(expert, kept, weights), steps: weights.steps } : undefined;
  return { judged, learned };
}

/** Whether a document is kept apart. The annotated texts of this project are always trained on. */
function isHeld({ document: { collection, name, manner } }: Example, held: string | undefined): boolean {
  return manner === held || (collection !== 'own' && folds[(keyOf(name) >>> 0) % folds.length] === held);
}

interface Trained {
  readonly weights: Weights;
  /** For the number of each feature the one among those that are kept; negative for the others. */
  readonly numbers: Int32Array;
}

/**
 * Each expert learns from texts of the other one too: without them it does worse in kinds of text that are new, and in questions also in
 * those that are known. As many lines of each kind and shape are enough.
 */
const LINES_OF_OTHERS = 20_000;
/** How much these count. */
const othersCount: Readonly<Record<Expert, number>> = { exchanges: 0.5, voices: 1 };

function examplesFor(expert: Expert, all: readonly Example[]): Example[] {
  const isOwn = ({ document }: Example) => expertFor(document.manner) === expert;
  const room = new Map<string, number>();
  const some = all.filter(({ document: { manner }, shape, asks }) => {
    const left = room.get(`${manner} ${shape}`) ?? LINES_OF_OTHERS;
    room.set(`${manner} ${shape}`, left - asks.length);
    return left > 0;
  });
  const others = some.filter((example) => !isOwn(example)).map((one) => ({ ...one, weight: othersCount[expert] }));
  return [...all.filter(isOwn), ...others].map((example) => seenBy(expert, example));
}

function learn(expert: Expert, all: readonly Example[], keys: Int32Array): Trained {
  const examples = examplesFor(expert, all);
  const priorFor = (known: Int32Array) => (knowsRoles(expert) ? priorRows(known) : new Map<number, number[]>());
  // There are few questions and much evidence: features that are not about single words must serve both.
  const own = { width: featureRows[expert].width, onlyPlain: knowsRoles(expert) ? 0.2 : 0 };
  const weights = train(examples, keys.length, CONTEXTS, { ...first, ...own, prior: priorFor(keys) });
  const numbers = mostUseful(examples, weights, stored[expert]);
  const kept = keysOf({ numbers }, keys);
  const useful = examples.map((example) => reduced(example, numbers));
  const options = { ...second, ...own, prior: priorFor(kept) };
  return { weights: meanOf(seeds.map((seed) => train(useful, kept.length, CONTEXTS, { ...options, seed }))), numbers };
}

function keysOf({ numbers }: Pick<Trained, 'numbers'>, keys: Int32Array): Int32Array {
  return keys.filter((_, number) => (numbers[number] as number) >= 0);
}

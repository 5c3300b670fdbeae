import { openings, PLACES, ROLES, readChain, SCORES, STATES, STEP_SCORES, stepsIn } from '../../server/core/index.ts';
import type { Example } from './examples.ts';
import { randomFrom } from './random.ts';

export interface Weights {
  /** By number of the feature: `number * width + score`. */
  readonly features: Float32Array;
  /** By context: `context * STEP_SCORES + step`. */
  readonly steps: Float32Array;
  /** The number of scores for which a feature has weights. */
  readonly width: number;
}

export interface Options {
  readonly width: number;
  readonly epochs: number;
  /** In the last epochs the weights are averaged. */
  readonly averaged: number;
  readonly rate: number;
  /** The share of the features that is left out at each unit, so that none is relied on too much. */
  readonly dropout: number;
  /** The same for features that are not about single words. */
  readonly plainDropout: number;
  /** The share of the pieces in which features about single words are left out. */
  readonly onlyPlain: number;
  /** The sum of squares that every weight begins with: a larger one makes the first updates smaller. */
  readonly start: number;
  readonly seed: string;
  /** The weights of some features before training, by number. */
  readonly prior?: ReadonlyMap<number, readonly number[]>;
}

/** The most units in a piece. */
const PIECE = 100;
/** Differences below this teach nothing. */
const SMALL = 1e-3;
/** How often the weights are added to their average in an epoch. */
const SNAPSHOTS = 8;

/** Trains a conditional random field with AdaGrad and feature dropout. */
export function train(examples: readonly Example[], featureCount: number, contexts: number, options: Options): Weights {
  const training = new Training(featureCount, contexts, options);
  const random = randomFrom(options.seed);
  const pieces = examples.flatMap(piecesOf);
  const between = Math.ceil(pieces.length / SNAPSHOTS);
  const average = new Average(training.weights);
  const firstAveraged = options.epochs - options.averaged;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(pieces, random);
    pieces.forEach((piece, i) => {
      training.learn(piece, random);
      const isLast = i === pieces.length - 1;
      if (epoch >= firstAveraged && (isLast || i % between === between - 1)) average.add(training.weights);
    });
  }
  return options.averaged === 0 ? training.weights : average.weights();
}

/** The mean of weights, by number. All are of the same features. */
export function meanOf(all: readonly Weights[]): Weights {
  const [weights] = all;
  if (!weights) throw new Error('There are no weights.');
  const average = new Average(weights);
  for (const one of all) average.add(one);
  return average.weights();
}

/** The average of several weights, or of weights at several moments. */
class Average {
  readonly #features: Float64Array;
  readonly #steps: Float64Array;
  readonly #width: number;
  #count = 0;

  constructor({ features, steps, width }: Weights) {
    this.#features = new Float64Array(features.length);
    this.#steps = new Float64Array(steps.length);
    this.#width = width;
  }

  add({ features, steps }: Weights): void {
    this.#count++;
    addAll(this.#features, features);
    addAll(this.#steps, steps);
  }

  weights(): Weights {
    const mean = (sum: Float64Array) => Float32Array.from(sum, (value) => value / this.#count);
    return { features: mean(this.#features), steps: mean(this.#steps), width: this.#width };
  }
}

function addAll(sums: Float64Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
}

/** A stretch of an example that begins with a turn. */
interface Piece {
  readonly example: Example;
  readonly from: number;
  readonly to: number;
}

class Training {
  readonly weights: Weights;
  readonly #options: Options;
  readonly #squares: Float32Array;
  readonly #stepSquares: Float32Array;
  /** The features of a piece that are not left out: where their weights begin, and by how much they count for the others. */
  readonly #kept: Int32Array = new Int32Array(100_000);
  readonly #factors: Float32Array = new Float32Array(100_000);

  constructor(featureCount: number, contexts: number, options: Options) {
    const { width } = options;
    this.#options = options;
    this.weights = {
      features: new Float32Array(featureCount * width),
      steps: new Float32Array(contexts * STEP_SCORES),
      width,
    };
    for (const [number, row] of options.prior ?? []) this.weights.features.set(row.slice(0, width), number * width);
    this.#squares = new Float32Array(featureCount * width).fill(options.start);
    this.#stepSquares = new Float32Array(contexts * STEP_SCORES).fill(1);
  }

  learn({ example, from, to }: Piece, random: () => number): void {
    const bounds = new Int32Array(to - from + 1);
    const scores = this.#scores(example, from, bounds, random);
    const at = example.context * STEP_SCORES;
    const steps = this.weights.steps.subarray(at, at + STEP_SCORES);
    const chain = { scores, asks: example.asks.subarray(from, to), steps };
    const counts = new Float64Array(STEP_SCORES);
    const chances = readChain({ ...chain, allowed: example.free.subarray(from, to) }, counts, -1);
    const truth = readChain({ ...chain, allowed: example.gold.subarray(from, to) }, counts, 1);
    for (let unit = 0; unit < to - from; unit++) {
      const slopes = slopesOf(example, truth, chances, unit);
      if (slopes) this.#update(slopes, bounds[unit] as number, bounds[unit + 1] as number);
    }
    for (let step = 0; step < STEP_SCORES; step++) {
      const slope = (counts[step] as number) * example.weight;
      if (slope !== 0) descend(this.weights.steps, this.#stepSquares, at + step, slope, this.#options.rate);
    }
  }

  /** The scores of the units of a piece. Notes which features are used, up to which bound for each unit. */
  #scores(example: Example, from: number, bounds: Int32Array, random: () => number): Float64Array {
    const { starts, plain, features } = example;
    const { dropout, plainDropout, onlyPlain, width } = this.#options;
    const isOnlyPlain = onlyPlain > 0 && random() < onlyPlain;
    const weights = this.weights.features;
    const count = bounds.length - 1;
    const scores = new Float64Array(count * SCORES);
    let used = 0;
    for (let unit = 0; unit < count; unit++) {
      const first = starts[from + unit] as number;
      const end = starts[from + unit + 1] as number;
      const plainEnd = first + (plain[from + unit] as number);
      for (let at = first; at < end; at++) {
        const isPlain = at < plainEnd;
        if (isPlain ? random() < plainDropout : isOnlyPlain || random() < dropout) continue;
        const place = (features[at] as number) * width;
        const factor = 1 / (1 - (isPlain ? plainDropout : dropout));
        this.#kept[used] = place;
        this.#factors[used++] = factor;
        for (let score = 0; score < width; score++) {
          const to = unit * SCORES + score;
          scores[to] = (scores[to] as number) + factor * (weights[place + score] as number);
        }
      }
      bounds[unit + 1] = used;
    }
    return scores;
  }

  #update(slopes: Float64Array, first: number, end: number): void {
    const { width, rate } = this.#options;
    for (let at = first; at < end; at++) {
      const place = this.#kept[at] as number;
      const factor = this.#factors[at] as number;
      for (let score = 0; score < width; score++) {
        const slope = (slopes[score] as number) * factor;
        if (slope !== 0) descend(this.weights.features, this.#squares, place + score, slope, rate);
      }
    }
  }
}

/** One step of AdaGrad. */
function descend(weights: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void {
  const square = (squares[at] as number) + slope * slope;
  squares[at] = square;
  weights[at] = (weights[at] as number) + (rate * slope) / Math.sqrt(square);
}

/** How the scores of a unit should change; undefined if they are right. Without known roles, only whether a turn begins. */
function slopesOf(
  { teachesRoles, weight }: Example,
  truth: Float64Array,
  chances: Float64Array,
  unit: number,
): Float64Array | undefined {
  const slopes = new Float64Array(SCORES);
  for (let role = 0; role < ROLES; role++) {
    const first = unit * STATES + role * PLACES;
    const opening = (truth[first] as number) - (chances[first] as number);
    let inside = 0;
    for (let at = first + 1; at < first + PLACES; at++) inside += (truth[at] as number) - (chances[at] as number);
    add(slopes, 0, opening * weight);
    if (!teachesRoles || role === ROLES - 1) continue;
    add(slopes, 1 + role, opening * weight);
    add(slopes, 3 + role, inside * weight);
  }
  return slopes.some((slope) => Math.abs(slope) > SMALL) ? slopes : undefined;
}

function add(array: Float64Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}

function piecesOf(example: Example): Piece[] {
  const pieces: Piece[] = [];
  const { length } = example.asks;
  const opens = (unit: number) => ((example.gold[unit] as number) & openings) !== 0;
  for (let from = 0; from < length; ) {
    let to = Math.min(length, from + PIECE);
    while (to < length && to > from + 1 && !opens(to)) to--;
    if (to === from + 1) to = Math.min(length, from + PIECE);
    if (opens(from)) pieces.push({ example, from, to });
    from = to;
  }
  return pieces;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [items[i], items[other]] = [items[other] as T, items[i] as T];
  }
}

/** The probabilities of the states of all units of an example. */
export function chancesOf(example: Example, { features: weights, steps, width }: Weights): Float64Array {
  const { starts, features, asks, free, context } = example;
  const scores = new Float64Array(asks.length * SCORES);
  for (let unit = 0; unit < asks.length; unit++) {
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at++) {
      const place = (features[at] as number) * width;
      for (let score = 0; score < width; score++) add(scores, unit * SCORES + score, weights[place + score] as number);
    }
  }
  return readChain({ scores, asks, allowed: free, steps: stepsIn(steps, context) });
}

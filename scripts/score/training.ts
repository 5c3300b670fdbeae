import {
  defaultReadingSettings,
  look,
  type Manner,
  mannerOf,
  parse,
  read,
  type Sight,
  stateFacts,
  states,
  tabledQuestion,
  unitsOf,
  type Weights,
} from '../../server/core/index.ts';
import type { Annotated } from './annotated.ts';
import { evidence, house, type Known } from './known.ts';

/** An annotated text: the features of each unit, and its true state. */
export interface Example {
  readonly sights: readonly Sight[];
  readonly gold: readonly number[];
  readonly manner: Manner;
}

export function exampleOf({ text, lines }: Annotated): Example {
  const units = unitsOf(parse(text, defaultReadingSettings));
  const sights = look(units);
  const gold: number[] = [];
  let hasAsked = false;
  units.forEach(({ line, text: words }, i) => {
    const annotation = lines.get(line);
    const before = gold.at(-1);
    const opens = annotation?.opensTurn === true || before === undefined;
    if (opens) {
      const next = units[i + 1];
      const isAlone = next === undefined || lines.get(next.line)?.opensTurn === true;
      gold.push(states.indexOf(openingState(annotation?.kind, isAlone && tabledQuestion(words) !== undefined)));
    } else {
      gold.push(states.indexOf(insideState(before, hasAsked)));
    }
    hasAsked = (hasAsked && !opens) || sights[i]?.asks === true;
  });
  return { sights, gold, manner: mannerOf(sights) };
}

function openingState(kind: string | undefined, isTabledAlone: boolean) {
  if (kind === 'chair') return 'chair';
  if (kind !== 'question') return 'answer';
  return isTabledAlone ? 'tabled' : 'question';
}

function insideState(before: number, hasAsked: boolean) {
  const kind = stateFacts[before]?.kind;
  if (kind === 'question') return hasAsked ? 'asked' : 'preamble';
  return kind === 'chair' ? 'chairing' : 'answering';
}

/** Learns the weights of both manners, each from its own examples. */
export function trainAll(examples: readonly Example[]): Record<Manner, Weights> {
  const of = (manner: Manner) => examples.filter((example) => example.manner === manner);
  return { house: train(of('house'), house), evidence: train(of('evidence'), evidence) };
}

const COUNT = states.length;
/**
 * A weight is the sum of three shares: for one state, for all states of a kind (question, answer, chair), and for opening
 * or continuing a turn. So a few examples teach something about many states.
 */
const kinds = ['question', 'answer', 'chair'] as const;
const shareNames = [...states, 'Q', 'A', 'C', 'inside', 'opens'];
const SHARES = shareNames.length;
const sharesOf = stateFacts.map(({ kind, opens }, state) => [
  state,
  COUNT + kinds.indexOf(kind),
  COUNT + kinds.length + (opens ? 1 : 0),
]);

/**
 * How strongly regularisation pulls a weight back to its prior: weakly for the shape of a text, which every line teaches,
 * and strongly for words, for which two sittings are too few. Chosen by cross-validation.
 */
const pull = {
  step: 1,
  shape: { share: 4, state: 8 },
  words: { share: 20, state: 60 },
};
/** Rarer features are ignored, because what they teach does not hold for other texts. */
const SEEN_AT_LEAST = 3;
const ROUNDS = 250;

/**
 * Trains a conditional random field by maximum likelihood, with a normal distribution around the prior weights, using Adam.
 * The same examples always give the same weights.
 */
function train(examples: readonly Example[], known: Known): Weights {
  const names = namesIn(examples, known);
  const rows = new Map(names.map((name, row) => [name, row]));
  const stepsAt = names.length * SHARES;
  const before = priorOf(known, rows, stepsAt);
  const pulls = pullsOf(names, before.length);
  const values = before.slice();
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  if (examples.length === 0) return weightsOf(values, names, stepsAt);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeOf(examples, weightsOf(values, names, stepsAt), rows, values.length);
    const speed = 0.15 * (1 - (round - 1) / ROUNDS) + 0.005;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      const up = (slope[i] as number) - (pulls[i] as number) * (value - (before[i] as number));
      first[i] = 0.9 * (first[i] as number) + 0.1 * up;
      second[i] = 0.99 * (second[i] as number) + 0.01 * up * up;
      const mean = (first[i] as number) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[i] as number) / (1 - 0.99 ** round)) + 1e-8;
      values[i] = value + (speed * mean) / spread;
    }
  }
  return weightsOf(values, names, stepsAt);
}

function namesIn(examples: readonly Example[], known: Known): string[] {
  const seen = new Map<string, number>();
  for (const { sights } of examples) {
    for (const { features } of sights) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const often = [...seen].filter(([, times]) => times >= SEEN_AT_LEAST).map(([name]) => name);
  return [...new Set([...Object.keys(known.features), ...often])].sort();
}

function priorOf(known: Known, rows: ReadonlyMap<string, number>, stepsAt: number): Float64Array {
  const prior = new Float64Array(stepsAt + COUNT * COUNT);
  for (const [name, shares] of Object.entries(known.features)) {
    for (const [share, value] of Object.entries(shares)) {
      prior[(rows.get(name) as number) * SHARES + shareNames.indexOf(share)] = value;
    }
  }
  const stateNames: readonly string[] = states;
  for (const [from, steps] of Object.entries(known.steps)) {
    for (const [to, value] of Object.entries(steps)) {
      prior[stepsAt + stateNames.indexOf(from) * COUNT + stateNames.indexOf(to)] = value;
    }
  }
  return prior;
}

function pullsOf(names: readonly string[], size: number): Float64Array {
  const pulls = new Float64Array(size).fill(pull.step);
  names.forEach((name, row) => {
    const { share, state } = /^(?:begins|says): /.test(name) || otherWords.has(name) ? pull.words : pull.shape;
    for (let i = 0; i < SHARES; i++) pulls[row * SHARES + i] = i < COUNT ? state : share;
  });
  return pulls;
}

const otherWords = new Set(['asks the minister', 'asks at once', 'new words', 'words as above', 'words as below']);

function weightsOf(values: Float64Array, names: readonly string[], stepsAt: number): Weights {
  const features = new Map<string, readonly number[]>();
  names.forEach((name, row) => {
    const shareOf = (share: number) => values[row * SHARES + share] as number;
    features.set(
      name,
      sharesOf.map((shares) => shares.reduce((sum, share) => sum + shareOf(share), 0)),
    );
  });
  const steps = states.map((_, from) => [...values.slice(stepsAt + from * COUNT, stepsAt + (from + 1) * COUNT)]);
  return { features, steps };
}

/** The gradient of the likelihood: observed minus expected feature counts. */
function slopeOf(
  examples: readonly Example[],
  weights: Weights,
  rows: ReadonlyMap<string, number>,
  size: number,
): Float64Array {
  const slope = new Float64Array(size);
  const add = (at: number, amount: number) => {
    slope[at] = (slope[at] as number) + amount;
  };
  const stepsAt = size - COUNT * COUNT;
  for (const { sights, gold } of examples) {
    const { chances, steps } = read(sights, weights);
    sights.forEach(({ features }, i) => {
      for (let state = 0; state < COUNT; state++) {
        const off = (gold[i] === state ? 1 : 0) - (chances[i * COUNT + state] as number);
        for (const name of features) {
          const row = rows.get(name);
          if (row === undefined) continue;
          for (const share of sharesOf[state] as readonly number[]) add(row * SHARES + share, off);
        }
      }
      if (i > 0) add(stepsAt + (gold[i - 1] as number) * COUNT + (gold[i] as number), 1);
    });
    steps.forEach((expected, step) => {
      add(stepsAt + step, -expected);
    });
  }
  return slope;
}

import { isAmong, PLACES, placeAfter, ROLES, STATES } from './states.ts';

/** What is to be read: the scores of all units, and what each may be. */
export interface Chain {
  /** For each unit its scores: `unit * SCORES + score`. */
  readonly scores: Float64Array;
  /** For each unit, whether its last sentence is a question. */
  readonly asks: Uint8Array;
  /** For each unit, what it can be: see {@link statesOf}. */
  readonly allowed: Uint8Array;
  /** The scores of the steps from a state: see {@link stepAt}. */
  readonly steps: Float32Array;
}

/**
 * The scores of a unit: of opening a turn at all, of opening a question and an answer, and of being inside a question and an
 * answer. What is neither is compared with these, so it needs no score.
 */
export const SCORES = 5;

/** The score of a unit for a role in which it opens a turn or goes on with one. */
function scoreOf(scores: ArrayLike<number>, unit: number, role: number, opens: boolean): number {
  const own = role < ROLES - 1 ? (scores[unit * SCORES + (opens ? 1 : 3) + role] as number) : 0;
  return opens ? own + (scores[unit * SCORES] as number) : own;
}

/** From a state to the opening of a turn in each role, or on with the same turn. */
const STEPS = ROLES + 1;
export const STEP_SCORES = 2 * STATES * STEPS;

/** Where the scores of the steps from a state are. */
function stepAt(from: number, asks: number): number {
  return (asks * STATES + from) * STEPS;
}

/** The state in which a turn goes on from a state: `asks * STATES + state`, for a unit there that asks or does not. */
const onwards = Uint8Array.from({ length: 2 * STATES }, (_, i) => {
  const state = i % STATES;
  const place = state % PLACES;
  return state - place + placeAfter(place, i >= STATES);
});

/**
 * The forward-backward algorithm: the probability of each state at each unit (`unit * STATES + state`), given all units before
 * and after it. Takes linear time. Adds the expected number of each step, times `share`, to `counts`, for training.
 */
export function readChain({ scores, asks, allowed, steps }: Chain, counts?: Float64Array, share = 1): Float64Array {
  const count = asks.length;
  const local = localFactors(scores, allowed);
  const factors = Float64Array.from(steps, Math.exp);
  const forward = new Float64Array(count * STATES);
  for (let i = 0; i < count; i++) {
    const here = i * STATES;
    if (i === 0) for (let state = 0; state < STATES; state += PLACES) forward[state] = 1;
    else stepForwards(forward, here, asks[i - 1] as number, factors);
    // If what is known of a text is impossible here, the unit may be anything.
    if (!weigh(forward, local, here)) {
      local.fill(1, here, here + STATES);
      forward.fill(1 / STATES, here, here + STATES);
    }
  }
  readBackwards({ asks, local, factors, chances: forward }, counts, share);
  return forward;
}

interface Reading {
  readonly asks: Uint8Array;
  readonly local: Float64Array;
  readonly factors: Float64Array;
  /** By unit and state: first what follows from the units above, then from all. */
  readonly chances: Float64Array;
}

function readBackwards(
  { asks, local, factors, chances }: Reading,
  counts: Float64Array | undefined,
  share: number,
): void {
  let after = new Float64Array(STATES).fill(1);
  let next = new Float64Array(STATES);
  const flows = new Float64Array(STATES * STEPS);
  for (let i = asks.length - 1; i >= 0; i--) {
    const here = i * STATES;
    weigh(chances, after, here, 0);
    if (i === 0) return;
    let largest = 0;
    for (let state = 0; state < STATES; state++) {
      after[state] = (after[state] as number) * (local[here + state] as number);
      largest = Math.max(largest, after[state] as number);
    }
    for (let state = 0; state < STATES; state++) after[state] = (after[state] as number) / (largest || 1);
    const asksAbove = asks[i - 1] as number;
    flows.fill(0);
    for (let from = 0; from < STATES; from++) {
      const before = chances[here - STATES + from] as number;
      next[from] = before === 0 ? 0 : stepBackwards(after, from, before, asksAbove, factors, flows);
    }
    [after, next] = [next, after];
    if (counts) addFlows(counts, flows, stepAt(0, asksAbove), share);
  }
}

/** Adds up what comes from the unit above to each state. */
function stepForwards(forward: Float64Array, here: number, asks: number, factors: Float64Array): void {
  for (let from = 0; from < STATES; from++) {
    const before = forward[here - STATES + from] as number;
    if (before === 0) continue;
    const step = stepAt(from, asks);
    for (let role = 0; role < ROLES; role++) {
      const to = here + role * PLACES;
      forward[to] = (forward[to] as number) + before * (factors[step + role] as number);
    }
    const on = here + (onwards[asks * STATES + from] as number);
    forward[on] = (forward[on] as number) + before * (factors[step + ROLES] as number);
  }
}

/** Multiplies the chances of a unit with factors, and makes their sum 1. False if all are 0. */
function weigh(chances: Float64Array, factors: Float64Array, here: number, factorsFrom = here): boolean {
  let sum = 0;
  for (let state = 0; state < STATES; state++) {
    const chance = (chances[here + state] as number) * (factors[factorsFrom + state] as number);
    chances[here + state] = chance;
    sum += chance;
  }
  if (sum === 0) return false;
  for (let at = here; at < here + STATES; at++) chances[at] = (chances[at] as number) / sum;
  return true;
}

/** What is below a state, from what is below the states of the next unit. Notes how likely each step is, in `flows`. */
function stepBackwards(
  after: Float64Array,
  from: number,
  before: number,
  asks: number,
  factors: Float64Array,
  flows: Float64Array,
): number {
  const step = stepAt(from, asks);
  let sum = 0;
  for (let way = 0; way < STEPS; way++) {
    const to = way < ROLES ? way * PLACES : (onwards[asks * STATES + from] as number);
    const flow = (factors[step + way] as number) * (after[to] as number);
    flows[from * STEPS + way] = before * flow;
    sum += flow;
  }
  return sum;
}

function addFlows(counts: Float64Array, flows: Float64Array, first: number, share: number): void {
  let sum = 0;
  for (let i = 0; i < flows.length; i++) sum += flows[i] as number;
  if (sum === 0) return;
  for (let i = 0; i < flows.length; i++) {
    counts[first + i] = (counts[first + i] as number) + (share * (flows[i] as number)) / sum;
  }
}

/**
 * How well each state fits each unit: 1 for the best state that is allowed, 0 for those that are not. A state that is allowed
 * is never quite impossible, since it may be the only one that the units around it leave.
 */
function localFactors(scores: Float64Array, allowed: Uint8Array): Float64Array {
  const local = new Float64Array(allowed.length * STATES);
  for (let i = 0; i < allowed.length; i++) {
    const states = allowed[i] as number;
    let best = Number.NEGATIVE_INFINITY;
    for (let role = 0; role < ROLES; role++) {
      if (isAmong(states, role, true)) best = Math.max(best, scoreOf(scores, i, role, true));
      if (isAmong(states, role, false)) best = Math.max(best, scoreOf(scores, i, role, false));
    }
    for (let role = 0; role < ROLES; role++) {
      const first = i * STATES + role * PLACES;
      if (isAmong(states, role, true)) local[first] = Math.exp(Math.max(LEAST, scoreOf(scores, i, role, true) - best));
      if (!isAmong(states, role, false)) continue;
      local.fill(Math.exp(Math.max(LEAST, scoreOf(scores, i, role, false) - best)), first + 1, first + PLACES);
    }
  }
  return local;
}

const LEAST = -40;

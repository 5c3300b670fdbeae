import { PLACES, ROLES, STATES } from './states.ts';

/** What is to be read: the scores of all units, and what each may be. */
export interface Chain {
  /** For each unit its scores: `unit * SCORES + score`. */
  readonly scores: Float64Array;
  /** For each unit, whether its last sentence is a question. */
  readonly asks: Uint8Array;
  /** For each unit, its possible states, one bit each. */
  readonly allowed: Uint16Array;
  /** The scores of the steps from a state: see {@link stepAt}. */
  readonly steps: Float32Array;
}

/**
 * The scores of a unit: of opening a turn at all, of opening a question and an answer, and of being inside a question and an
 * answer. What is neither is compared with these, so it needs no score.
 */
export const SCORES = 5;

/** The score of a state of a unit. */
export function scoreOf(scores: ArrayLike<number>, unit: number, state: number): number {
  const role = Math.floor(state / PLACES);
  const opens = state % PLACES === 0;
  const own = role < ROLES - 1 ? (scores[unit * SCORES + (opens ? 1 : 3) + role] as number) : 0;
  return opens ? own + (scores[unit * SCORES] as number) : own;
}

/** From a state to the opening of a turn in each role, or on with the same turn. */
export const STEPS = ROLES + 1;
export const STEP_SCORES = 2 * STATES * STEPS;

/** Where the scores of the steps from a state are. */
export function stepAt(from: number, asks: number): number {
  return (asks * STATES + from) * STEPS;
}

/** The state in which a turn goes on from a state, if the unit there asks and if it does not. */
const onwards = [false, true].map((asks) => Uint8Array.from({ length: STATES }, (_, state) => stateAfter(state, asks)));

function stateOnwards(state: number, asks: number | undefined): number {
  return onwards[asks ?? 0]?.[state] as number;
}

function stateAfter(state: number, asks: boolean): number {
  const first = state - (state % PLACES);
  // A question is at its second place until it has asked, any other turn for one unit.
  const isEarly = state === 0 || state === 1 ? !asks : state === first;
  return first + (isEarly ? 1 : 2);
}

/**
 * The forward-backward algorithm: the probability of each state at each unit (`unit * STATES + state`), given all units before
 * and after it. Takes linear time. Adds the expected number of each step to `counts`, for training.
 */
export function readChain({ scores, asks, allowed, steps }: Chain, counts?: Float64Array): Float64Array {
  const count = asks.length;
  const local = localFactors(scores, allowed);
  const factors = Float64Array.from(steps, Math.exp);
  const forward = new Float64Array(count * STATES);
  const scale = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const here = i * STATES;
    for (let state = 0; state < STATES; state += PLACES) if (i === 0) forward[here + state] = 1;
    for (let from = 0; i > 0 && from < STATES; from++) {
      const before = forward[here - STATES + from] as number;
      if (before === 0) continue;
      const step = stepAt(from, asks[i - 1] as number);
      for (let role = 0; role < ROLES; role++) {
        const to = here + role * PLACES;
        forward[to] = (forward[to] as number) + before * (factors[step + role] as number);
      }
      const on = here + stateOnwards(from, asks[i - 1]);
      forward[on] = (forward[on] as number) + before * (factors[step + ROLES] as number);
    }
    let sum = 0;
    for (let at = here; at < here + STATES; at++) {
      forward[at] = (forward[at] as number) * (local[at] as number);
      sum += forward[at] as number;
    }
    // If the cues of a text exclude each other here, the unit may be anything.
    if (sum === 0) {
      local.fill(1, here, here + STATES);
      forward.fill(1, here, here + STATES);
      sum = STATES;
    }
    scale[i] = sum;
    for (let at = here; at < here + STATES; at++) forward[at] = (forward[at] as number) / sum;
  }
  return backwards({ asks, local, factors, forward, scale }, counts);
}

interface Forward {
  readonly asks: Uint8Array;
  readonly local: Float64Array;
  readonly factors: Float64Array;
  readonly forward: Float64Array;
  readonly scale: Float64Array;
}

function backwards({ asks, local, factors, forward, scale }: Forward, counts: Float64Array | undefined): Float64Array {
  const chances = forward;
  let behind = new Float64Array(STATES).fill(1);
  let next = new Float64Array(STATES);
  const opening = new Float64Array(ROLES);
  for (let i = asks.length - 1; i >= 0; i--) {
    const here = i * STATES;
    const above = here - STATES;
    const divisor = 1 / (scale[i] as number);
    for (let state = 0; state < STATES; state++) {
      const back = behind[state] as number;
      behind[state] = back * (local[here + state] as number) * divisor;
      chances[here + state] = (forward[here + state] as number) * back;
    }
    if (i === 0) break;
    for (let role = 0; role < ROLES; role++) opening[role] = behind[role * PLACES] as number;
    for (let from = 0; from < STATES; from++) {
      const step = stepAt(from, asks[i - 1] as number);
      const before = forward[above + from] as number;
      let sum = 0;
      for (let way = 0; way < STEPS; way++) {
        const to = way < ROLES ? (opening[way] as number) : (behind[stateOnwards(from, asks[i - 1])] as number);
        const flow = (factors[step + way] as number) * to;
        sum += flow;
        if (counts) counts[step + way] = (counts[step + way] as number) + before * flow;
      }
      next[from] = sum;
    }
    [behind, next] = [next, behind];
  }
  return chances;
}

/**
 * How well each state fits each unit: 1 for the best state that is allowed, 0 for those that are not. A state that is allowed
 * is never quite impossible, since it may be the only one that the units around it leave.
 */
function localFactors(scores: Float64Array, allowed: Uint16Array): Float64Array {
  const local = new Float64Array(allowed.length * STATES);
  for (let i = 0; i < allowed.length; i++) {
    const bits = allowed[i] as number;
    let best = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < STATES; state++)
      if (bits & (1 << state)) best = Math.max(best, scoreOf(scores, i, state));
    for (let state = 0; state < STATES; state++) {
      if (bits & (1 << state)) local[i * STATES + state] = Math.exp(Math.max(LEAST, scoreOf(scores, i, state) - best));
    }
  }
  return local;
}

const LEAST = -40;

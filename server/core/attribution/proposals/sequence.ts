import type { Sight } from './features.ts';
import { following, openings, states } from './states.ts';

/** The weights of features and of transitions. */
export interface Weights {
  /** For each feature, a weight for each state in the order of {@link states}. */
  readonly features: ReadonlyMap<string, ArrayLike<number>>;
  /** `steps[from][to]`. */
  readonly steps: readonly ArrayLike<number>[];
}

const COUNT = states.length;

export interface Reading {
  /** The probability of each state at each unit: `chances[unit * states.length + state]`. */
  readonly chances: Float64Array;
  /** The expected number of transitions, `steps[from * states.length + to]`. Training needs it. */
  readonly steps: Float64Array;
}

/**
 * The forward-backward algorithm: the probability of each state at each unit, given all units before and after it. Takes
 * linear time.
 */
export function read(
  sights: readonly Sight[],
  weights: Weights,
  allowed: (unit: number) => readonly number[] | undefined = () => undefined,
): Reading {
  const count = sights.length;
  const local = new Float64Array(count * COUNT);
  for (let i = 0; i < count; i++) weigh(sights[i] as Sight, weights, local, i * COUNT, allowed(i));
  const stepFactor = weights.steps.map((row) => Float64Array.from(row, Math.exp));
  const forward = new Float64Array(count * COUNT);
  const scale = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const here = i * COUNT;
    if (i === 0) {
      for (const state of openings) forward[state] = local[state] as number;
    } else {
      for (let from = 0; from < COUNT; from++) {
        const before = forward[here - COUNT + from] as number;
        if (before === 0) continue;
        for (const to of following(from, sights[i - 1]?.asks === true)) {
          forward[here + to] = (forward[here + to] as number) + before * (stepFactor[from]?.[to] as number);
        }
      }
      for (let state = 0; state < COUNT; state++) {
        forward[here + state] = (forward[here + state] as number) * (local[here + state] as number);
      }
    }
    let sum = 0;
    for (let state = 0; state < COUNT; state++) sum += forward[here + state] as number;
    scale[i] = sum;
    for (let state = 0; state < COUNT; state++) forward[here + state] = (forward[here + state] as number) / sum;
  }
  return backwards(sights, local, forward, scale, stepFactor);
}

function backwards(
  sights: readonly Sight[],
  local: Float64Array,
  forward: Float64Array,
  scale: Float64Array,
  stepFactor: readonly Float64Array[],
): Reading {
  const chances = new Float64Array(local.length);
  const steps = new Float64Array(COUNT * COUNT);
  let behind = new Float64Array(COUNT).fill(1);
  for (let i = sights.length - 1; i >= 0; i--) {
    const here = i * COUNT;
    for (let state = 0; state < COUNT; state++)
      chances[here + state] = (forward[here + state] as number) * (behind[state] as number);
    if (i === 0) break;
    const next = new Float64Array(COUNT);
    for (let from = 0; from < COUNT; from++) {
      for (const to of following(from, sights[i - 1]?.asks === true)) {
        const way =
          ((stepFactor[from]?.[to] as number) * (local[here + to] as number) * (behind[to] as number)) /
          (scale[i] as number);
        next[from] = (next[from] as number) + way;
        steps[from * COUNT + to] =
          (steps[from * COUNT + to] as number) + (forward[here - COUNT + from] as number) * way;
      }
    }
    behind = next;
  }
  return { chances, steps };
}

/** Writes how well each state fits the features of a unit. The best allowed state gets 1. */
function weigh(
  { features }: Sight,
  weights: Weights,
  local: Float64Array,
  at: number,
  allowed: readonly number[] | undefined,
): void {
  for (const feature of features) {
    const row = weights.features.get(feature);
    if (!row) continue;
    for (let state = 0; state < COUNT; state++)
      local[at + state] = (local[at + state] as number) + (row[state] as number);
  }
  let largest = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < COUNT; state++) {
    if (!allowed || allowed.includes(state)) largest = Math.max(largest, local[at + state] as number);
  }
  for (let state = 0; state < COUNT; state++) {
    local[at + state] = !allowed || allowed.includes(state) ? Math.exp((local[at + state] as number) - largest) : 0;
  }
}

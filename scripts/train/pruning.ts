import type { Example } from './examples.ts';
import { keep } from './numbering.ts';
import type { Weights } from './trainer.ts';

/** The features that matter most: those with the most weight in the most units. The answer maps old numbers to new ones. */
export function mostUseful(
  examples: readonly Example[],
  { features: weights, width }: Weights,
  count: number,
): Int32Array {
  const total = weights.length / width;
  const uses = new Float64Array(total);
  for (const { features, weight } of examples)
    for (const feature of features) uses[feature] = (uses[feature] as number) + weight;
  const ranked = Array.from(uses, (use, feature) => {
    let size = 0;
    for (let score = 0; score < width; score++) size += (weights[feature * width + score] as number) ** 2;
    return { feature, value: size * use };
  });
  ranked.sort((a, b) => b.value - a.value || a.feature - b.feature);
  const numbers = new Int32Array(total).fill(-1);
  const kept = ranked
    .slice(0, count)
    .map(({ feature }) => feature)
    .sort((a, b) => a - b);
  kept.forEach((feature, number) => {
    numbers[feature] = number;
  });
  return numbers;
}

/** An example with the useful features only. */
export function reduced(example: Example, numbers: Int32Array): Example {
  const { starts, plain, features } = example;
  const copy = { ...example, starts: starts.slice(), plain: plain.slice(), features };
  keep(copy, (feature) => numbers[feature] as number);
  return copy;
}

import { combine, keyOf, type Manner, SCORES } from '../../server/core/index.ts';
import { evidence, house, type Known } from './known.ts';

/** Where each name of a state or of several states is in a row of scores. Minus: it speaks against all others. */
const shares: Readonly<Record<string, readonly number[]>> = {
  opens: [1, 0, 0, 0, 0],
  inside: [-1, 0, 0, 0, 0],
  tabled: [0, 1, 0, 0, 0],
  question: [0, 1, 0, 0, 0],
  preamble: [0, 0, 0, 0.5, 0],
  asked: [0, 0, 0, 0.5, 0],
  answer: [0, 0, 1, 0, 0],
  answering: [0, 0, 0, 0, 1],
  chair: [1, -1, -1, 0, 0],
  chairing: [0, 0, 0, -1, -1],
  Q: [0, 1, 0, 1, 0],
  A: [0, 0, 1, 0, 1],
  C: [0, -1, -1, -1, -1],
};

/** The weights from which training starts, by the number of the feature. */
export function priorRows(keys: Int32Array): Map<number, number[]> {
  const numbers = new Map(Array.from(keys, (key, number) => [key, number]));
  const rows = new Map<number, number[]>();
  add(house, 'questions');
  add(evidence, 'evidence');
  return rows;

  function add(known: Known, manner: Manner): void {
    for (const [name, row] of Object.entries(known.features)) {
      const number = numbers.get(combine(keyOf(name), keyOf(manner)));
      if (number === undefined || name === 'any') continue;
      const weights = new Array<number>(SCORES).fill(0);
      for (const [state, weight] of Object.entries(row)) {
        (shares[state] ?? []).forEach((share, i) => {
          weights[i] = (weights[i] as number) + share * weight;
        });
      }
      rows.set(number, weights);
    }
  }
}

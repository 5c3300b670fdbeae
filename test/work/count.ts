import { commandOperations } from './commandOperations.ts';
import { coreOperations } from './coreOperations.ts';
import type { Operation } from './operation.ts';
import { serverOperations } from './serverOperations.ts';
import { shapes } from './shapes.ts';

/** What `steps.mjs` makes. */
declare const steps: { count: number };

/** Work that more than doubles with the length of a text. */
export interface Excess {
  readonly operation: string;
  readonly shape: string;
  /** Lengths of texts, and the steps that they took. */
  readonly counts: readonly (readonly [length: number, steps: number])[];
}

export interface Counted {
  readonly compared: number;
  readonly excesses: readonly Excess[];
}

/** Counted at first, and once more with twice the length. */
const SHORTEST = 2000;
/** Where the steps look like more than proportion, longer and longer texts are counted, up to this length: some work is bounded. */
const LONGEST = 128_000;

/** Text twice as long may take so many times the steps; what is sorted takes 2.2 times. */
const MOST = 2.25;
/** What is done in fewer steps is too little to be compared. */
const FEWEST = 4000;

/** Work that is out of proportion, to see that it is noticed. */
const outOfProportion: Operation = {
  name: 'every line with every other',
  prepare: (text) => () => text.split('\n').filter((line, at, lines) => lines.indexOf(line) < at),
};

/**
 * Counts operations on shapes.
 * @param name a part of the names of those that are wanted; empty for all
 * @param shapeName the same of shapes
 * @param part of so many `parts` of the shapes, from 0
 */
async function countAll(name: string, shapeName: string, part: number, parts: number): Promise<Counted> {
  const all = [...coreOperations, ...commandOperations(), ...(await serverOperations())];
  const operations = name === outOfProportion.name ? [outOfProportion] : all.filter((one) => one.name.includes(name));
  const wanted = Object.entries(shapes).filter(([shape], at) => shape.includes(shapeName) && at % parts === part);
  const excesses: Excess[] = [];
  let compared = 0;
  for (const [shape, textOf] of wanted) {
    const counts = new Map(operations.map((operation): [Operation, Counts] => [operation, []]));
    const add = async (length: number, some: readonly Operation[]) => {
      const text = textOf(length);
      for (const operation of some) counts.get(operation)?.push([length, await count(operation, text)]);
    };
    // One length after the other: what several operations need of a text is read once.
    let growing: readonly Operation[] = operations;
    await add(SHORTEST, growing);
    for (let length = 2 * SHORTEST; length <= LONGEST && growing.length > 0; length *= 2) {
      await add(length, growing);
      growing = growing.filter((operation) => grows(counts.get(operation) ?? []));
    }
    compared += operations.length;
    excesses.push(...growing.map((one) => ({ operation: one.name, shape, counts: counts.get(one) ?? [] })));
  }
  return { compared, excesses };
}

type Counts = (readonly [length: number, steps: number])[];

/** Whether the last doubling took more than in proportion. */
function grows(counts: Readonly<Counts>): boolean {
  const [[, less] = [0, 0], [, more] = [0, 0]] = counts.slice(-2);
  return more > FEWEST && more > MOST * less;
}

async function count(operation: Operation, text: string): Promise<number> {
  const run = await operation.prepare(text);
  const before = steps.count;
  await run();
  return steps.count - before;
}

// Run as a program, it prints what it counted.
if (process.argv[2] === 'count') {
  const [name = '', shape = '', part = 0, parts = 1] = process.argv.slice(3);
  countAll(name, shape, Number(part), Number(parts)).then((counted) => {
    console.log(JSON.stringify(counted));
    process.exit();
  });
}

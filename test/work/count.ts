import { coreOperations, type Operation, serverOperations } from './operations.ts';
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

/** The first two lengths; where their counts look like more than proportion, the others are counted too. */
const lengths = [2000, 4000, 8000, 16_000];

/** Text twice as long may take so many times the steps: a little more than twice, for what only a longer text comes to. */
const MOST = 2.6;
/** What is done in fewer steps is too little to be compared. */
const FEWEST = 4000;

/** Counts all operations on all shapes. `name` is a part of the names of those that are wanted. */
export async function countAll(name = ''): Promise<Counted> {
  const operations = [...coreOperations, ...(await serverOperations())].filter((one) => one.name.includes(name));
  const excesses: Excess[] = [];
  let compared = 0;
  for (const [shape, textOf] of Object.entries(shapes)) {
    const counts = operations.map((): Counts => []);
    const add = async (length: number, some: readonly Operation[]) => {
      const text = textOf(length);
      for (const operation of some) counts[operations.indexOf(operation)]?.push([length, await count(operation, text)]);
    };
    // One length after the other: what several operations need of a text is read once.
    for (const length of lengths.slice(0, 2)) await add(length, operations);
    compared += operations.length;
    const doubtful = operations.filter((_, at) => grows(counts[at] ?? []));
    for (const length of lengths.slice(2)) await add(length, doubtful);
    for (const operation of doubtful) {
      const own = counts[operations.indexOf(operation)] ?? [];
      if (grows(own.slice(1)) && grows(own.slice(2))) excesses.push({ operation: operation.name, shape, counts: own });
    }
  }
  return { compared, excesses };
}

type Counts = (readonly [length: number, steps: number])[];

function grows(counts: Readonly<Counts>): boolean {
  const [[, less] = [0, 0], [, more] = [0, 0]] = counts;
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
  countAll(process.argv[3]).then((counted) => {
    console.log(JSON.stringify(counted));
    process.exit();
  });
}

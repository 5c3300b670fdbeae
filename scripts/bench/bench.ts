/** `npm run bench`: measures Colloquy and other programs on the same texts. README.md in this folder explains it. */
import { parseArgs } from 'node:util';
import { accept, compared, countAll } from './budget/budget.ts';
import { growth } from './budget/growth.ts';
import { editor } from './editor/measure.ts';
import { coldStart } from './measure/coldStart.ts';
import { inProcess, retained } from './measure/inProcess.ts';
import { instructions } from './measure/instructions.ts';
import { largeCorpus, largeFile, pairedCorpus } from './measure/wholeProcess.ts';
import { installPeers } from './peers.ts';
import { writePage } from './report/page.ts';
import type { Part } from './report/parts.ts';
import { printed } from './report/print.ts';
import { keep, readResults } from './report/results.ts';
import type { RunOptions } from './runOptions.ts';
import { servers } from './servers/measure.ts';
import { memory } from './servers/memory.ts';

type Measure = (options: RunOptions) => Part | Promise<Part>;

const measures: Readonly<Record<string, Measure>> = {
  'corpus-500': pairedCorpus,
  'corpus-5000': largeCorpus,
  'large-file': largeFile,
  'cold-start': coldStart,
  'in-process': inProcess,
  retained,
  'server-10kb': servers(10_000, '10 KB'),
  'server-1mb': servers(1_000_000, '1 MB'),
  'server-10mb': servers(10_000_000, '10 MB'),
  memory,
  editor,
  counted: growth,
  instructions,
};

/** Measurements that a quick run includes only on request. */
const long = ['corpus-5000', 'server-10mb'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
  },
});
if (positionals[0] === 'budget') budget(values.accept);
else await measure(values.only, values);

/** Counts the work that has a budget. With `isAccepted` the counts become the budget. */
function budget(isAccepted: boolean): void {
  const counts = countAll();
  console.log(compared(counts));
  if (isAccepted) accept(counts);
}

async function measure(only: readonly string[] | undefined, options: RunOptions): Promise<void> {
  const names = only ?? Object.keys(measures).filter((name) => !(options.quick && long.includes(name)));
  const unknown = names.filter((name) => !(name in measures));
  if (unknown.length > 0) {
    console.error(`There is no measure called ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  if (!options.alone) installPeers();
  for (const name of names) {
    console.log(`\nMeasuring ${name} …`);
    try {
      const part = await measures[name]?.(options);
      if (part === undefined) continue;
      console.log(printed(part));
      if (!options.quick && !options.alone) keep(part);
    } catch (error) {
      console.error(`${name} failed, the other measurements go on: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  const results = readResults();
  if (!options.quick && !options.alone && results !== undefined) writePage(results);
}

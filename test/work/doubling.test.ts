import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commands } from '../../server/cli/commands/index.ts';
import { commandLines } from './commandOperations.ts';
import type { Counted, Excess } from './count.ts';
import { countingProgram } from './counting/program.ts';

describe('a text that is twice as long takes about twice the steps', function () {
  this.timeout(600_000);

  const program = countingProgram('test/work/count.ts');
  after(program.remove);

  /** For some operations alone: `OPERATION=clean npx mocha test/work/doubling.test.ts`. */
  it('whatever is done with it, and whatever it is made of', async () => {
    const name = process.env.OPERATION ?? '';
    const { compared, excesses } = await countedIn(program.path, name);
    assert.ok(name !== '' || compared > 5000, `${compared} comparisons`);
    assert.ok(excesses.length === 0, `${excesses.length} take more:\n${excesses.map(inWords).join('\n')}`);
  });

  it('every command of the command line among them', () => {
    const tried = new Set(commandLines.map((line) => line.split(' ')[0]));
    // The server is what the requests are for.
    const all = commands.map(({ name }) => name).filter((name) => name !== 'lsp');
    assert.deepEqual([...tried].sort(), all.sort());
  });

  it('which is noticed where it is not so', async () => {
    const { excesses } = await countedIn(program.path, 'every line with every other', 'a label for each line');
    assert.ok(excesses.some(({ shape }) => shape === 'a label for each line'));
  });
});

/** Counts in as many processes as this machine runs at once, each with a part of the shapes. */
async function countedIn(path: string, name: string, shape = ''): Promise<Counted> {
  const counter = join(import.meta.dirname, 'counting/steps.mjs');
  const parts = availableParallelism();
  const counts = await Promise.all(
    Array.from({ length: parts }, async (_, part): Promise<Counted> => {
      const args = ['--import', counter, path, 'count', name, shape, String(part), String(parts)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
      return JSON.parse(stdout);
    }),
  );
  return {
    compared: counts.reduce((sum, { compared }) => sum + compared, 0),
    excesses: counts.flatMap(({ excesses }) => excesses),
  };
}

function inWords({ operation, shape, counts }: Excess): string {
  return `${operation} of ${shape}: ${counts.map(([length, steps]) => `${length}: ${steps}`).join(', ')}`;
}

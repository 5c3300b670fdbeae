import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Counted } from './count.ts';
import { countingProgram } from './counting/program.ts';

describe('a text that is twice as long takes about twice the steps', function () {
  this.timeout(600_000);

  /** For some operations alone: `OPERATION=clean npx mocha test/work/doubling.test.ts`. */
  it('whatever is done with it, and whatever it is made of', () => {
    const { path, remove } = countingProgram('test/work/count.ts');
    const counter = join(import.meta.dirname, 'counting/steps.mjs');
    const args = ['--import', counter, path, 'count', process.env.OPERATION ?? ''];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    remove();
    const { compared, excesses }: Counted = JSON.parse(printed);
    assert.ok(compared > 3000 || process.env.OPERATION !== undefined, `${compared} comparisons`);
    const told = excesses.map(({ operation, shape, counts }) => {
      return `${operation} of ${shape}: ${counts.map(([length, count]) => `${length}: ${count}`).join(', ')}`;
    });
    assert.ok(told.length === 0, `${told.length} take more than in proportion:\n${told.join('\n')}`);
  });
});

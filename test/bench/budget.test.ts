import assert from 'node:assert/strict';
import { countAll, overBudget } from '../../scripts/bench/budget/budget.ts';
import type { Count } from '../../scripts/bench/budget/count.ts';

describe('the budget of work', function () {
  this.timeout(120_000);

  it('holds for parsing, checking, counting and typing', () => {
    assert.deepEqual(overBudget(countAll()), []);
  });

  it('is told of in a sentence where it does not hold', () => {
    const counts: Count[] = [
      { name: 'parse', per: 'KB', count: 1100 },
      { name: 'lint', per: 'KB', count: 1101 },
      { name: 'new', per: 'edit', count: 1 },
    ];
    const told = overBudget(counts, { parse: 1000, lint: 1000 });
    assert.deepEqual(
      told.map((sentence) => sentence.slice(0, sentence.indexOf('.'))),
      ['lint: 1,101 characters of code run per KB, 10 % more than the 1,000 in budget', 'new has no budget'],
    );
  });
});

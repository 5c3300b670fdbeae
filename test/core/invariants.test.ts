import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from '../../scripts/fuzz/areas/index.ts';
import { root } from './sources.ts';

/** What docs/invariants.md names: `file`: *title of a test or of a group of tests*. */
const cited = [...readFileSync(join(root, 'docs/invariants.md'), 'utf8').matchAll(/^- `([^`]+)`: \*(.+)\*$/gm)];
const page = readFileSync(join(root, 'docs/invariants.md'), 'utf8');

describe('the page of invariants', () => {
  for (const [, file = '', title = ''] of cited) {
    it(`names a test that exists: ${file}, ${title}`, () => {
      assert.ok(existsSync(join(root, file)), 'there is no such file');
      const source = readFileSync(join(root, file), 'utf8');
      const quotes = ["'", '"', '`'].map((quote) => `(${quote}${title}${quote}`);
      assert.ok(
        quotes.some((quoted) => source.includes(quoted)),
        'there is no test with this title',
      );
    });
  }

  it('names every area of the fuzzing, and no other', () => {
    const named = [...page.matchAll(/\*Fuzz: ([a-z]+)\*/g)].map(([, name = '']) => name);
    assert.deepEqual([...new Set(named)].sort(), areas.map(({ name }) => name).sort());
  });

  it('has a test or an area of the fuzzing below each statement', () => {
    const statements = page.split(/^### /m).slice(1);
    assert.ok(statements.length >= 15, `${statements.length} statements`);
    assert.deepEqual(
      statements
        .filter((statement) => !/^- (?:`|\*Fuzz)/m.test(statement))
        .map((statement) => statement.split('\n')[0]),
      [],
    );
  });
});

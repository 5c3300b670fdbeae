import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage, rulesPath } from '../../scripts/docs/rules.ts';

describe('docs/rules.md', () => {
  it('is what the rules say; `npm run docs` writes it', () => {
    assert.equal(readFileSync(rulesPath, 'utf8').replaceAll('\r\n', '\n'), rulesPage());
  });
});

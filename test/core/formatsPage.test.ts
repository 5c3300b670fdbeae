import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatsPath, withTable } from '../../scripts/docs/formats.ts';

describe('docs/formats.md', () => {
  it('has the table that the formats give; `npm run docs` writes it', () => {
    const page = readFileSync(formatsPath, 'utf8').replaceAll('\r\n', '\n');
    assert.equal(page, withTable(page));
  });
});

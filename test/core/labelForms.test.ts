import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { labelForms, readLabel } from '../../server/core/index.ts';

describe('each form of label', () => {
  for (const form of labelForms) {
    for (const line of form.examples) {
      it(`${form.id} reads ${JSON.stringify(line)}`, () => {
        const reading = readLabel(line, 0, line.length);
        assert.equal(reading?.form.id, form.id);
        const words = line.slice(reading?.textStart);
        assert.equal(words === '', form.alone === true || words === '');
        assert.ok(words === '' || /^\P{P}/u.test(words.replace(/^["(]/, '')), words);
      });
    }
  }

  it('is in the specification, with an example', () => {
    const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8').replaceAll('\\|', '|');
    const missing = labelForms.filter(({ examples }) => !examples.some((example) => page.includes(`\`${example}\``)));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
      'docs/format.md needs an example of these forms',
    );
  });
});

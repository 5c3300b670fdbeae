import assert from 'node:assert/strict';
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
});

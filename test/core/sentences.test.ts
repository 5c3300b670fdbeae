import assert from 'node:assert/strict';
import { sentences } from '../../server/core/index.ts';

/** Guillemets stand around each sentence. */
const cases = [
  '«One.» «Two!»  «Three?»',
  '«My right hon. Friend spoke.» «Dr. Smith, Mr. J. Hall and the rt. hon. Lady did not.»',
  '«It was at 6 p.m. on Monday.» «It ended at 9 p.m.» «Nobody stayed.»',
  '«See No. 12 of vol. 3.» «Is it so?» «No.» «It is not.»',
  '«One line\n  goes on.» «Two.»\r\n  «Three»',
  '«“Is it so?” he asked.» «I said so.»',
  '«No full stop»',
  '«今日は。»«はい。»',
  '  ',
  '',
];

describe('sentences', () => {
  for (const marked of cases) {
    it(`are told apart in ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const before = 'Ann: ';
      const span = { start: before.length, end: before.length + text.length };
      const found = sentences(`${before}${text} More.`, span);
      const shown = found.reduceRight(
        (whole, { start, end }) => `${whole.slice(0, start)}«${whole.slice(start, end)}»${whole.slice(end)}`,
        before + text,
      );
      assert.equal(shown, before + marked);
    });
  }
});

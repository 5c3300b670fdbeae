import assert from 'node:assert/strict';
import { findWebAddresses } from '../../server/core/index.ts';

describe('web addresses', () => {
  const cases = [
    'See «https://example.org/a?b=c#d», and «HTTP://EXAMPLE.org».',
    '(«https://example.org/a_(b)») [«http://example.org»]',
    '<«https://example.org»> “«https://example.org/x»”',
    'https:// and http://. are none',
    'ahttps://example.org is none',
    '',
  ];
  for (const marked of cases) {
    it(`are found in ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const shown = findWebAddresses(text).reduceRight(
        (whole, { start, end }) => `${whole.slice(0, start)}«${whole.slice(start, end)}»${whole.slice(end)}`,
        text,
      );
      assert.equal(shown, marked);
    });
  }

  it('end before the brackets that follow them, however many these are', () => {
    const [only, ...others] = findWebAddresses(`https://example.org${')'.repeat(1000)}`);
    assert.deepEqual([only, others], [{ start: 0, end: 19 }, []]);
  });
});

import assert from 'node:assert/strict';
import { endsSentence, findSentences, joinReason } from '../../server/core/index.ts';

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
      const found = findSentences(`${before}${text} More.`, span);
      const shown = found.reduceRight(
        (whole, { start, end }) => `${whole.slice(0, start)}«${whole.slice(start, end)}»${whole.slice(end)}`,
        before + text,
      );
      assert.equal(shown, before + marked);
    });
  }

  it('are found in a long text, wherever a part of it ends', () => {
    const sentence = `Some ${'word '.repeat(700)}end. `;
    const text = sentence.repeat(20) + 'A '.repeat(20_000);
    const found = findSentences(text, { start: 0, end: text.length });
    const starts = Array.from({ length: 21 }, (_, at) => at * sentence.length);
    assert.deepEqual(
      found.map(({ start }) => start),
      starts,
    );
    assert.equal(found.at(-1)?.end, text.length - 1);
  });
});

describe('the end of a line', () => {
  const whole = [
    'It is so.',
    'Is it?',
    '“No!”',
    '(See above.)',
    'as follows:',
    '今日は。',
    'هل هو؟',
    '**So it is.**',
    'a; b;',
  ];
  const open = ['It is', 'the right', 'so, then,', 'A title', 'well –', ''];
  for (const line of whole) it(`ends a sentence: ${line}`, () => assert.ok(endsSentence(line)));
  for (const line of open) it(`ends none: ${line}`, () => assert.ok(!endsSentence(line)));
});

describe('a line break', () => {
  const long = 'We will consult on the revised code and on the';
  const cases: [above: string, below: string, reason: ReturnType<typeof joinReason>][] = [
    ['I thank my right hon.', 'Friend', 'abbreviation'],
    ['It is Mr. J.', 'Hall', 'abbreviation'],
    ['vitamin C.', 'Hall', undefined],
    ['It is on p.', '12', 'abbreviation'],
    ['at 6 p.m.', 'on Monday', 'abbreviation'],
    ['at 6 p.m.', 'On Monday', undefined],
    ['No.', '12 people', undefined],
    [long, 'enforcement of it', 'small letter'],
    [long, 'Enforcement of it', undefined],
    [long, 'https://example.org', undefined],
    [`${long} end.”`, 'enforcement', undefined],
    ['a short line', 'of a verse', undefined],
  ];
  for (const [above, below, reason] of cases) {
    it(`${reason ? `is inside a sentence, by ${reason}` : 'may end a sentence'}: ${above} | ${below}`, () => {
      assert.equal(joinReason(above, above.length, below), reason);
    });
  }
});

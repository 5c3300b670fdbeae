import assert from 'node:assert/strict';
import { clean, parse, type Said, verifyWords } from './reading.ts';

const people = ['Ida Voss', 'Otto Lind'];
const words = [
  'Is it on?',
  'It is - I can see the lamp.',
  'Then we begin.',
  'With what do we begin?',
  'With the bell.',
  'Good.',
];

/** Six turns by two people. `N` stands for the name in a label, `0:00` for the time; a label that ends in `⏎` stands above its words. */
const talk = (label: string, other = label) =>
  `${words
    .map((said, i) => {
      const written = (i % 2 === 0 ? other : label).replace('N', people[i % 2] as string);
      return written.replace('0:00', `0:${10 + i * 7}`).replace('⏎', '\n') + said;
    })
    .join('\n\n')}\n`;

const turnsOf = (text: string, said: Said = {}) =>
  parse(text, said).turns.map(({ speakers, cue, firstLine, lastLine, span }) => [
    speakers.map(({ name }) => name).join(),
    text.slice(firstLine === lastLine ? cue?.textStart : text.indexOf('\n', span.start), span.end).trim(),
  ]);

const expected = words.map((said, i) => [people[i % 2], said]);

describe('a layout of labels', () => {
  const read = [
    '{0:00} N: ',
    String.raw`- \[N\]: `,
    '<0:00> N: ',
    '0:00 - N - ',
    '0:00 / N / ',
    '0:00\tN\t',
    '**0:00 N:** ',
    '**0:00** N: ',
    '`[0:00]` **N:** ',
    '**N @ 0:00:** ',
    '0:00 - 0:59 N: ',
    '[1m 5s] N: ',
    'N 0:00: ',
    'N, 0:00: ',
    'N at 0:00: ',
    'N - 0:00 - ',
    'N 0:00 ',
    'N [0:00 - 0:59] ',
    'N {0:00}: ',
    '**N** `0:00` ',
    '**N** [0:00](https://example.org/v?t=1) ',
    '*N* (0:00): ',
    '*[0:00] N:* ',
    '[N, 0:00] ',
    '[N | 0:00] ',
    '(N 0:00) ',
    '[0:00 N] ',
    '[0:00 - N]: ',
    '{N}: ',
    '{N} ',
    '`N:` ',
    '"N": ',
    '«N»: ',
    '<<N>> ',
    '(N) ',
    '[**N**]: ',
    '**[N]** ',
    '**[N]**: ',
    '**N: **',
    '[N]- ',
    '<span class="who">N:</span> ',
    '<v N>',
    '**N** ',
    '**N.** ',
    '**N** - ',
    '+ N: ',
    '-> N: ',
    '* N - ',
    '1. N: ',
    '2) N: ',
    '(3) N: ',
    '[4] N: ',
    '#5 N: ',
    '1. **N:** ',
    '### [0:00] N⏎',
    '#### **N** (0:00)⏎',
    '## N - 0:00⏎',
    'N [Host]: ',
    'N /ABC/: ',
    'N → ',
    'N = ',
    'N • ',
    'N﹕',
    'N ꞉ ',
    '**N∶** ',
    'N says: ',
    'N — Today at 0:00 PM⏎',
    'N, [29.03.2024 0:00]⏎',
    '[3/29 0:00 PM] N⏎',
    '0:00 | N⏎',
    'M. N. ',
    '**N** asks: ',
    'N, Hill Radio: ',
    'N || ',
    'N >> ',
    'N- ',
    'N—',
    '[29/03/2021, 16:01] N: ',
    '3/29/21, 4:10 PM - N: ',
    '16:00:01 From N to Everyone: ',
    'El señor N: ',
    'De heer N (VVD): ',
    'Abg. N: ',
    '[N](https://example.org/people?id=1): ',
    '**[N](https://example.org/people?id=1):** ',
    '[N] 0.0-4.2: ',
    'N [0.00s - 4.20s]: ',
    '[0.00 --> 4.20] N: ',
    'N:—',
    '*N* – ',
    'N/ ',
    'N -- Head of Sales⏎',
    '**N** -- *Head of Sales*⏎',
    '**0:00 N**⏎',
    '[29-Mar-24 0:00 PM] N⏎',
    '[N (she/her)] 0:00⏎',
    '2021-03-29 16:00:00 N: ',
  ];
  for (const label of read) {
    it(`is read where all turns have it: ${JSON.stringify(label)}`, () => {
      const text = talk(label);
      const named = (turns: readonly (readonly (string | undefined)[])[]) =>
        turns.map(([name = '', said]) => [name.replace(/^(?:El señor|De heer|Abg\.|M\.) /, ''), said]);
      assert.deepEqual(named(turnsOf(text)), expected);
      const cleaned = clean(text).text;
      assert.deepEqual(named(turnsOf(cleaned)), expected, cleaned);
      assert.ok(verifyWords(text, cleaned).equal, cleaned);
    });
  }

  const open = [
    '1 N: ',
    '0:00;N;',
    'N; ',
    'N :',
    'N:',
    ' N: ',
    '>> N⏎',
    'N⏎',
    '###### N: ',
    '🎤 N: ',
    'N [Guest] ',
    '1\tN\t',
    '0:00 | N⏎',
  ];
  for (const label of [...read, ...open]) {
    it(`gives no word of its speaker to the one above: ${JSON.stringify(label)}`, () => {
      const said: Said = { attribution: 'inherit' };
      const text = talk(label, '**N:** ');
      const given = (from: string) => turnsOf(from, said).filter(([name]) => name === people[0]);
      const own = expected.filter(([name]) => name === people[0]);
      assert.deepEqual(given(text), own);
      assert.deepEqual(given(clean(text, said).text), own);
    });
  }

  it('is no label where it is a list, a remark or a heading', () => {
    for (const lines of [
      ['(Laughter) So I said.', '(Applause) And she said.', '(Laughter) And then.', '(Applause) Thank you.'],
      [
        '[inaudible 00:32:17] and that was all.',
        '[inaudible 00:33:17.07] no, never.',
        '[inaudible 00:34:17] then we sold it.',
      ],
      ['(Unintelligible) And that was all.', '(Unintelligible) No, never.', '(Unintelligible) Then we sold it.'],
      ['1. Open Source: it is free.', '2. Closed Source: it is not.', '3. No Source: it is nothing.'],
      ['**Main Theme.** It is late.', '**Side Note.** It is cold.', '**Last Words.** It is over.'],
      ['Read More\nOne is enough.', 'Read More\nTwo are many.', 'Share This\nThree.', 'Share This\nFour.'],
      ['"Yes": he said it.', '"No": she said it.', '"Yes": he said it again.'],
    ]) {
      const { turns } = parse(`${lines.join('\n\n')}\n`);
      assert.deepEqual(turns, [], lines[0]);
    }
  });
});

import assert from 'node:assert/strict';
import { textOf } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

const long = 'We went to the quay to see the crane, and found that the chain which holds the';
const other = 'The keeper told us that he had been to the office of the board, and that nobody had';

/** A talk whose sentences the head of a page breaks three times. */
const pages = ([one, two, three]: readonly [string, string, string]) =>
  [
    `Ida Voss: ${long}`,
    one,
    'hook was gone.',
    'Otto Lind: Where was it?',
    `Ida Voss: ${other}`,
    two,
    'an answer for him.',
    'Otto Lind: So who',
    three,
    'has it?',
    'Ida Voss: The tide.',
    '',
  ].join('\n');

const said = [`${long} hook was gone.`, 'Where was it?', `${other} an answer for him.`, 'So who has it?', 'The tide.'];

describe('heads and feet of pages inside sentences', () => {
  const heads: Record<string, readonly [string, string, string]> = {
    'alone, with a number': ['12', '13', '14'],
    'left and right': [
      '12     Harbour Board     3 May 1988',
      '3 May 1988     Harbour Board     13',
      '14     Harbour Board     3 May 1988',
    ],
    'left and right, with single spaces': ['12 Harbour Board', 'Harbour Board 13', '14 Harbour Board'],
    'with the name of who goes on': [
      'Harbour Board      12\n[Ida Voss]',
      'Harbour Board      13\n[Ida Voss]',
      'Harbour Board      14\n[Otto Lind]',
    ],
    'with other words on left pages than on right ones': [
      '12     Harbour Board     [3 May',
      '3 May]     Cranes (No. 2)     13',
      '14     Harbour Board     [3 May',
    ],
    'with who goes on': [
      'Ida Voss (continued)        12',
      'Ida Voss (continued)        13',
      'Otto Lind (continued)       14',
    ],
    'with the case and the page': [
      'Case 3:19-cr-00412   Filed 04/02/20   Page 17 of 60',
      'Case 3:19-cr-00412   Filed 04/02/20   Page 18 of 60',
      'Case 3:19-cr-00412   Filed 04/02/20   Page 19 of 60',
    ],
    'in double brackets': ['[[Page H12]]', '[[Page H12]]', '[[Page H13]]'],
    'between blank lines': ['\n               12\n', '\n               13\n', '\n               14\n'],
    'without a number': [
      'DRAFT FOR COMMENT – NOT CHECKED',
      'DRAFT FOR COMMENT – NOT CHECKED',
      'DRAFT FOR COMMENT – NOT CHECKED',
    ],
  };
  for (const [title, head] of Object.entries(heads)) {
    it(`go: ${title}`, () => {
      const text = pages(head);
      const cleaned = clean(text).text;
      const transcript = parse(cleaned);
      assert.deepEqual(
        transcript.turns.map((turn) => textOf(transcript, turn)),
        said,
      );
      assert.ok(verifyWords(text, cleaned).equal);
    });
  }

  it('are not what somebody repeats', () => {
    const verse =
      'Ida Voss: I sing it now:\nAnd then we went\nTo the sea we go\nand came again\nTo the sea we go\nand went again\nTo the sea we go\nand slept.\n';
    assert.equal(clean(verse).report.dropped.length, 0);
  });

  it('are not what somebody counts', () => {
    for (const line of ['I saw N boats on the quay.', 'And then came number N,', 'Where once stood N cranes'])
      for (const gap of ['\n', '\n\n']) {
        const text = [1, 2, 3, 4].map((n) => line.replace('N', String(n))).join(gap);
        assert.equal(clean(`${text}\n`).report.dropped.length, 0, line);
      }
    const answered = [1, 2, 3].map((n) => `I saw ${n} boats on the quay.\nYes.`).join('\n');
    assert.equal(clean(`${answered}\n`).report.dropped.length, 0);
  });

  for (const [title, head] of [
    ['Markdown', '# Harbours'],
    ['a word and its number', 'Part'],
    ['a tape', 'Tape'],
  ] as const) {
    it(`are not the headings of a talk: ${title}`, () => {
      const talk = (number: number) =>
        `${head} ${number}\n\nIda Voss: Where was it?\n\nOtto Lind: On quay ${'AXFZ'.charAt(number)}.\n`;
      const { text, report } = clean([1, 2, 3].map(talk).join('\n'));
      assert.deepEqual(report.dropped, []);
      for (const number of [1, 2, 3]) assert.ok(text.includes(`${head} ${number}`));
    });
  }

  it('are not numbered questions, nor what a list counts', () => {
    const questions =
      '1    Q.  Where is the key?\n     A.  Gone.\n2    Q.  Since when?\n     A.  Noon.\n3    Q.  Why?\n     A.  Rust.\n';
    const list = 'Ida Voss: We need\n1     rope\nwhich is long,\n2     a hook.\nOtto Lind: And\n3     a crane.\n';
    for (const text of [questions, list]) {
      const cleaned = clean(text).text;
      for (const word of text.match(/[A-Za-z]{3,}/g) ?? []) assert.ok(cleaned.includes(word), cleaned);
    }
  });

  it('are not headings, examples and links with a number', () => {
    const lines = ['Example 1:', '**Crane 1**', '**Link:** https://example.org/crane/1', '#### Crane 1'];
    for (const line of lines) {
      const text = [1, 2, 3].map((n) => `${line.replace('1', String(n))}\n\nIda Voss: It is on.\n`).join('\n');
      const cleaned = clean(text).text;
      for (const n of [1, 2, 3]) assert.ok(cleaned.includes(line.replace('1', String(n))), cleaned);
    }
  });

  it('go from testimony and from a printed hearing', () => {
    const foot = (page: number) => `Case 3:19-cr-00412   Filed 04/02/20   Page ${page} of 60`;
    const testimony = [
      'BY MR. LUND:',
      '     Q.   Were you on the quay?',
      '     A.   I was at the door of the office, from which I saw',
      foot(17),
      'the crane.',
      '     Q.   And the keeper?',
      '     A.   Under the',
      foot(18),
      'crane.',
      '     Q.   Did he',
      foot(19),
      'move?',
      '     A.   No.',
    ].join('\n');
    const cleaned = clean(testimony).text;
    assert.ok(!cleaned.includes('00412'));
    assert.ok(cleaned.includes('A. I was at the door of the office, from which I saw the crane.'), cleaned);
    assert.ok(verifyWords(testimony, cleaned).equal);
    const hearing = [
      '  Mr. PENN. I rise to praise the crane, which has stood on the quay for',
      '',
      '[[Page H12]]',
      '',
      'a hundred years.',
      '  Ms. ROWE. Will the gentleman yield?',
      '  Mr. PENN. I will.',
      '  Ms. ROWE. It is red.',
    ].join('\n');
    assert.ok(clean(hearing).text.includes('stood on the quay for a hundred years.'));
  });
});

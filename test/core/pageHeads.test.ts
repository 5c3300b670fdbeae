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
});

import assert from 'node:assert/strict';
import {
  applyEdits,
  attributeAll,
  attributionProgress,
  joinAbove,
  nextOpen,
  openTurnAt,
  propose,
  takeProposals,
} from '../../server/core/index.ts';
import { editsIfAny, editsOf, parse } from './reading.ts';

const said = { attribution: 'inherit' } as const;
const never = () => false;

/** An interview a sentence a line, in a file whose turns go on by themselves. */
const interview = [
  'Did you see the letter before it was sent to the board?',
  'No, I did not see it.',
  'Were you told about it at the meeting?',
  'I do not recall being told about it by anybody.',
  'Can we look at page four of your statement?',
  'Yes, I have it here.',
].join('\n');

describe('lines below `?:` in a file whose turns go on by themselves', () => {
  it('are labelled with one key a turn, and what follows stays open', () => {
    assert.equal(labelled(interview, 2), afterTwoKeys);
    assert.equal(
      labelled(interview, 6),
      [
        'Q Ann Hall: Did you see the letter before it was sent to the board?',
        'A Bob Dee: No, I did not see it.',
        'Q Ann Hall: Were you told about it at the meeting?',
        'A Bob Dee: I do not recall being told about it by anybody.',
        'Q Ann Hall: Can we look at page four of your statement?',
        'A Bob Dee: Yes, I have it here.',
      ].join('\n'),
    );
  });

  const afterTwoKeys = [
    'Q Ann Hall: Did you see the letter before it was sent to the board?',
    'A Bob Dee: No, I did not see it.',
    '?: Were you told about it at the meeting?',
    'I do not recall being told about it by anybody.',
    'Can we look at page four of your statement?',
    'Yes, I have it here.',
  ].join('\n');

  it('get proposals, but not the line that has the cue', () => {
    assert.deepEqual(
      propose(parse(afterTwoKeys, said)).map(({ line }) => line),
      [3, 4, 5],
    );
  });

  it('count as turns that are still to be named', () => {
    assert.deepEqual(attributionProgress(parse(afterTwoKeys, said)), { named: 2, open: 4, isEstimated: true });
  });

  it('stay open where a proposal among them is taken', () => {
    const transcript = parse(afterTwoKeys, said);
    const [first] = propose(transcript);
    assert.ok(first);
    const text = applyEdits(afterTwoKeys, editsOf(takeProposals(transcript, [first], never)));
    assert.equal(text, afterTwoKeys.replace('I do not recall', 'A ?: I do not recall'));
  });

  it('stay open where the turn above takes the first words', () => {
    const transcript = parse(afterTwoKeys, said);
    const turn = openTurnAt(transcript, 2, never);
    assert.ok(turn);
    assert.equal(
      applyEdits(afterTwoKeys, editsOf(joinAbove(transcript, turn))),
      afterTwoKeys.replace('?: Were', '  Were').replace('I do not recall', '?: I do not recall'),
    );
  });

  const extents: [title: string, source: string, lines: [number, number]][] = [
    ['its words, where they stand below the cue', '?:\nWere you told?\nI was not told by anybody.', [0, 1]],
    ['an indented line', '?: Were you told about it\n  at the meeting?\nI was not told by anybody.', [0, 1]],
    ['a paragraph that nothing proposes', '?: We went there.\n\nWe came back.\n\nAnn Hall: Why?', [0, 2]],
    ['all its lines, if its speaker is named', 'Ann Hall: Were you told?\nI was not told by anybody.', [0, 1]],
  ];
  for (const [title, source, lines] of extents) {
    it(`have above them what is certainly the turn’s: ${title}`, () => {
      const turn = openTurnAt(parse(source, said), 0, never);
      assert.deepEqual(turn && [turn.lines.first, turn.lines.last], lines);
    });
  }

  it('belong to the turn where each line needs a cue', () => {
    const source = '?: Were you told about it?\n  I was not told by anybody.\n  Can we go on?';
    assert.deepEqual(propose(parse(source)), []);
    assert.equal(openTurnAt(parse(source), 0, never)?.lines.last, 2);
  });
});

/** A text after some keys, each of which gives the next open turn to one of two people. */
function labelled(source: string, keys: number): string {
  const speakers = ['Ann Hall', 'Bob Dee'];
  let text = source;
  for (let key = 0; key < keys; key++) {
    const transcript = parse(text, said);
    const open = nextOpen(transcript, -1, 'forward');
    const turn = open && openTurnAt(transcript, open.line, never);
    assert.ok(turn);
    text = applyEdits(text, editsIfAny(attributeAll(transcript, [turn], [speakers[key % 2]])));
  }
  return text;
}

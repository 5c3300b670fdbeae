import assert from 'node:assert/strict';
import { applyEdits, beginTurn, isSideEffect } from '../../server/core/index.ts';
import { editsOf, parse, verifyWords } from './reading.ts';

const jane = { speaker: 'Jane' };

describe('beginTurn', () => {
  const cases: [title: string, before: string, turn: Omit<Parameters<typeof beginTurn>[1], 'offset'>, after: string][] =
    [
      ['opens a turn on a continuation line', 'Bob: one\n  │two\n  three', jane, 'Bob: one\nJane: two\n  three'],
      ['opens it for a speaker who is not known', 'Bob: one\n│  two', { speaker: undefined }, 'Bob: one\n?: two'],
      ['marks it', 'Q Bob: one\n  │two', { speaker: undefined, kind: 'answer' }, 'Q Bob: one\nA ?: two'],
      ['breaks a line at the cursor', 'Bob: One. │Two.\n  Three.', jane, 'Bob: One.\nJane: Two.\n  Three.'],
      ['takes the spaces around the break', 'Bob: One.│   Two.', jane, 'Bob: One.\nJane: Two.'],
      ['breaks no word', 'Bob: One. Twen│ty two.', jane, 'Bob: One.\nJane: Twenty two.'],
      ['breaks a continuation line', 'Bob: One.\n  Two. │Three.', jane, 'Bob: One.\n  Two.\nJane: Three.'],
      ['breaks open text', 'One. │Two.\nThree.', { speaker: undefined }, 'One.\n?: Two.\nThree.'],
      ['keeps the line ending', 'Bob: One. │Two.\r\n  Three.\r\n', jane, 'Bob: One.\r\nJane: Two.\r\n  Three.\r\n'],
      ['writes the cue as the file does', '**Bob:** one\n  │two', jane, '**Bob:** one\n**Jane:** two'],
      ['goes on after an event', 'Bob: one\n[Laughter]\n  │two', jane, 'Bob: one\n[Laughter]\nJane: two'],
      [
        'takes what went on by silence',
        '---\nattribution: inherit\n---\nBob: one\n\n│two\n\nthree',
        jane,
        '---\nattribution: inherit\n---\nBob: one\n\nJane: two\n\nthree',
      ],
      ['does nothing where a turn begins already', '│Bob: one', jane, 'Bob: one'],
      [
        'does nothing below a name that stands alone',
        'Bob (00:03)\n│one\n\nAnn (00:05)\ntwo',
        jane,
        'Bob (00:03)\none\n\nAnn (00:05)\ntwo',
      ],
      ['does nothing after the last word', 'Bob: one│', jane, 'Bob: one'],
      ['does nothing on a heading', '# One │two', jane, '# One two'],
    ];
  for (const [title, marked, turn, after] of cases) {
    it(title, () => {
      const before = marked.replace('│', '');
      const begun = beginTurn(parse(before), { ...turn, offset: marked.indexOf('│') });
      assert.equal(applyEdits(before, editsOf(begun)), after);
      assert.ok(verifyWords(before, after).equal);
    });
  }

  it('refuses a name that would not be read as one', () => {
    assert.ok(isSideEffect(beginTurn(parse('Bob: one\n  two'), { offset: 10, speaker: 'a:b' })));
  });
});

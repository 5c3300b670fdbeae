import assert from 'node:assert/strict';
import { applyEdits, attributeAll, isSideEffect, likenesses } from '../../server/core/index.ts';
import { editsOf, parse } from './reading.ts';

describe('all turns like this one', () => {
  const cases: [title: string, before: string, like: string, speakers: (string | undefined)[], after: string][] = [
    [
      'are those with the same label, in the whole file',
      '**Speaker 1:** One.\n\n**Speaker 2:** T│wo.\n\n# Later\n\n**Speaker 2:** Three.',
      'label',
      ['Ann Hall'],
      '**Speaker 1:** One.\n\n**Ann Hall:** Two.\n\n# Later\n\n**Ann Hall:** Three.',
    ],
    [
      'are those with the same marker where that is the label',
      'Q: O│ne?\nA: Two.\nQ: Three?\nA: Four.',
      'label',
      ['Ann Hall'],
      'Q Ann Hall: One?\nA: Two.\nQ Ann Hall: Three?\nA: Four.',
    ],
    [
      'are the answers in the section that nobody is named for',
      '# One\nQ Bob Dee: One?\nA ?: T│wo.\nQ Cy Orr: Three?\nA ?: Four.\nA Di Poe: Five.\n# Two\nA ?: Six.',
      'kind',
      ['Ann Hall'],
      '# One\nQ Bob Dee: One?\nA Ann Hall: Two.\nQ Cy Orr: Three?\nA Ann Hall: Four.\nA Di Poe: Five.\n# Two\nA ?: Six.',
    ],
    [
      'are two people by turns, from here to the next who has a name',
      'Q ?: One?\nA ?: │Two.\nQ ?: Three?\nA ?: Four.\nQ Cy Orr: Five?\nA ?: Six.',
      'pair',
      ['Ann Hall', 'Bob Dee'],
      'Q ?: One?\nA Ann Hall: Two.\nQ Bob Dee: Three?\nA Ann Hall: Four.\nQ Cy Orr: Five?\nA ?: Six.',
    ],
    [
      'may be proposed ones, and are taken as far as they go',
      '│What steps she is taking to help victims of crime.\nWe will implement the Act, and this Government have set out a plan.\nIt will be ready in the spring.\nMy constituent was a victim of stalking. Will the Minister meet me?',
      'pair',
      ['Ann Hall', undefined],
      'Q Ann Hall: What steps she is taking to help victims of crime.\nA ?: We will implement the Act, and this Government have set out a plan.\n  It will be ready in the spring.\nQ Ann Hall: My constituent was a victim of stalking. Will the Minister meet me?',
    ],
  ];
  for (const [title, source, like, speakers, after] of cases) {
    it(title, () => {
      const { transcript, line } = read(source);
      const found = likenesses(transcript, line, () => false).find((likeness) => likeness.like === like);
      assert.ok(found);
      const edits = attributeAll(transcript, found.turns, speakers);
      assert.equal(applyEdits(transcript.text, editsOf(edits)), after);
    });
  }

  it('are none that may have the name of somebody else', () => {
    const { transcript, line } = read('│[Ann Hall][0:03] Who was there?\n\n[Bob Dee][0:05] We both were.');
    assert.deepEqual(
      likenesses(transcript, line, () => false),
      [],
    );
  });

  it('are offered where there is more than one', () => {
    const offered = (source: string) => {
      const { transcript, line } = read(source);
      return likenesses(transcript, line, () => false).map(({ like, turns }) => [like, turns.length]);
    };
    assert.deepEqual(offered('Q ?: On│e?\nA ?: Two.\nQ ?: Three?'), [
      ['kind', 2],
      ['pair', 3],
    ]);
    assert.deepEqual(offered('Ann Hall: On│e.\nBob Dee: Two.\nAnn Hall: Three.'), [['label', 2]]);
    assert.deepEqual(offered('Ann Hall: On│e.\nBob Dee: Two.'), []);
    assert.deepEqual(offered('# On│e\nBob Dee: Two.'), []);
  });

  it('are left as they are where a name cannot be written', () => {
    const { transcript, line } = read('Q ?: On│e?\nA ?: Two.\n');
    const [pair] = likenesses(transcript, line, () => false);
    assert.ok(isSideEffect(attributeAll(transcript, pair?.turns ?? [], ['Ann Hall', 'a:b'])));
  });
});

function read(source: string) {
  const line = source.slice(0, source.indexOf('│')).split('\n').length - 1;
  return { transcript: parse(source.replace('│', '')), line };
}

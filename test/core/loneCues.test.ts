import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';
import { four, inherit, speakersOf, talkOf } from './talks.ts';

/** A talk of two people, and then a label that occurs once. */
function talk(write: (name: string, words: string) => string, people: readonly [string, string], last: string) {
  return `${talkOf(write, people)}\n\n${last}\n`;
}

const inLine = (name: string, words: string) => `${name}: ${words}`;
const below = (name: string, words: string) => `${name}:\n${words}`;

describe('a label that occurs once', () => {
  for (const [one, other, last] of [
    ['inesh', 'otto_k', 'mara'],
    ['inesh', 'otto_k', 'mara (from the chat)'],
    ['x0r', 'otto-k', 'm4ra'],
  ] as const) {
    it(`speaks as a nickname where all others are nicknames: ${last}`, () => {
      const text = talk(inLine, [one, other], `${last}: I paid the rest.`);
      const expected = [...four(one, other), last.split(' ')[0]];
      assert.deepEqual(speakersOf(text), expected);
      assert.deepEqual(speakersOf(clean(text, inherit).text), expected);
    });
  }

  for (const label of ['note', 'example', 'then', 'because']) {
    it(`is text of the speaker above if it is no nickname: ${label}`, () => {
      assert.deepEqual(
        speakersOf(talk(inLine, ['inesh', 'otto_k'], `${label}: we paid the rest.`)),
        four('inesh', 'otto_k'),
      );
    });
  }

  it('is text of the speaker above if it is a small word, and the others have names', () => {
    assert.deepEqual(speakersOf(talk(inLine, ['Ines', 'Otto'], 'rest: we paid it.')), four('Ines', 'Otto'));
  });

  it('speaks alone on its line where all others stand so', () => {
    const text = talk(below, ['Ines Hahn', 'Otto Kern'], 'Mara Lind:\nI paid the rest.');
    const expected = [...four('Ines Hahn', 'Otto Kern'), 'Mara Lind'];
    assert.deepEqual(speakersOf(text), expected);
    assert.deepEqual(speakersOf(clean(text, inherit).text), expected);
  });

  it('is a heading of a list alone on its line where the others do not stand so', () => {
    const text = talk(inLine, ['Ines Hahn', 'Otto Kern'], 'Mara Lind:\nI paid the rest.');
    assert.deepEqual(speakersOf(text), four('Ines Hahn', 'Otto Kern'));
  });

  it('is doubtful alone on its line without a colon', () => {
    const bold = (name: string, words: string) => `**${name}**\n${words}`;
    const { turns, unattributed } = parse(
      talk(bold, ['Ines Hahn', 'Otto Kern'], '**Mara Lind**\nI paid the rest.'),
      inherit,
    );
    assert.equal(turns.length, 8);
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['Mara Lind'],
    );
  });

  for (const label of ['Mara Lind', 'Mara', 'ML'])
    it(`is doubtful after a time, and no word is given to the speaker above: ${label}`, () => {
      let seconds = 0;
      const timed = (name: string, words: string) => `00:${10 + seconds++} ${name}\n${words}`;
      const { turns, unattributed } = parse(
        talk(timed, ['Ines Hahn', 'Otto Kern'], `00:59 ${label}\nI paid the rest.`),
        inherit,
      );
      assert.equal(turns.length, 8);
      assert.deepEqual(
        unattributed.map(({ doubt }) => doubt?.label),
        [label],
      );
    });

  it('is one person if it is a family name and an initial', () => {
    const text = talk(inLine, ['Hahn, I.', 'Kern, O.'], 'Lind, M.: I paid the rest.');
    assert.deepEqual(speakersOf(text).at(-1), 'Lind, M.');
  });
});

describe('a word in small letters that a narrow column put before a colon', () => {
  it('is no speaker, however often it occurs', () => {
    const lines = [
      'Ines Hahn: I asked him twice, and both times he',
      'said: we shall see. And that was all of it.',
      'Otto Kern: I can only repeat what I have',
      'said: we saw nothing there.',
      ...['Ines Hahn: Nothing?', 'Otto Kern: Nothing.', 'Ines Hahn: Not a light?', 'Otto Kern: Not one.'],
      ...['Ines Hahn: And the door?', 'Otto Kern: Shut.', 'Ines Hahn: Thank you.', 'Otto Kern: Thank you.'],
    ];
    assert.deepEqual([...new Set(speakersOf(`${lines.join('\n')}\n`))], ['Ines Hahn', 'Otto Kern']);
  });
});

describe('initials that are a common word', () => {
  it('are doubtful where they return before sentences', () => {
    const text = talk(inLine, ['Ines Hahn', 'RE'], 'Ines Hahn: Thank you.');
    const { turns, unattributed } = parse(text, inherit);
    assert.ok(turns.every(({ speakers }) => speakers[0]?.name === 'Ines Hahn'));
    assert.equal(unattributed.filter(({ doubt }) => doubt?.label === 'RE').length, 4);
  });
});

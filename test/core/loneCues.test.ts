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

  for (const label of ['Mara Lind', 'Lind (Seehafen)', 'Mara Lind (DIE WERFT)'])
    it(`is doubtful above its words in a short file in which another name returns so: ${label}`, () => {
      const text = `Ines Hahn:\nWho is next?\n${label}:\nMadam Chair! I paid the rest.\nInes Hahn:\nThank you.\n`;
      for (const attribution of ['strict', 'inherit'] as const) {
        const { turns, unattributed } = parse(text, { attribution });
        assert.deepEqual(
          turns.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
          [
            [0, 1],
            [4, 5],
          ],
        );
        assert.deepEqual(
          unattributed.map(({ doubt }) => doubt?.label),
          [label.split(' (')[0]],
        );
      }
    });

  it('is doubtful set in above its words, below a turn whose label stands above its words', () => {
    const text = 'Chair:\n\n    We begin.\n\n    Member Mara Lind:\n\n    I promise.\n\nChair:\n\n    Thank you.\n';
    for (const attribution of ['strict', 'inherit'] as const) {
      const { turns, unattributed } = parse(text, { attribution });
      assert.equal(turns.length, 2);
      assert.deepEqual(
        unattributed.map(({ doubt, firstLine }) => [doubt?.label, firstLine]),
        [['Member Mara Lind', 4]],
      );
    }
  });

  for (const heading of ['Two things', 'Mara', 'And he said to Mara Lind'])
    it(`is text above words if it is no full name: ${heading}`, () => {
      const text = `Ines Hahn:\nWho is next?\n${heading}:\nThe rest is paid.\nInes Hahn:\nThank you.\n`;
      assert.deepEqual(speakersOf(text), ['Ines Hahn', 'Ines Hahn']);
      assert.equal(parse(text, inherit).unattributed.length, 0);
    });

  for (const [one, last] of [
    ['spk01', 'spk00'],
    ['speaker 1', 'speaker 2'],
    ['spkr-3', 'spkr-7'],
  ] as const)
    it(`speaks if it is that of a recogniser: ${last}`, () => {
      assert.deepEqual(speakersOf(`${one}: Who is it?\n${last}: Me again.\n${one}: Good.\n`), [one, last, one]);
    });

  it('is doubtful after an event on the same line if it speaks elsewhere', () => {
    const text =
      'HAHN: Welcome.\n(APPLAUSE) KERN: I am glad.\nHAHN: So are we.\nKERN: Are you?\n(APPLAUSE) Well, yes.\n';
    const { turns, unattributed } = parse(text, inherit);
    assert.equal(turns.length, 3);
    assert.deepEqual(
      unattributed.map(({ doubt, firstLine }) => [doubt?.label, firstLine]),
      [['KERN', 1]],
    );
  });

  it('asks as a letter before more space, also where the words have a dash', () => {
    const text = [
      'MR. HAHN:  Good morning.',
      'Q    Is it open?',
      'MR. HAHN:  It is.',
      'Q    Can you say since when -- (laughter) --',
      'MR. HAHN:  Since May.',
      'Q    Who paid?',
      'MR. HAHN:  The town.',
    ];
    const markers = parse(`${text.join('\n\n')}\n`, inherit).turns.map(({ cue }) => cue?.marker?.kind);
    assert.deepEqual(markers, [undefined, 'question', undefined, 'question', undefined, 'question', undefined]);
  });

  for (const [line, name] of [
    ['Meeting: The harbour group', 'Meeting'],
    ['Hahn at 6:45 p.m.', 'Hahn'],
  ] as const)
    it(`names no speaker: ${line}`, () => {
      const text = `The town met, called to order by Mayor Ines\n${line}\nThe roof was paid for.\n`;
      const { turns, unattributed } = parse(text, inherit);
      assert.equal(turns.length, 0, name);
      assert.ok(unattributed.every(({ doubt }) => doubt === undefined));
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

import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';
import { four, inherit, speakersOf, talkOf, words } from './talks.ts';

/** A talk of two people whose names stand alone above their words. */
const talk = (one: string, other: string, between = '\n') =>
  `${talkOf((name, words) => `${name}${between}${words}`, [one, other])}\n`;

describe('names alone on a line', () => {
  for (const [title, one, other] of [
    ['full names', 'Ines Hahn', 'Otto Kern'],
    ['names in capitals', 'INES HAHN', 'OTTO KERN'],
    ['single names', 'Ines', 'Otto'],
    ['nicknames', 'inesh', 'otto_k'],
    ['names with initials', 'I. Hahn', 'O. Kern'],
    ['names without capitals', 'דנה לוי', 'משה כהן'],
  ] as const) {
    // A single word with a blank line below it may be a button of a page.
    for (const between of one.includes(' ') ? ['\n', '\n\n'] : ['\n']) {
      it(`speak where nothing but talk stands below them: ${title}, ${JSON.stringify(between)}`, () => {
        const text = talk(one, other, between);
        assert.deepEqual(speakersOf(text), four(one, other));
        assert.deepEqual(speakersOf(clean(text, inherit).text), four(one, other));
      });
    }
  }

  it('speak where the others have cues', () => {
    const text = words.map((said, i) => (i % 2 ? `Otto Kern\n${said}` : `Ines Hahn: ${said}`)).join('\n\n');
    assert.deepEqual(speakersOf(`${text}\n`), four('Ines Hahn', 'Otto Kern'));
  });

  it('are doubtful where they occur once', () => {
    const { turns, unattributed } = parse(`${talk('Ines Hahn', 'Otto Kern')}\nMara Lind\nI paid the rest.\n`, inherit);
    assert.equal(turns.length, 8);
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['Mara Lind'],
    );
  });

  for (const [title, lines] of [
    [
      'break sentences, as heads of pages do',
      ['We went to the', 'Otto Kern', 'house. It was', 'Otto Kern', 'late, and so', 'Otto Kern', 'we left.'],
    ],
    [
      'have no sentences below them',
      [
        'Otto Kern',
        'a list',
        '',
        'Ines Hahn',
        'a map',
        '',
        'Otto Kern',
        'a key',
        '',
        'Ines Hahn',
        'a pen',
        '',
        'Otto Kern',
        'a cup',
        '',
        'Ines Hahn',
        'a hat',
      ],
    ],
  ] as const) {
    it(`speak no turn where they ${title}`, () => {
      assert.deepEqual(speakersOf(`${lines.join('\n')}\n`), []);
    });
  }
});

describe('the end of a paragraph that is written like a name alone', () => {
  it('is no speaker after cleaning where names stand directly above their words', () => {
    const below = (name: string, said: string) => `${name}:\n${said}`;
    const last = below('Mr Hahn', 'I quote him.\n\nAccording to Lord Hale:\n\nThere is no clearer case.');
    const text = `${[...words.map((said, i) => below(i % 2 ? 'Ms Kern' : 'Mr Hahn', said)), last].join('\n\n')}\n`;
    assert.deepEqual(speakersOf(clean(text, inherit).text).slice(0, 9), [...four('Mr Hahn', 'Ms Kern'), 'Mr Hahn']);
    assert.ok(!speakersOf(clean(text, inherit).text).includes('According to Lord Hale'));
  });
});

describe('single names as headings', () => {
  it('speak where other headings occur once each', () => {
    const headings = ['## The pier', '', '## The wood', '', '## The nails', '', '## Thanks', ''];
    const text = words.map((said, i) => `${headings[i]}\n\n#### ${i % 2 ? 'Otto' : 'Ines'}\n\n${said}`).join('\n\n');
    assert.deepEqual(speakersOf(`${text}\n`), four('Ines', 'Otto'));
    assert.deepEqual(speakersOf(clean(`${text}\n`, inherit).text), four('Ines', 'Otto'));
  });

  it('are headings where other headings return too', () => {
    const text = words.map(
      (said, i) => `## ${i % 4 < 2 ? 'The pier' : 'The wood'}\n\n${i % 2 ? '### Otto' : '### Ines'}\n\n${said}`,
    );
    assert.deepEqual(speakersOf(`${text.join('\n\n')}\n`), []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  alignWords,
  type Change,
  changeSpeakers,
  changeTitle,
  compareTranscripts,
  overviewSentences,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('two versions of a transcript', () => {
  const text = `# One

Ann Lee: Good morning to all of you here today.
  It is a fine day for the bees.

Bo Sand: Thank you. How many hives do you keep by now?

Ann Lee: Twelve, and two more in the orchard of my neighbour.

Cy Moor: I have only three, but they are strong ones.
`;

  const cases: readonly (readonly [title: string, edit: (text: string) => string, told: readonly string[]])[] = [
    ['that are the same', (text) => text, []],
    ['that are laid out in another way', (text) => text.replace('.\n  It', '. It').replace('# One\n', '## Two\n'), []],
    [
      'where a word differs',
      (text) => text.replace('Twelve', 'Eleven'),
      ['changed: [-Twelve-] {+Eleven+}, and two more in the orchard of my neighbour.'],
    ],
    [
      'where another speaks',
      (text) => text.replace('Ann Lee: Twelve', 'Bo Sand: Twelve'),
      ['attributed: Twelve, and two more in the orchard of my neighbour.'],
    ],
    [
      'where another speaks other words',
      (text) => text.replace('Ann Lee: Twelve', 'Bo Sand: Eleven'),
      ['attributed changed: [-Twelve-] {+Eleven+}, and two more in the orchard of my neighbour.'],
    ],
    [
      'where a turn is two',
      (text) => text.replace(' How many', '\n\nCy Moor: How many'),
      ['split attributed: Thank you. {+¶ Cy Moor:+} How many hives do you keep by now?'],
    ],
    [
      'where two turns are one',
      (text) => text.replace('\n\nCy Moor: I have', ' I have'),
      [
        'merged attributed: Twelve, and two more in the orchard of my neighbour. [-¶ Cy Moor:-] I have only three, but they are strong ones.',
      ],
    ],
    [
      'where a turn is gone',
      (text) => text.replace(/Bo Sand:.*\n\n/, ''),
      ['removed: [-Thank you. How many hives do you keep by now?-]'],
    ],
    ['where a turn is new', (text) => `${text}\nBo Sand: That is all.\n`, ['added: {+That is all.+}']],
    [
      'where a turn stands elsewhere',
      (text) => `${text.replace(/Bo Sand:.*\n\n/, '')}\nBo Sand: Thank you. How many hives do you keep by now?\n`,
      ['moved: Thank you. How many hives do you keep by now?'],
    ],
    [
      'where a turn stands elsewhere with another word, by somebody else',
      (text) =>
        `${text.replace(/Ann Lee: Twelve.*\n\n/, '')}\nBo Sand: Eleven, and two more in the orchard of my neighbour.\n`,
      ['moved attributed changed: [-Twelve-] {+Eleven+}, and two more in the orchard of my neighbour.'],
    ],
    [
      'where one turn is gone and another one begins alike',
      (text) =>
        `${text.replace(/Ann Lee: Twelve.*\n\n/, '')}\nAnn Lee: Twelve, and two more for all who came here today.\n`,
      [
        'removed: [-Twelve, and two more in the orchard of my neighbour.-]',
        'added: {+Twelve, and two more for all who came here today.+}',
      ],
    ],
    [
      'where the end of a turn is the beginning of the next',
      (text) =>
        text.replace(
          ' How many hives do you keep by now?\n\nAnn Lee: ',
          '\n\nAnn Lee: How many hives do you keep by now? ',
        ),
      [
        'redivided: Thank you. {+¶ Ann Lee:+} How many hives do you keep by now? [-¶ Ann Lee:-] Twelve, and two more in the orchard of my neighbour.',
      ],
    ],
    [
      'where a sentence is gone',
      (text) => text.replace(' How many hives do you keep by now?', '').replace('Thank you.', 'Thank you. And you?'),
      ['changed: Thank you. [-How many hives do-] {+And+} you [-keep by now-]?'],
    ],
    [
      'where sentences are in another order',
      (text) => text.replace(/(Good morning.*)\n {2}(It is.*)/, '$2\n  $1'),
      [
        'changed: [-Good morning to all of you here today.-] It is a fine day for the bees. {+Good morning to all of you here today.+}',
      ],
    ],
    [
      'where words at the end are gone',
      (text) =>
        text
          .replace(' and two more in the orchard of my neighbour', '')
          .replace('Twelve,', 'Twelve.')
          .replace('..', '.'),
      ['changed: Twelve[-, and two more in the orchard of my neighbour-].'],
    ],
    [
      'where a turn has lost its speaker',
      (text) => text.replace('Cy Moor: ', ''),
      ['attributed: I have only three, but they are strong ones.'],
    ],
  ];

  it('where a short turn was added after a changed one share no more than their full stops', () => {
    const { changes } = compareTranscripts(
      parse('Ann Lee: One of the hives.\n'),
      parse('Ann Lee: Three of the hives.\n\nBo Sand: Two.\n'),
    );
    assert.deepEqual(changes.map(shown), ['changed: [-One-] {+Three+} of the hives.', 'added: {+Two.+}']);
  });

  it('begin and end what is gone with whole sentences', () => {
    const { changes } = compareTranscripts(
      parse('Ann Lee: We came home. There were few bees left at that time. So we sold it all. Then it rained.\n'),
      parse('Ann Lee: We came home. So we sold it all. There were few bees left at that time. Then it rained.\n'),
    );
    assert.deepEqual(changes.map(shown), [
      'changed: We came home. {+So we sold it all.+} There were few bees left at that time. [-So we sold it all.-] Then it rained.',
    ]);
    assert.deepEqual(changes.map(changeTitle), ['words in another order']);
  });

  it('have turns that are marked in another way, whatever else differs, but not those that one version does not mark', () => {
    const before = 'Q1 Ann Lee: Is it so?\n\nA Bo Sand: It is.\n\nQ Ann Lee: And why?\n\nAnn Lee: Well then?\n';
    const after = 'Q4 Ann Lee: Is it so?\n\nQ Bo Sand: It was.\n\nQ Ann Lee: And why?\n\nQ Ann Lee: Well then?\n';
    const comparison = compareTranscripts(parse(before), parse(after));
    assert.deepEqual(comparison.markers, [
      { from: 'Q1', to: 'Q4', line: 1 },
      { from: 'A', to: 'Q', line: 3 },
    ]);
    assert.deepEqual(overviewSentences(comparison), [
      '2 turns are marked in another way: Q1 is Q4 (line 1), A is Q (line 3).',
    ]);
  });

  it('have a turn that was moved and has another number now', () => {
    const rest = Array.from({ length: 4 }, (_, at) => `Cy Moor: That is number ${at} of all.\n\n`).join('');
    const asked = 'Ann Lee: What do you know about the hives?\n\n';
    const { markers, changes } = compareTranscripts(parse(`Q1 ${asked}${rest}`), parse(`${rest}Q5 ${asked}`));
    assert.deepEqual(changes.map(changeTitle), ['moved']);
    assert.deepEqual(markers, [{ from: 'Q1', to: 'Q5', line: 9 }]);
  });

  it('where most turns of a speaker have a new name, and some are by others, have both', () => {
    const turns = (name: string) => Array.from({ length: 8 }, (_, at) => `${name}: I said number ${at} aloud.\n`);
    const now = turns('Anna Leigh').with(2, 'Bo Sand: I said number 2 aloud.\n');
    const { changes, renames } = compareTranscripts(parse(turns('Ann Lee').join('\n')), parse(now.join('\n')));
    assert.deepEqual(
      renames.map(({ from, to, turns }) => [from, to, turns]),
      [['Ann Lee', 'Anna Leigh', 7]],
    );
    assert.deepEqual(
      changes.map((change) => [changeTitle(change), changeSpeakers(change)]),
      [['other speaker', 'Ann Lee → Bo Sand']],
    );
    const half = turns('Anna Leigh').map((turn, at) => (at % 2 === 0 ? turn : turn.replace('Anna Leigh', 'Bo Sand')));
    assert.deepEqual(compareTranscripts(parse(turns('Ann Lee').join('\n')), parse(half.join('\n'))).renames, []);
  });

  for (const [title, edit, told] of cases) {
    it(`${title} are told apart`, () => {
      const { changes, renames } = compareTranscripts(parse(text), parse(edit(text)));
      assert.deepEqual(changes.map(shown), told);
      assert.deepEqual(renames, []);
    });
  }

  it('tell a short turn that was moved only if nobody else says the same', () => {
    const before = `Bo Sand: Well met.\n\n${text}`;
    const moved = `${text}\nBo Sand: Well met.\n`;
    const kinds = (one: string, other: string) =>
      compareTranscripts(parse(one), parse(other)).changes.map(({ kinds }) => kinds.join());
    assert.deepEqual(kinds(before, moved), ['moved']);
    const twice = before.replace('Cy Moor: I', 'Cy Moor: Well met.\n\nCy Moor: I');
    assert.deepEqual(kinds(twice, twice.replace('Bo Sand: Well met.\n\n', '').concat('\nBo Sand: Well met.\n')), [
      'removed',
      'added',
    ]);
  });

  it('where a speaker has another name have a renaming, and no turn is attributed to another', () => {
    const { changes, renames, same } = compareTranscripts(parse(text), parse(text.replaceAll('Ann Lee', 'Anna Leigh')));
    assert.deepEqual(changes, []);
    assert.equal(same, 4);
    assert.deepEqual(
      renames.map(({ from, to, turns, isMerge }) => [from, to, turns, isMerge]),
      [['Ann Lee', 'Anna Leigh', 2, false]],
    );
  });

  it('where all turns of a speaker are the turns of another have a merging', () => {
    const { changes, renames } = compareTranscripts(parse(text), parse(text.replaceAll('Ann Lee', 'Bo Sand')));
    assert.deepEqual(changes, []);
    assert.deepEqual(
      renames.map(({ from, to, turns, isMerge }) => [from, to, turns, isMerge]),
      [['Ann Lee', 'Bo Sand', 2, true]],
    );
  });

  it('have every word of both in their changes', () => {
    const names = ['Ann Lee: ', 'Bo Sand: ', '?: ', ''];
    const turn = fc.tuple(
      fc.constantFrom(...names),
      fc.array(fc.constantFrom('a', 'b', 'c', 'dog', 'end.'), { minLength: 1, maxLength: 9 }),
    );
    const transcript = fc
      .array(turn, { maxLength: 12 })
      .map((turns) => turns.map(([name, words]) => name + words.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(transcript, transcript, (one, other) => {
        const [before, after] = [parse(one), parse(other)];
        const { changes, same } = compareTranscripts(before, after);
        assert.equal(
          same + sum(changes, ({ before }) => before.length),
          before.turns.length + before.unattributed.length,
        );
        assert.equal(same + sum(changes, ({ after }) => after.length), after.turns.length + after.unattributed.length);
        for (const { kinds, before, after, words } of changes) {
          const isMoved = kinds.includes('moved');
          const textOf = (left: 'removed' | 'added') =>
            words
              .flatMap(({ kind, text, isLabel }) => (kind === left || isLabel ? [] : [text]))
              .join(' ')
              .replace(/\s/g, '');
          if (!isMoved)
            assert.equal(textOf('added'), before.map(({ start, end }) => wordsOf(one, start, end)).join(''));
          assert.equal(textOf('removed'), after.map(({ start, end }) => wordsOf(other, start, end)).join(''));
        }
      }),
    );
  });
});

describe('words of two texts', () => {
  it('are paired in order, each with an equal one', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const places = [...alignWords(one, other).entries()].filter(([, place]) => place >= 0);
        for (const [word, place] of places) assert.equal(one[word], other[place]);
        assert.deepEqual(
          places,
          [...places].sort(([, a], [, b]) => a - b),
        );
        assert.equal(new Set(places.map(([, place]) => place)).size, places.length);
      }),
    );
  });
});

function shown({ kinds, words }: Change): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const text = words.map(
    ({ kind, text, isSpaced, isLabel }) =>
      `${isSpaced ? ' ' : ''}${marks[kind][0]}${isLabel ? '¶ ' : ''}${text}${marks[kind][1]}`,
  );
  return `${kinds.join(' ')}: ${text.join('')}`;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

function wordsOf(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/^(?:Ann Lee|Bo Sand|\?):/, '')
    .replace(/\s/g, '');
}

import assert from 'node:assert/strict';
import { answerings, statistics, timeline } from '../../server/core/index.ts';
import { parse } from './reading.ts';

const TEXT = `Before any heading.

# Morning

Q Ann Lee: How are you today?
A Bob Ray: I am
  well [inaudible 00:00:10], thank you.
[Applause from everybody here.]
// not counted

## Coffee

Q Ann Lee: And you?
Q ?: And they?

# Evening

Ann Lee, Bob Ray: Good night.
Left over words.
`;

describe('statistics', () => {
  const counted = statistics(parse(TEXT));

  it('count what is said, and by whom', () => {
    const { speakers, bySection, ...figures } = counted;
    assert.deepEqual(figures, {
      words: 21,
      attributedWords: 13,
      attributedShare: 13 / 21,
      turns: 5,
      sections: 3,
      exchanges: figures.exchanges,
      questions: 3,
      answers: 1,
      unanswered: 2,
      seconds: undefined,
      wordsByTurn: [4, 5, 2, 2, 2],
    });
    assert.deepEqual(
      speakers.map(({ speaker, ...said }) => said),
      [
        {
          name: 'Ann Lee',
          turns: 3,
          words: 8,
          share: 8 / 21,
          seconds: undefined,
          questions: 2,
          answers: 0,
          firstTurn: 0,
          lastTurn: 4,
        },
        {
          name: 'Bob Ray',
          turns: 2,
          words: 7,
          share: 7 / 21,
          seconds: undefined,
          questions: 0,
          answers: 1,
          firstTurn: 1,
          lastTurn: 4,
        },
      ],
    );
  });

  it('count each section with its subsections', () => {
    assert.deepEqual(counted.bySection, [
      { turns: 0, words: 3, speakers: 0, questions: 0, unanswered: 0 },
      { turns: 4, words: 13, speakers: 2, questions: 3, unanswered: 2 },
      { turns: 2, words: 4, speakers: 1, questions: 2, unanswered: 2 },
      { turns: 1, words: 5, speakers: 2, questions: 0, unanswered: 0 },
    ]);
  });

  it('leave out comments and events between lines without a speaker', () => {
    const { words, bySection } = statistics(parse('One two.\n// a note of mine\n[A long silence.]\n(00:01)\nMore.\n'));
    assert.deepEqual([words, bySection[0]?.words], [3, 3]);
  });

  it('put whoever says most first, and of two who say as much whoever speaks first', () => {
    const names = statistics(parse('Ann Lee: One.\nBob Ray: One two.\nCy Day: One.\n')).speakers.map(
      ({ name }) => name,
    );
    assert.deepEqual(names, ['Bob Ray', 'Ann Lee', 'Cy Day']);
  });

  it('are nothing, and all of it attributed, for an empty text', () => {
    const { words, turns, attributedShare, speakers, bySection } = statistics(parse(''));
    assert.deepEqual([words, turns, attributedShare, speakers], [0, 0, 1, []]);
    assert.equal(bySection.length, 1);
  });
});

describe('the time that turns take', () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    ...times: (readonly [start?: number, end?: number])[],
  ])[] = [
    ['lasts until the next turn', 'Ann Lee [00:10]: One.\nBo Sand [00:25]: Two.\n', [10, 25], [25]],
    ['begins on a line of its own', '[00:10]\nAnn Lee: One.\n\n[00:30]\nBo Sand: Two.\n', [10, 30], [30]],
    ['of the last turn ends with a time in it', 'Ann Lee [00:10]: One [00:14] and two. [00:20]\n', [10, 20]],
    ['is not known where times start again', 'Ann Lee [40:00]: One.\n\n# Two\n\nBo Sand [00:00]: Two.\n', [2400], [0]],
    [
      'is not known where a turn has no time',
      'Ann Lee [00:10]: One.\nBo Sand: Two.\nAnn Lee [00:20]: Three.\n',
      [10],
      [],
      [20],
    ],
  ];
  for (const [title, text, ...times] of cases) {
    it(title, () => {
      assert.deepEqual(
        timeline(parse(text))?.map(({ start, end }) => [start, end]),
        times.map(([start, end]) => [start, end]),
      );
    });
  }

  it('is not counted where a text has no times', () => {
    assert.equal(timeline(parse('Ann Lee: One.\n')), undefined);
  });

  it('is summed up for each speaker', () => {
    const { seconds, speakers } = statistics(
      parse('Ann Lee [00:10]: One.\nBo Sand [00:25]: Two.\nAnn Lee [00:30]: Three. [00:31]\n'),
    );
    assert.equal(seconds, 21);
    assert.deepEqual(
      speakers.map(({ name, seconds }) => [name, seconds]),
      [
        ['Ann Lee', 16],
        ['Bo Sand', 5],
      ],
    );
  });
});

describe('who answers whom', () => {
  it('is counted by questions, most often first', () => {
    const text =
      'Q Ann Lee: One?\nA Bo Sand: Yes.\nQ Ann Lee: Two?\nA Bo Sand: No.\nQ Cy Moor: Three?\nA Bo Sand: So.\nQ Cy Moor: Four?\n';
    const rows = answerings(parse(text)).map(({ asker, answerer, count }) => [asker.name, answerer.name, count]);
    assert.deepEqual(rows, [
      ['Ann Lee', 'Bo Sand', 2],
      ['Cy Moor', 'Bo Sand', 1],
    ]);
  });
});

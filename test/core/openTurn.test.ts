import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  applyEdits,
  attribute,
  joinAbove,
  lint,
  markTurn,
  nextOpen,
  openTurnAt,
  type Transcript,
  textOf,
} from '../../server/core/index.ts';
import { clean, editsIfAny, editsOf, parse, verifyWords } from './reading.ts';

const never = () => false;

describe('an open turn', () => {
  const cases: [title: string, source: string, isRefused: () => boolean, lines: [number, number] | undefined][] = [
    ['ends before the next proposed opening', tabled(0), never, [0, 0]],
    ['takes along the lines that go on with it', tabled(1), never, [1, 2]],
    ['goes on where the openings behind it are refused', tabled(1), () => true, [1, 3]],
    ['may have a cue already', 'Q ?: │One?\nA Bob Dee: Two.', never, [0, 0]],
    ['may have a speaker already, and then has its own lines alone', 'Bob Dee: One.\n  T│wo.\nThree.', never, [0, 1]],
    ['ends at a heading', '│One.\n\n# Two\nThree.', never, [0, 0]],
    ['goes on to a proposed opening further down', `${talk(90)}And who paid for it?\n`, never, [2, 93]],
    ['is its line alone where no end is near', `│One.\n${'and so on,\n'.repeat(100)}`, never, [0, 0]],
    ['ends before a recogniser’s line that may be by another person', podcast(1), never, [1, 2]],
    ['goes on from such a line', podcast(3), never, [3, 4]],
    ['is nowhere on a heading', '│# Two\nThree.', never, undefined],
  ];
  for (const [title, source, isRefused, expected] of cases) {
    it(title, () => {
      const { text, line } = cursorIn(source);
      const lines = openTurnAt(parse(text), line, isRefused)?.lines;
      assert.deepEqual(lines && [lines.first, lines.last], expected);
    });
  }

  it('is of the kind that is proposed', () => {
    const { text } = cursorIn(tabled(0));
    const kinds = [0, 1, 3].map((line) => openTurnAt(parse(text), line, never)?.marker);
    assert.deepEqual(kinds, ['question', 'answer', 'question']);
  });

  it('says no kind in a file that has no markers and can do without', () => {
    const { text } = cursorIn(tabled(0));
    const before = 'Ann Hall: Is it so?\n\nBob Dee: It is.\n\n';
    assert.equal(openTurnAt(parse(before + text), 4, never)?.marker, undefined);
  });

  for (const [title, prepare] of [
    ['as it came', (text: string) => text],
    ['cleaned', (text: string) => clean(text).text],
  ] as const) {
    it(`is labelled by one key in the oral questions, ${title}`, () => {
      const raw = readFileSync('seeds/oral-questions-justice.txt', 'utf8');
      let text = prepare(raw);
      let keys = 0;
      for (let line: number | undefined = 0; line !== undefined; keys++) {
        const transcript = parse(text);
        const turn = openTurnAt(transcript, line, never);
        assert.ok(turn);
        const edits = attribute(
          transcript,
          turn.lines,
          turn.marker === 'answer' ? 'Ann Hall' : names[keys % 2],
          turn.marker,
        );
        assert.ok(editsOf(edits).length > 0);
        text = applyEdits(text, editsOf(edits));
        line = nextOpen(parse(text), turn.lines.last, 'forward')?.line;
      }
      assert.ok(keys <= 1.2 * 27, `${keys} keys`);
      assert.equal(verifyWords(raw, text).equal, true);
      const { turns, unattributed } = parse(text);
      assert.deepEqual([turns.length >= 26, unattributed.length], [true, 0]);
      const open = new Set(['unattributed', 'unknown-speaker', 'orphan-answer', 'unanswered-question']);
      assert.deepEqual(
        lint(parse(text), { severities: new Map() }).filter(({ rule }) => open.has(rule)),
        [],
      );
    });
  }
});

describe('markTurn', () => {
  for (const [before, kind, after] of [
    ['Bob Dee: │one', 'question', 'Q Bob Dee: one'],
    ['Q12 Bob Dee: one\n  t│wo', 'answer', 'A12 Bob Dee: one\n  two'],
    ['?: │one', 'answer', 'A ?: one'],
    ['**Bob Dee:** │one', 'question', 'Q **Bob Dee:** one'],
    ['[00:03] Bob Dee: │one', 'question', '[00:03] Q Bob Dee: one'],
    ['Q. │one\nQ. two', 'answer', 'A. one\nQ. two'],
    ['A Bob Dee: │one', 'answer', 'A Bob Dee: one'],
    ['│one', 'answer', 'one'],
  ] as const) {
    it(`${before.replace('│', '').replace('\n', ' ⏎ ')} as ${kind}`, () => {
      const { text, line } = cursorIn(before);
      const marked = applyEdits(text, editsOf(markTurn(parse(text), line, kind)));
      assert.equal(marked, after);
      const turn = parse(marked).turns[0];
      if (turn !== undefined) assert.equal(turn.kind, kind);
    });
  }
});

describe('markTurn does not', () => {
  for (const [title, text, kind] of [
    ['mark a turn whose cue would be none then', 'Q. one', 'answer'],
    ['make the first letter of a name a mark', 'Odalys Crane 0:03 \n\nTa 0:09\nA\nOdalys Crane 0:15 ', 'answer'],
  ] as const) {
    it(title, () => {
      const transcript = parse(text);
      const lines = Array.from(transcript.kinds, (_, line) => line);
      for (const line of lines) {
        const marked = applyEdits(text, editsIfAny(markTurn(transcript, line, kind)));
        assert.deepEqual(saidBy(parse(marked)), saidBy(transcript));
      }
    });
  }
});

describe('joinAbove', () => {
  for (const [title, before, after] of [
    ['indents open text', 'Bob Dee: one\n│two\nthree', 'Bob Dee: one\n  two\nthree'],
    ['takes a cue away that named nobody', 'Bob Dee: one\nQ ?: t│wo\n', 'Bob Dee: one\n  two\n'],
    ['takes an escape away', 'Bob Dee: one\n│\\two', 'Bob Dee: one\n  two'],
    ['reaches over blank lines and events', 'Bob Dee: one\n\n[Laughter.]\n│two', 'Bob Dee: one\n\n[Laughter.]\n  two'],
    ['keeps a named turn', 'Bob Dee: one\nAnn Hall: t│wo', 'Bob Dee: one\nAnn Hall: two'],
    ['needs a turn above', 'one\n│two', 'one\ntwo'],
    ['reaches over no heading', 'Bob Dee: one\n# Two\n│two', 'Bob Dee: one\n# Two\ntwo'],
  ] as const) {
    it(title, () => {
      const { text, line } = cursorIn(before);
      assert.equal(applyEdits(text, editsOf(joinAbove(parse(text), { lines: { first: line, last: line } }))), after);
    });
  }
});

const names = ['Bob Dee', 'Cy Orr'];

/** A question, its answer of two lines, and another question; the cursor on a line of it. */
/** A question, and an answer that goes on for many lines of a recogniser. */
function talk(lines: number): string {
  const going = Array.from({ length: lines }, (_, at) => `and then I walked over the hill to tower ${at},\n`);
  return `How did you find all of those\nold clocks in the harbours?\n│I began in the north, and it was cold,\n${going.join('')}and that was it.\n`;
}

/** Lines as a recogniser without punctuation writes them, with the cursor on one. */
function podcast(line: number): string {
  return [
    'welcome back everybody to the bread show how are you',
    "yeah i'm doing really well thanks so much for having me",
    "on the show it's awesome to be here with you today",
    'so how did you get into this',
    'and where did it all begin for you',
    'yeah so i kind of started out in a tiny kitchen in',
    'leeds and i just kept baking until people came',
    'and then the shop next door was free so',
    'i took it yeah and we opened in the spring',
  ]
    .map((words, at) => (at === line ? `│${words}` : words))
    .join('\n');
}

function tabled(line: number): string {
  return [
    'What steps she is taking to help victims of crime.',
    'We will implement the Act, and this Government have set out a plan.',
    'It will be ready in the spring.',
    'My constituent was a victim of stalking. Will the Minister meet me?',
  ]
    .map((words, at) => (at === line ? `│${words}` : words))
    .join('\n');
}

function cursorIn(source: string): { text: string; line: number } {
  const before = source.slice(0, source.indexOf('│'));
  return { text: source.replace('│', ''), line: before.split('\n').length - 1 };
}

function saidBy(transcript: Transcript): (readonly [string, string])[] {
  return transcript.turns.map(
    (turn) => [turn.speakers.map(({ name }) => name).join(), textOf(transcript, turn)] as const,
  );
}

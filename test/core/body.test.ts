import assert from 'node:assert/strict';
import { bodySpans, inlineMarks, LineKind, lineSpans, runSpans, textOf } from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** The words of the first turn, and of the first run of open text, stand between the marks. */
const bodies: readonly (readonly [name: string, marked: string])[] = [
  ['behind the cue', 'Ann Lee: «One.»'],
  ['without white space around them', 'Ann Lee: \t «One. Two.» \t\n'],
  ['without the indent', 'Ann Lee: «One.»\n   \t«Two.»\n'],
  ['without blank lines, events, times and comments', 'Ann Lee: «One.»\n\n[Laughter]\n[00:01]\n// two\n  «Three.»\n'],
  ['below a cue alone', 'Q Ann Lee:\n«One.»\n  «Two.»\n'],
  ['of a turn that needs no cue', '---\nspeaker: Ann Lee\n---\n«One.»\n\n«Two.»\n'],
  ['with their marks', 'Ann Lee: «[laughs] One [inaudible].»\n'],
  ['in a file of CRLF', 'Ann Lee: «One.»\r\n  «Two.»\r\n'],
  ['of open text', '«One.»\n[Laughter]\n  «Two.»\n'],
  ['of open text, without its backslash', '\\«Ann Lee: One.»\n'],
];

describe('the words', () => {
  for (const [name, marked] of bodies) {
    it(`are found ${name}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const transcript = parse(text);
      const [turn] = transcript.turns;
      const [run] = transcript.unattributed;
      const spans = turn ? bodySpans(transcript, turn) : run ? runSpans(transcript, run) : [];
      let found = '';
      let from = 0;
      for (const { start, end } of spans) {
        found += `${text.slice(from, start)}«${text.slice(start, end)}»`;
        from = end;
      }
      assert.equal(found + text.slice(from), marked);
    });
  }

  it('are none where a cue has none', () => {
    const transcript = parse('Bo Sand: One.\nQ Ann Lee:\n\nBo Sand: Two.\n');
    assert.deepEqual(
      transcript.turns.map((turn) => textOf(transcript, turn)),
      ['One.', '', 'Two.'],
    );
  });

  it('are joined line by line', () => {
    const transcript = parse('Ann Lee: One.\r\n\r\n  Two. \r\n');
    assert.deepEqual(
      transcript.turns.map((turn) => textOf(transcript, turn)),
      ['One.\nTwo.'],
    );
  });
});

describe('the lines of a kind', () => {
  it('come in order, without white space at their ends', () => {
    const text = '// one \nAnn Lee: Two.\n//three\t\n';
    const found = [...lineSpans(parse(text), LineKind.comment)];
    assert.deepEqual(
      found.map(({ line, span }) => [line, text.slice(span.start, span.end)]),
      [
        [0, '// one'],
        [2, '//three'],
      ],
    );
    assert.deepEqual([...lineSpans(parse(text), LineKind.event)], []);
  });
});

describe('marks inside words', () => {
  const cases: readonly (readonly [text: string, marks: readonly string[]])[] = [
    ['I [inaudible] her', ['unresolved inaudible']],
    ['I [INAUDIBLE 00:03:20] her', ['unresolved INAUDIBLE 200']],
    ['[crosstalk 3:20.5]', ['unresolved crosstalk 200.5']],
    ['[unintelligible, two words]', ['unresolved unintelligible, two words']],
    ['[inaudibly]', ['event inaudibly']],
    ['[?Trafford?]', ['unresolved ?Trafford?']],
    ['[?]', ['unresolved ?']],
    ['[laughs] and [applause 00:01]', ['event laughs', 'event applause 1']],
    ['[00:03:20] and [1:02]', ['time 200', 'time 62']],
    ['(laughs) and (00:03)', []],
    ['[1] [ ] [] [report](x)', []],
    ['[one [laughs]', ['event laughs']],
    ['[open', []],
    [`[${'long '.repeat(50)}]`, []],
  ];
  for (const [text, marks] of cases) {
    it(`are ${marks.join(' and ') || 'none'} in ${JSON.stringify(text.slice(0, 40))}`, () => {
      const found = inlineMarks(text, { start: 0, end: text.length });
      assert.deepEqual(
        found.map(({ kind, name, seconds }) =>
          [kind, name, seconds].filter((part) => part !== '' && part !== undefined).join(' '),
        ),
        marks,
      );
    });
  }

  it('are those of the span alone', () => {
    const text = '[a] [b] [c]';
    const found = inlineMarks(text, { start: 3, end: 9 });
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ['[b]'],
    );
  });
});

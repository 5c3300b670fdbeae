import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  attribute,
  bodySpans,
  isSideEffect,
  type LineRange,
  runSpans,
  type Transcript,
} from '../../server/core/index.ts';
import { editsOf, parse } from './reading.ts';

describe('attribute', () => {
  const cases: [title: string, before: string, speaker: string | undefined, after: string][] = [
    ['labels open text', '│one', 'Jane Smith', 'Jane Smith: one'],
    ['leaves what follows open', 'one\n│two\nthree', 'Jane', 'one\nJane: two\nthree'],
    ['says that nobody is known', '│one\ntwo', undefined, '?: one\ntwo'],
    ['makes several lines one turn', '«one\n\ntwo»\nthree', 'Jane', 'Jane: one\n\n  two\nthree'],
    ['begins a new turn after a heading', '«one\n# Two\nthree»', 'Jane', 'Jane: one\n# Two\nJane: three'],
    [
      'leaves events and comments as they are',
      '«one\n[Laughter]\n// note\ntwo»',
      'Jane',
      'Jane: one\n[Laughter]\n// note\n  two',
    ],
    ['replaces a name', 'Bob: one\n  │two', 'Jane', 'Jane: one\n  two'],
    ['replaces a question mark', 'Q ?: │one', 'Jane', 'Q Jane: one'],
    ['replaces a name by a question mark', 'A Bob: │one', undefined, 'A ?: one'],
    [
      'keeps marker and time, and drops the old qualifiers',
      'Q12 Bob Hall (Hove) (Lab) [00:03]: │one',
      'Jane',
      'Q12 Jane [00:03]: one',
    ],
    ['replaces several names by one', 'Ann Hall, Bob Hall: │one', 'Jane', 'Jane: one'],
    ['names a bare marker', 'Q: │one', 'Jane', 'Q Jane: one'],
    ['names a bare marker without a colon', 'Q. │one\nA. two', 'Jane', 'Q. Jane: one\nA. two'],
    ['keeps emphasis', '**Bob:** │one', 'Jane', '**Jane:** one'],
    ['writes new cues as the file does', '**Bob**: one\n\n│two', 'Jane', '**Bob**: one\n\n**Jane**: two'],
    [
      'writes a cue on the line though the others stand alone',
      'Bob (00:03)\none\n\n│two',
      'Jane',
      'Bob (00:03)\none\n\nJane: two',
    ],
    [
      'keeps the time of a doubtful label',
      'One.\n│[Jane Hall][0:03] Two.',
      'Jane Hall',
      'One.\n[0:03] Jane Hall: Two.',
    ],
    ['replaces a name that stands alone', 'Bob (00:03)\n│one\n\ntwo', 'Jane', 'Jane (00:03)\none\n\ntwo'],
    ['takes an escape away where it is not needed', '│\\Note: one', 'Jane', 'Jane: Note: one'],
    ['makes a name bold that would be a word', 'Bob: one\n│two', 'nikomatsakis', 'Bob: one\n**nikomatsakis:** two'],
    ['gives a new turn to the next speaker of a selection', '«one\nBob: two»', 'Jane', 'Jane: one\nJane: two'],
    [
      'keeps open what the speaker before would take by silence',
      '---\nattribution: inherit\n---\n│one\n\ntwo\nBob: three\nfour',
      'Jane',
      '---\nattribution: inherit\n---\nJane: one\n\n?: two\nBob: three\nfour',
    ],
    [
      'names somebody else in a talk by one voice',
      '---\nspeaker: Ann Hall\n---\none\n│two\nthree',
      'Bob',
      '---\nspeaker: Ann Hall\n---\none\nBob: two\nthree',
    ],
    [
      'takes along what is indented by any white space',
      '│one\n\u00a0\u00a0two\n\u2003\u2003three',
      'Jane',
      'Jane: one\n\u00a0\u00a0two\n\u2003\u2003three',
    ],
    ['replaces an indent of any white space', 'a\n│\u00a0one', 'Jane', 'a\nJane: one'],
    ['drops an old qualifier after any space', 'Bob Hall\u00a0(Lab): │one', 'Jane', 'Jane: one'],
    ['keeps CRLF', 'one\r\n│two\r\nthree\r\n', 'Jane', 'one\r\nJane: two\r\nthree\r\n'],
    ['keeps a byte order mark', '\ufeff│one\n', 'Jane', '\ufeffJane: one\n'],
    ['has nothing to do on a heading', '│# One\n', 'Jane', '# One\n'],
    ['has nothing to do between turns', 'Bob: one\n│\nAnn: two', 'Jane', 'Bob: one\n\nAnn: two'],
  ];

  for (const [title, before, speaker, after] of cases) {
    it(title, () => {
      const { text, lines } = marked(before);
      const edits = attribute(parse(text), lines, speaker);
      assert.equal(applyEdits(text, editsOf(edits)), after);
    });
  }

  it('reads what it has written as the folder has it read', () => {
    const minutes = parse('- Bob Hall: one\n\ntwo\n', { kind: 'minutes' });
    const edits = attribute(minutes, { first: 2, last: 2 }, 'Jane');
    assert.equal(applyEdits(minutes.text, editsOf(edits)), '- Bob Hall: one\n\nJane: two\n');
  });

  for (const name of ['', 'Note', 'Q', 'the witness', 'a:b']) {
    it(`does not write ${JSON.stringify(name)} as a speaker`, () => {
      assert.ok(isSideEffect(attribute(parse('one\n'), { first: 0, last: 0 }, name)));
    });
  }

  it('changes no word, and no other speaker', () => {
    fc.assert(
      fc.property(transcripts, fc.nat(12), fc.nat(3), speakers, (text, first, more, speaker) => {
        const before = parse(text);
        const lines = { first, last: first + more };
        const edits = attribute(before, lines, speaker);
        if (isSideEffect(edits)) return;
        const after = parse(applyEdits(text, edits));
        assert.deepEqual(words(after), words(before));
        if (before.attribution === 'strict') assert.deepEqual(outside(after, lines), outside(before, lines));
      }),
    );
  });
});

/** `│` marks a line, `«` and `»` the first and the last of several. */
function marked(source: string): { text: string; lines: LineRange } {
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length - 1;
  const cursor = source.indexOf('│');
  const lines =
    cursor >= 0
      ? { first: lineOf(cursor), last: lineOf(cursor) }
      : { first: lineOf(source.indexOf('«')), last: lineOf(source.indexOf('»')) };
  return { text: source.replace(/[│«»]/g, ''), lines };
}

const someLines = [
  ...['one two', '\\Note: three', '\\[four]', '- five', '', 'Bob: six', 'Ann Hall (Hove) (Lab): seven', 'Q ?: eight'],
  ...['Q: nine', 'A12. Bob: ten', '**Bob:** eleven', 'Bob (00:03)', '[Laughter.]', '[00:04:05]', '// note', '# Title'],
  ...[
    '  twelve',
    '\t\\thirteen',
    'Bob; fourteen',
    'BY MR SMITH:',
    'fifteen [inaudible]',
    '?: sixteen',
    '[00:01] x',
    'Q. y',
  ],
];
const headers = ['', '', '---\nattribution: inherit\n---\n', '---\nspeaker: Ann Hall\n---\n'];
const transcripts = fc
  .tuple(fc.constantFrom(...headers), fc.array(fc.constantFrom(...someLines), { maxLength: 10 }))
  .chain(([header, lines]) =>
    fc.constantFrom('\n', '\r\n', '\r').map((end) => header.replaceAll('\n', end) + lines.join(end)),
  );
const speakers = fc.constantFrom('Jane Smith', 'Bob', 'Mr Ó Néill', undefined);

/** Everything that is said, in order, whoever says it. */
function words(transcript: Transcript): string[] {
  const { text, turns, unattributed } = transcript;
  const spans = [
    ...turns.flatMap((turn) => bodySpans(transcript, turn)),
    ...unattributed.flatMap((run) => runSpans(transcript, run)),
  ];
  return spans.sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
}

/** Who speaks on the lines that begin a turn, but for those that were to be changed. */
function outside({ turns }: Transcript, { first, last }: LineRange): string[] {
  return turns
    .filter(
      ({ cue, firstLine, lastLine }) =>
        cue !== undefined && cue.names.length > 0 && (lastLine < first || firstLine > last),
    )
    .map(({ firstLine, speakers: by }) => `${firstLine}: ${by.map(({ name }) => name).join(', ')}`);
}

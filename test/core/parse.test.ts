import assert from 'node:assert/strict';
import {
  type Cue,
  type RosterEntry,
  type Span,
  sectionAtLine,
  turnAfterLine,
  turnAtLine,
  unattributedAtLine,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

function onlyCue(text: string, roster: readonly RosterEntry[] = []): Cue {
  const [turn, ...others] = parse(text, { roster }).turns;
  assert.deepEqual(others, []);
  assert.ok(turn?.cue, 'a cue');
  return turn.cue;
}

/** The text with marks around some pieces of it. */
function mark(text: string, spans: readonly (Span | undefined)[]): string {
  return spans
    .filter((span) => span !== undefined)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
      text,
    );
}

describe('the form of a cue', () => {
  const forms: readonly (readonly [text: string, emphasis: string, colon: string, time: string, alone: boolean])[] = [
    ['Ann Lee: Yes.', '', 'plain', 'none', false],
    ['Ann Lee：Yes.', '', 'plain', 'none', false],
    ['**Ann Lee:** Yes.', '**', 'inside', 'none', false],
    ['**Ann Lee**: Yes.', '**', 'plain', 'none', false],
    ['__Ann Lee__: Yes.', '__', 'plain', 'none', false],
    ['[00:03] Ann Lee: Yes.', '', 'plain', 'before', false],
    ['Ann Lee [00:03]: Yes.', '', 'plain', 'after', false],
    ['[00:03] **Ann Lee**: Yes.', '**', 'plain', 'before', false],
    ['**Ann Lee (00:03):** Yes.', '**', 'inside', 'after', false],
    ['Ann Lee (00:03):\nYes.', '', 'plain', 'after', true],
    ['Ann Lee (00:03)\nYes.', '', 'none', 'after', true],
    ['Ann Lee 0:00:03\nYes.', '', 'none', 'after', true],
    ['Ann Lee: 0:00:03\nYes.', '', 'plain', 'after', true],
    ['**Q.** Why?', '**', 'none', 'none', false],
    ['Q. Why?', '', 'none', 'none', false],
    ['Q.\n  Why?', '', 'none', 'none', true],
    ['Q Ann Lee:\n  Why?', '', 'plain', 'none', true],
  ];
  for (const [text, emphasis, colon, time, alone] of forms) {
    it(`is told of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(onlyCue(text).form, { emphasis, colon, time, alone });
    });
  }
});

describe('the places of a cue', () => {
  const cues: readonly string[] = [
    '«Ann Lee:» Yes.',
    '«**Ann Lee:**» Yes.',
    '«**Ann Lee**:»  Yes.',
    '«[00:03] Q12 Ann Lee (Lab) (MP):» Why?',
    '«Ann Lee (Lab) [00:03]:»\tYes.',
    '«李安：»早。',
    '«Q.» Why?',
    '«**Q.**» Why?',
    '«Q. [00:03]» Why?',
    '«Q. (By Ms. Lee)» Why?',
    '«Q.» (Laughs) Why?',
    '«[00:03] Q.» Why?',
    '«[00:03] **Q.**» Why?',
    '«[00:03] Q.» [00:05] Why?',
    '«?:» Yes.',
    '«Ann Lee – 00:00:08:»\nYes.',
  ];
  for (const marked of cues) {
    it(`are from the margin to behind the colon: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const { span, textStart } = onlyCue(text);
      assert.equal(mark(text, [span]), marked);
      const rest = text.slice(span.end).split('\n', 1)[0] ?? '';
      assert.equal(textStart, span.end + rest.length - rest.trimStart().length);
    });
  }

  const parts: readonly string[] = [
    '«Ann Lee»: Yes.',
    '«WH», «JN»: Yes.',
    '«李安»、«王博»：早。',
    '«Q12» «Ann Lee» («Lab») («MP») «[00:03]»: Why?',
    '**«[00:03]» «Ann Lee»:** Yes.',
    '«Ann Lee, MP», «Bo Sand»: Yes.',
    '«Ann Lee» («Minister (acting)»): Yes.',
    '«Q.» «[00:03]» Why?',
    '«Q.» (By «Ms. Lee») Why?',
  ];
  for (const marked of parts) {
    it(`are told of its parts: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const { names, qualifiers, marker, time } = onlyCue(text);
      const labels = [...names, ...qualifiers];
      assert.equal(mark(text, [...labels.map(({ span }) => span), marker?.span, time?.span]), marked);
      for (const { text: name, span } of labels) assert.equal(text.slice(span.start, span.end), name);
    });
  }
});

describe('the places of a header', () => {
  it('are told of keys, values, names and aliases', () => {
    const marked = '---\n«title»: «"Bees: 1"»\n«speakers»: «[{name: Ann Lee, aliases: [AL]}]»\n---\n';
    const text = marked.replace(/[«»]/g, '');
    const { header, roster } = parse(text);
    assert.equal(mark(text, header?.entries.flatMap(({ keySpan, valueSpan }) => [keySpan, valueSpan]) ?? []), marked);
    const [entry] = roster.entries;
    assert.equal(
      mark(text, [entry?.span, entry?.aliases[0]?.span]),
      text.replace('Ann Lee', '«Ann Lee»').replace('AL]', '«AL»]'),
    );
    assert.deepEqual(header?.span, { start: 0, end: text.length - 1 });
  });

  const faults: readonly (readonly [marked: string, severity: string])[] = [
    ['---\ndate: «2024-13-01»\n---\n', 'warning'],
    ['---\nattribution: «[strict]»\n---\n', 'warning'],
    ['---\ntitle: «{a: b}»\n---\n', 'warning'],
    ['---\ntitle: A\n«title»: B\n---\n', 'error'],
    ['«---»\ntitle: A\n', 'error'],
    ['---\ntitle: «*bold»\n---\n', 'error'],
  ];
  for (const [marked, severity] of faults) {
    it(`are told of what is wrong: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const { faults: found } = parse(text);
      assert.equal(
        mark(
          text,
          found.map(({ span }) => span),
        ),
        marked,
      );
      for (const fault of found) {
        assert.equal(fault.severity, severity);
        assert.match(fault.message, /^[A-Z`].*\.$/);
      }
    });
  }
});

describe('options', () => {
  const shared: RosterEntry[] = [
    { name: 'Bo Sand', kind: 'person', aliases: [{ name: 'AL' }], qualifiers: [] },
    { name: 'Ann Lee', kind: 'person', role: 'Clerk', aliases: [], qualifiers: [] },
  ];

  it('give a roster that several transcripts share', () => {
    assert.deepEqual(
      parse('AL: Yes.\n', { roster: shared }).speakers.map(({ name }) => name),
      ['Bo Sand'],
    );
  });

  it("give way to the text's own roster where both have somebody", () => {
    const { speakers } = parse('---\nspeakers: [{name: Ann Lee, role: Chair}]\n---\nAnn Lee: Yes.\n', {
      roster: shared,
    });
    assert.deepEqual(
      speakers.map(({ entry }) => entry?.role),
      ['Chair'],
    );
  });

  it('leave a label open that the text and the shared roster give to two people', () => {
    const { turns } = parse('---\nspeakers: {AL: Ann Lee}\n---\nAL: Yes.\n', { roster: shared });
    assert.deepEqual(
      turns.map(({ unknown, speakers }) => [unknown, speakers]),
      [['ambiguous', []]],
    );
  });

  it('give names to a bare Q and A, if that roster does; its mere being there names nobody', () => {
    const named = parse('Q: One?\n', { roster: [{ ...(shared[0] as RosterEntry), role: 'Interviewer' }] });
    assert.deepEqual(
      named.speakers.map(({ name, voice }) => [name, voice]),
      [['Bo Sand', false]],
    );
    const nameless = parse('Q: One?\n', { roster: shared });
    assert.deepEqual(
      nameless.speakers.map(({ name, voice }) => [name, voice]),
      [['Q', true]],
    );
  });

  it('say how text without a cue is read, unless the header does', () => {
    const text = 'Ann Lee: One.\n\nTwo.\n';
    assert.equal(parse(text).attribution, 'strict');
    assert.equal(parse(text, { attribution: 'inherit' }).unattributed.length, 0);
    const own = parse(`---\nattribution: strict\n---\n${text}`, { attribution: 'inherit' });
    assert.equal(own.unattributed.length, 1);
  });
});

describe('what stands on a line', () => {
  const text = '# One\nAnn Lee: A.\n[Laughter]\n  B.\n\nOpen.\n## Two\n\nBo Sand: C.\n';
  const transcript = parse(text);
  const lines = Array.from({ length: transcript.lines.count }, (_, line) => line);

  it('is found for each line', () => {
    assert.deepEqual(
      lines.map((line) => turnAtLine(transcript, line)?.index),
      [undefined, 0, 0, 0, undefined, undefined, undefined, undefined, 1, undefined],
    );
    assert.deepEqual(
      lines.map((line) => unattributedAtLine(transcript, line) !== undefined),
      lines.map((line) => line === 5),
    );
    assert.deepEqual(
      lines.map((line) => sectionAtLine(transcript, line)?.title),
      ['One', 'One', 'One', 'One', 'One', 'One', 'Two', 'Two', 'Two', 'Two'],
    );
    assert.deepEqual(
      lines.map((line) => turnAfterLine(transcript, line)),
      [0, 1, 1, 1, 1, 1, 1, 1, 2, 2],
    );
  });

  it('is nothing before the first line', () => {
    assert.equal(turnAtLine(transcript, -1), undefined);
    assert.equal(sectionAtLine(transcript, -1), undefined);
    assert.equal(turnAfterLine(transcript, -1), 0);
  });
});

describe('speakers', () => {
  it('are those who speak, in the order of their first turn, each once', () => {
    const { speakers } = parse(
      '---\nspeakers: {AL: Ann Lee, BS: Bo Sand, CD: Cy Dorn}\n---\nBS: One.\nAnn Lee: Two.\nAL: Three.\n?: Four.\nZed: Five.\n',
    );
    assert.deepEqual(
      speakers.map(({ name, entry }) => [name, entry !== undefined]),
      [
        ['Bo Sand', true],
        ['Ann Lee', true],
        ['Zed', false],
      ],
    );
  });

  it('are known by the initials that the text itself explains', () => {
    const names = (text: string) => parse(text).turns.map((turn) => turn.speakers.map(({ name }) => name).join());
    assert.deepEqual(names('Ann Lee (AL): One.\nBo Sand: Two.\nAL: Three.\n'), ['Ann Lee', 'Bo Sand', 'Ann Lee']);
    assert.deepEqual(names('AL: One.\nAnn Lee (AL): Two.\n'), ['Ann Lee', 'Ann Lee']);
    assert.deepEqual(names('Ann Lee (AL): One.\nAmy Low (AL): Two.\nAL: Three.\n'), ['Ann Lee', 'Amy Low', 'AL']);
    assert.deepEqual(names('Ann Lee (SNP): One.\nSNP: Two.\n'), ['Ann Lee', 'SNP']);
  });

  it('are the same object in every turn of theirs', () => {
    const { speakers, turns } = parse('Ann Lee (Lab): One.\nBo Sand: Two.\nAnn Lee: Three.\n');
    assert.equal(turns[0]?.speakers[0], speakers[0]);
    assert.equal(turns[2]?.speakers[0], speakers[0]);
  });
});

describe('hostile texts', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['one long line', 'a'.repeat(5_000_000)],
    ['one long line of brackets', '['.repeat(1_000_000)],
    ['a long label', `${'A '.repeat(100_000)}: b`],
    ['many names in one cue', `${'A, '.repeat(20)}B: c`],
    ['many qualifiers', `Ann ${'(x) '.repeat(50_000)}: b`],
    ['many short cues', 'a: b\n'.repeat(200_000)],
    ['many different names', Array.from({ length: 50_000 }, (_, i) => `Ab C${i}: b\n`).join('')],
    ['many headings', '# a\n'.repeat(100_000)],
    ['many questions', 'Q1 Ann: What steps?\n'.repeat(50_000)],
    ['many bylines', 'BY ANN LEE:\nQ. b\n'.repeat(50_000)],
    ['a header of nothing but brackets', `---\n${'['.repeat(20_000)}\n---\n`],
    [
      'a header of aliases',
      `---\na: &a [x]\n${Array.from({ length: 60 }, (_, i) => `b${i}: &b${i} [*a, *a]\n`).join('')}---\n`,
    ],
    [
      'a roster of one alias',
      `---\nspeakers:\n${Array.from({ length: 5_000 }, (_, i) => `  - {name: N${i}, aliases: [X]}\n`).join('')}---\nX: b\n`,
    ],
    ['no characters but NUL', '\0'.repeat(100_000)],
    ['lone surrogates', '\ud800: \udc00\n'.repeat(10_000)],
    ['byte order marks', '\ufeff'.repeat(10_000)],
  ];
  for (const [name, text] of texts) {
    it(`are read: ${name}`, () => {
      const { kinds, lines } = parse(text);
      assert.equal(kinds.length, lines.count);
    });
  }
});

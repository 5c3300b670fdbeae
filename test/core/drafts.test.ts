import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Draft,
  type DraftPart,
  type DraftTurn,
  draftToTranscript,
  nameKey,
  type Passage,
  transcriptToDraft,
} from '../../server/core/index.ts';
import { parse, reading, type Said } from './reading.ts';
import { line } from './soup.ts';

const turn = (speakers: readonly string[] | undefined, ...texts: (string | Passage)[]): DraftTurn => ({
  kind: 'turn',
  speakers,
  passages: texts.map((text) => (typeof text === 'string' ? { text } : text)),
});

function write(
  parts: readonly DraftPart[],
  more: Partial<Draft> = {},
  said: Said = {},
  times: 'turn' | 'passage' = 'turn',
) {
  return draftToTranscript({ header: {}, roster: [], ...more, parts }, { times, settings: reading(said) });
}

/** Who says what: the names of each turn and its words. */
function spoken(parts: readonly DraftPart[]): [string, string][] {
  const found: [string, string][] = [];
  for (const part of parts) {
    if (part.kind !== 'turn') continue;
    const who = part.speakers ? part.speakers.map(nameKey).join(' + ') || '?' : 'nobody';
    const words = part.passages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const last = found.at(-1);
    if (last?.[0] === who) last[1] = `${last[1]} ${words}`.trim();
    else if (words !== '') found.push([who, words]);
  }
  return found;
}

/** All that is said, without spaces, control characters and times. */
function letters(parts: readonly DraftPart[]): string {
  const texts = parts.flatMap((part) => (part.kind === 'turn' ? part.passages.map(({ text }) => text) : []));
  return texts.join('\n').replace(/\[[\d:.,]+\]|[\p{Cc}\s]/gu, '');
}

/** A line of the record may become an event where a label in it would be read otherwise. */
function unmarked(part: DraftPart): DraftPart {
  if (part.kind !== 'event') return part;
  const { isRecord: _, ...rest } = part;
  return rest;
}

/** A time in brackets is the time of what follows it, and no words. */
function withoutTime(part: DraftTurn): DraftTurn {
  return { ...part, passages: part.passages.filter(({ text }) => text !== '[00:03:12]') };
}

describe('a draft as a transcript', () => {
  it('is written in canonical markup', () => {
    const { text, remarks } = write(
      [
        { kind: 'section', level: 1, title: 'Bees' },
        { ...turn(['Ann Lee'], { text: 'What is done?', start: 2.15 }), marker: { kind: 'question', number: 12 } },
        { ...turn(['Bo Sand'], 'Much.', { text: 'And more.', isParagraph: true }), qualifiers: ['North', 'Ind'] },
        { kind: 'event', text: 'Laughter' },
        turn([], 'Louder!'),
        { kind: 'comment', text: 'checked' },
        turn(undefined, 'Not so loud.'),
      ],
      { header: { title: 'A: talk', date: '2024-05-14', other: { room: '12' } } },
    );
    assert.deepEqual(remarks, []);
    assert.equal(
      text,
      `---
title: "A: talk"
date: 2024-05-14
room: "12"
---

# Bees

Q12 Ann Lee [00:00:02.150]: What is done?
Bo Sand (North) (Ind): Much.
  And more.
[Laughter]
?: Louder!
// checked

Not so loud.
`,
    );
  });

  it('keeps the times within turns if that is asked for', () => {
    const parts = [
      turn(['Ann'], { text: 'One', start: 1 }, { text: 'two.', start: 3.5 }, { text: 'Three.', isParagraph: true }),
    ];
    assert.equal(write(parts).text, 'Ann [00:00:01]: One two.\n  Three.\n');
    assert.equal(write(parts, {}, {}, 'passage').text, 'Ann [00:00:01]: One [00:00:03.500] two.\n  Three.\n');
    const open = [
      turn(undefined, { text: 'One.', start: 1 }, { text: 'Two:', start: 2 }, { text: 'three.', start: 3 }),
    ];
    assert.equal(write(open).text, '[00:00:01] One.\n[00:00:02] Two: three.\n');
    assert.equal(write(open, {}, {}, 'passage').text, '[00:00:01] One.\n[00:00:02] Two: [00:00:03] three.\n');
  });

  it('writes speech that looks like structure as speech', () => {
    const looks = [
      'Ann Lee: no.',
      'Bo Sand: yes.',
      '# Bees',
      '// so',
      '[Laughter]',
      '- one',
      'A --> B',
      '10:30 Meeting: lunch',
      '[00:03:12]',
      '00:00:18',
      '---',
      '\\o/',
      'BY MR. SMITH:',
      'NOTE-1',
      '**Ann Lee**',
      '>> Ann Lee: hm',
      '| a | b |',
      'Q. Why?',
      'https://x.y',
      '?: x',
    ];
    for (const who of [['Ann Lee'], [], undefined]) {
      for (const text of looks) {
        const parts = [
          turn(['Bo Sand'], 'Yes.'),
          turn(who, text),
          turn(['Bo Sand'], 'No.'),
          turn(who, 'So.', { text, isParagraph: true }),
        ];
        const { text: written, remarks } = write(parts);
        const read = transcriptToDraft(parse(written)).parts;
        const isSilent = text === '[00:03:12]' && who?.length;
        const silent = { message: '1 turn without words is left out, the first by `Ann Lee`.' };
        assert.deepEqual(remarks, isSilent ? [silent] : []);
        assert.deepEqual(spoken(read), spoken(parts.map(withoutTime)), written);
      }
    }
  });

  it('puts speakers on the roster whom a cue alone would not name', () => {
    const names = [
      'nick',
      'Note',
      'A',
      'Q',
      'Q1',
      'Sand, Bo',
      'Room: 4',
      'A. Penn',
      'a voice from the back of the hall',
      '[x]',
      '#1',
      '',
      '?',
    ];
    for (const name of names) {
      const { text } = write([turn([name], 'One.'), turn(['Cy'], 'Two.'), turn([name, 'Cy'], 'Three.')]);
      const isOpen = name === '' || name === '?';
      const read = transcriptToDraft(parse(text)).parts;
      assert.deepEqual(
        spoken(read),
        [
          [isOpen ? '?' : name, 'One.'],
          ['Cy', 'Two.'],
          [isOpen ? 'Cy' : `${name} + Cy`, 'Three.'],
        ]
          .slice(0, isOpen ? 2 : 3)
          .map((each, at) => (isOpen && at === 1 ? ['Cy', 'Two. Three.'] : each)),
        text,
      );
    }
  });

  it('writes a marker alone for a speaker who is called like it', () => {
    const text = 'Q: Where is it?\nA: There.\nQ1: Why?\n';
    assert.equal(write(transcriptToDraft(parse(text)).parts).text, text);
    const listed = '---\nspeakers:\n  - Q\n  - Ann\n---\n\nQ Q: Where is it?\nAnn: There.\n';
    const draft = transcriptToDraft(parse(listed));
    const again = draftToTranscript(draft, { times: 'turn', settings: reading({}) }).text;
    assert.deepEqual(transcriptToDraft(parse(again)).parts, draft.parts);
  });

  it('tells speakers apart whom only brackets tell apart', () => {
    const { text, remarks } = write([turn(['Jo (host)'], 'One.'), turn(['Jo (guest)'], 'Two.')]);
    assert.deepEqual(spoken(transcriptToDraft(parse(text)).parts), [
      ['Jo, host', 'One.'],
      ['Jo, guest', 'Two.'],
    ]);
    assert.equal(remarks.length, 2);
  });

  it('leaves out times that no clock shows, and says so', () => {
    const { text, remarks } = write([
      turn(['Ann'], { text: 'One.', start: Number.NaN }),
      turn(['Bo'], { text: 'Two.', start: 1e9 }),
    ]);
    assert.equal(text, 'Ann: One.\nBo: Two.\n');
    assert.deepEqual(remarks, [{ message: 'Times that no clock shows are left out: 2.' }]);
  });

  const names = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('Ann Lee', 'Bo Sand', 'Cy', 'SPEAKER_00', 'Speaker 1', 'Hon. Members', 'AL', '李安'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'A',
        'Q',
        'note',
        'Date',
        'Sand, Bo',
        'The Chair (Ann Lee)',
        'Ann Lee (AL)',
        'a: b',
        'Dr. X',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  const passages = fc.array(
    fc.record(
      { text: line, start: fc.integer({ min: 0, max: 9999 }).map((ms) => ms / 8), isParagraph: fc.boolean() },
      { requiredKeys: ['text'] },
    ),
    { minLength: 1, maxLength: 4 },
  );
  const marker = fc.record(
    { kind: fc.constantFrom('question' as const, 'answer' as const), number: fc.nat(99) },
    { requiredKeys: ['kind'] },
  );
  const anyPart: fc.Arbitrary<DraftPart> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record(
        {
          kind: fc.constant('turn' as const),
          speakers: fc.option(fc.array(names, { maxLength: 2 }), { nil: undefined, freq: 3 }),
          marker,
          passages,
        },
        { requiredKeys: ['kind', 'speakers', 'passages'] },
      ) as fc.Arbitrary<DraftTurn>,
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('section' as const), level: fc.nat(8), title: line }) },
    {
      weight: 1,
      arbitrary: fc.record(
        { kind: fc.constant('event' as const), text: line, start: fc.nat(5000), isRecord: fc.boolean() },
        { requiredKeys: ['kind', 'text'] },
      ),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), text: line }) },
  );
  const drafts: fc.Arbitrary<Draft> = fc.record({
    header: fc.record(
      { title: line, source: line, other: fc.dictionary(fc.constantFrom('kind', 'room', 'speakers', 'x: y'), line) },
      { requiredKeys: [] },
    ),
    roster: fc.array(
      fc.record(
        { name: names, role: line, kind: fc.constantFrom('person' as const, 'unknown' as const) },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 2 },
    ),
    parts: fc.array(anyPart, { maxLength: 8 }),
  });
  const folders: fc.Arbitrary<Said> = fc.record(
    {
      attribution: fc.constantFrom('strict' as const, 'inherit' as const),
      kind: fc.constantFrom('', 'minutes', 'interview'),
      roster: fc.constantFrom([], [{ name: 'Cy', kind: 'person' as const, aliases: [], qualifiers: [] }]),
    },
    { requiredKeys: [] },
  );

  it('is read back as it is, by the settings of any folder', () => {
    fc.assert(
      fc.property(drafts, folders, fc.constantFrom('turn' as const, 'passage' as const), (draft, said, times) => {
        const settings = reading(said);
        const once = draftToTranscript(draft, { times, settings });
        // The roster may grow by speakers whom the folder's own roster has.
        const { header, parts } = transcriptToDraft(parse(once.text, said));
        const twice = draftToTranscript({ header, parts, roster: [] }, { times, settings });
        const again = transcriptToDraft(parse(twice.text, said));
        assert.deepEqual(
          [again.header, again.parts.map(unmarked)],
          [header, parts.map(unmarked)],
          `${once.text}\n=====\n${twice.text}`,
        );
        assert.equal(letters(parts), letters(draft.parts), once.text);
        assert.deepEqual(
          once.remarks.filter(({ message }) => message.startsWith('Not every')),
          [],
          once.text,
        );
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import type { Draft } from '../../../server/core/index.ts';

type Part = Draft['parts'][number];
type Turn = Extract<Part, { kind: 'turn' }>;
type Passage = Turn['passages'][number];

/** What a format can hold, so that a draft made for it comes round. */
export interface DraftShape {
  readonly times?: boolean;
  readonly ends?: boolean;
  readonly markers?: boolean;
  readonly numbers?: boolean;
  readonly qualifiers?: boolean;
  readonly sections?: boolean;
  readonly unattributed?: boolean;
  readonly paragraphs?: boolean;
  readonly marks?: boolean;
  readonly header?: boolean;
}

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'bees',
        'We',
        'the',
        'and',
        'café',
        'R&D',
        '<b>',
        '"so"',
        "don't",
        'a]]>b',
        '&amp;',
        '蜂',
        '𝔅',
        'Lee:',
        '5 < 6',
      ),
      fc.stringMatching(/^[a-z]{1,8}[.,?!]?$/),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.join(' '));

const mark = fc.constantFrom(
  '[laughs]',
  '[inaudible]',
  '[inaudible 00:03:20]',
  '[?bees?]',
  '[Interruption.]',
  '[a & b]',
);

const name = fc.constantFrom(
  'Ann Lee',
  'Bo Sand',
  'Cy Dorn',
  'Lady Dorn of Leeds',
  "Éva O'Neil & Co",
  'Hon. Members',
  'SPEAKER_00',
);

function passage(shape: DraftShape, isFirst: boolean): fc.Arbitrary<Passage> {
  const text = shape.marks
    ? fc
        .array(fc.oneof({ weight: 3, arbitrary: words }, mark), { minLength: 1, maxLength: 4 })
        .map((all) => all.join(' '))
    : words;
  return fc
    .record({
      text,
      start: fc.nat(5_000_000),
      hasStart: fc.boolean(),
      length: fc.nat(9000),
      hasEnd: fc.boolean(),
      isParagraph: fc.boolean(),
    })
    .map(({ text, start, hasStart, length, hasEnd, isParagraph }) => {
      const isTimed = shape.times === true && hasStart;
      const isNew = !isFirst && shape.paragraphs === true && (isParagraph || !isTimed);
      return {
        text,
        ...(isTimed && { start: start / 1000 }),
        ...(isTimed && shape.ends && hasEnd && { end: (start + length + 1) / 1000 }),
        ...(isNew && { isParagraph: true }),
      };
    });
}

function turn(shape: DraftShape): fc.Arbitrary<Turn> {
  return fc
    .record({
      speakers: fc.uniqueArray(name, { maxLength: 2 }),
      isOpen: fc.boolean(),
      qualifier: fc.constantFrom('Lab', 'Leeds & York'),
      hasQualifier: fc.boolean(),
      kind: fc.constantFrom('question', 'answer', undefined),
      number: fc.option(fc.nat(99), { nil: undefined }),
      first: passage(shape, true),
      others: fc.array(passage(shape, false), { maxLength: shape.paragraphs || shape.times ? 3 : 0 }),
    })
    .map(({ speakers, isOpen, qualifier, hasQualifier, kind, number, first, others }): Turn => {
      const passages = [first, ...others.filter(({ start, isParagraph }) => start !== undefined || isParagraph)];
      if (isOpen && speakers.length === 0 && shape.unattributed) return { kind: 'turn', speakers: undefined, passages };
      const marker =
        shape.markers && kind
          ? ({ kind, ...(shape.numbers && number !== undefined && { number }) } as const)
          : undefined;
      return {
        kind: 'turn',
        speakers,
        ...(shape.qualifiers && hasQualifier && speakers.length === 1 && { qualifiers: [qualifier] }),
        ...(marker && { marker }),
        passages,
      };
    });
}

/** A draft that a format of this shape holds in full: everybody who speaks is on the roster. */
export function draftsOf(shape: DraftShape): fc.Arbitrary<Draft> {
  const event: fc.Arbitrary<Part> = fc
    .tuple(words, fc.option(fc.nat(5_000_000), { nil: undefined }))
    .map(([text, start]) => ({
      kind: 'event',
      text: text.replaceAll(']', ')'),
      ...(shape.times && start !== undefined && { start: start / 1000 }),
    }));
  const section: fc.Arbitrary<Part> = fc
    .tuple(fc.integer({ min: 1, max: 6 }), words)
    .map(([level, title]) => ({ kind: 'section', level, title }));
  const part = fc.oneof(
    { weight: 5, arbitrary: turn(shape) },
    { weight: 2, arbitrary: event },
    ...(shape.sections ? [{ weight: 1, arbitrary: section }] : []),
  );
  const header = fc.record(
    {
      title: words,
      date: fc.constantFrom('2031-05-14', 'Spring of 2031'),
      source: fc.constantFrom('https://example.org/a?b=1&c=2', 'an old tape'),
      language: fc.constantFrom('en-GB', 'de'),
      media: fc.constantFrom('yard.mp3'),
      other: fc.constant({ kind: 'interview', 'Place of it': 'Leeds & York' }),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({ header: shape.header ? header : fc.constant({}), parts: fc.array(part, { maxLength: 12 }) })
    .map(({ header, parts }) => {
      const kept = parts.filter((part, at) => !(isOpen(part) && isOpen(parts[at - 1])));
      const names = new Set(kept.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : [])));
      const roster = [...names].map((name) => ({
        name,
        ...(name === 'Hon. Members' && { kind: 'collective' as const }),
        ...(name === 'Ann Lee' && { role: 'Chair & host', aliases: ['AL'] }),
      }));
      return { header: { ...header }, roster, parts: kept };
    });
}

function isOpen(part: Part | undefined): boolean {
  return part?.kind === 'turn' && part.speakers === undefined;
}

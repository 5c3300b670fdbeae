import fc from 'fast-check';

/** Pieces that mean something to the parser, and some that break programs. */
const pieces = [
  ...['Ann Lee', 'Bo', 'WH', 'note', 'Hon. Members', 'BY ', 'MR. SMITH', 'Q', 'A', 'Q12', 'What steps ', 'Whether '],
  ...['?', '??', '.', ':', '：', ';', ',', '、', ' ', '  ', '\t', '\u00a0', '**', '__', '*', '|', '-', '–', '@bo'],
  ...['[', ']', '(', ')', '[00:03]', '(1:02:03)', '[00:99:00.5]', '00:00:08', '[inaudible]', '[laughs 00:03]', '[?x?]'],
  ...[
    '#',
    '## ',
    '//',
    '\\',
    '---',
    '> ',
    'https://example.org',
    'some words',
    'and so on?',
    '李安',
    '早',
    '“',
    '’',
    '"',
  ],
  ...['\ud800', '\udc00', '😀', '\ufeff', 'é', 'e\u0301', '\u2028', '\0', '\u200b', '\f'],
  ...['title: a: b', 'speaker: Ann Lee', 'speakers: [Bo, {name: Ann Lee, aliases: [WH]}]', '&x [*x]', '{', '}', "'"],
];

const lines = [
  ...[
    'Ann Lee: Hello.',
    '**Bo:** Is it?',
    '__WH__: Yes.',
    '[00:03] **Bo**: No.',
    'Ann Lee (00:06:16)',
    '**Bo**',
    'Bo:',
  ],
  ...[
    '?: Who?',
    'WH, Bo: Both.',
    'Q: Why?',
    'A: So.',
    'Q. Why?',
    'A. So.',
    'Q12 Bo: Why?',
    'A Ann Lee (Lab) [00:03]: So.',
  ],
  ...[
    '  and on',
    '\tand on',
    ' one space',
    '',
    '  ',
    'Nobody said this.',
    'BY MR. SMITH:',
    'WH; no',
    'WH:no',
    '**Bo: no',
  ],
  ...['# Bees', '## Wasps ##', '[Laughter]', '*(Applause)*', '[00:03:12]', '// a note', '\\Bo: text', '---', '---'],
  ...['attribution: inherit', 'speakers: {WH: Bo}', 'speaker: Bo', 'title: "Bees', '- Bo', 'What steps she is taking.'],
];

/** A line as it may stand in a transcript, or in something that is none. */
export const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  },
);

/** The lines of a text, without their endings. Every other text opens as if it had a header. */
export const textLines: fc.Arbitrary<string[]> = linesUpTo(30);

/** A whole text, with line endings of all kinds in it and now and then a byte order mark. */
export const text: fc.Arbitrary<string> = textWith(textLines);

/** A shorter one, as it may be put into another. */
export const passage: fc.Arbitrary<string> = textWith(linesUpTo(10));

/** All numbers of lines are as likely: by itself, fast-check makes hardly more than ten of anything. */
function linesUpTo(maxLength: number): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.boolean(), fc.array(line, { maxLength, size: 'max' }))
    .map(([hasHeader, body]) => (hasHeader ? ['---', ...body] : body));
}

function textWith(lines: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', '\ufeff'),
      lines,
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
    )
    .map(([mark, all, breaks]) => mark + all.map((one, i) => one + breaks[i % breaks.length]).join(''));
}

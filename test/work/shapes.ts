/** A text of about so many characters. */
export type Shape = (length: number) => string;

const again =
  (piece: string, before = '', after = ''): Shape =>
  (length) =>
    before + piece.repeat(Math.max(1, Math.ceil((length - before.length - after.length) / piece.length))) + after;

/** A line for each number, until the text is long enough. */
const lines =
  (line: (number: number) => string, before = ''): Shape =>
  (length) => {
    let text = before;
    for (let number = 1; text.length < length; number++) text += `${line(number)}\n`;
    return text;
  };

/** A name that no other number has. */
const name = (number: number): string =>
  `Ann ${[...String(number)]
    .map((digit) => 'BCDFGHJKLM'[Number(digit)])
    .join('')
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/(?<=.)./g, (rest) => rest.toLowerCase())}a`;

const header =
  (body: Shape): Shape =>
  (length) =>
    `---\n${body(length)}\n---\nAnn Lee: Yes.\n`;

/** Texts that programs for texts have stumbled over, each of which can be made as long as one likes. */
export const shapes: Readonly<Record<string, Shape>> = {
  'plain speech': lines((number) =>
    number % 2 ? 'Ann Lee: What do you say to that?' : 'Bo Sand: I say that it is so.',
  ),
  'one long line of words': again('some words '),
  'one long word': again('x'),
  'one long line of a speaker': again('and so it goes on, ', 'Ann Lee: '),
  spaces: again(' '),
  tabs: again('\t'),
  'no-break spaces': again('\u00a0'),
  'spaces and then a word': again(' ', 'Ann Lee:', 'x'),
  'spaces within words': again('a  b   c , '),
  'line feeds': again('\n'),
  'carriage returns': again('\r'),
  'blank lines with spaces': again('  \n'),
  'indented blank lines below a cue': again('  \n', 'Ann Lee: Yes.\n'),
  'indented lines': again('  and so on\n', 'Ann Lee: Yes.\n'),
  'byte order marks': again('\ufeff'),
  'invisible characters': again('\u200b\u200e'),
  'marks above letters': again('\u0301', 'a'),
  'lone surrogates': again('\ud800'),
  'characters that are none': again('\uffff'),
  'null characters': again('\0'),
  mojibake: again('â€œaâ€\u009d Ã© '),
  'opening brackets': again('['),
  'closing brackets': again(']'),
  'round brackets': again('('),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'brackets that are never closed': again('[inaudible '),
  'marks in brackets': again('[inaudible 00:03:20] '),
  'guesses in brackets': again('[?'),
  'quotation marks': again('"'),
  'quotations in quotations': again('“'),
  'quotations that are closed': again('“a” '),
  dashes: again('-'),
  'lines of dashes': again('---\n'),
  'lines that begin with a dash': again('- item\n'),
  'dashes between words': again('high- harm '),
  colons: again(':'),
  'labels on one line': again('Ann: '),
  'labels that are no speakers': again('Note: this\n'),
  'a label for each line': lines((number) => `${name(number)}: Yes.`),
  'a label for each line, alone': lines((number) => `${name(number)}:`),
  'a bold label for each line': lines((number) => `**${name(number)}:** Yes?`),
  'a label in brackets for each line': lines((number) => `[${name(number)}] [00:0${number % 10}] Yes.`),
  'labels that are nearly the same': lines((number) => `Speaker ${number}: No.`),
  'many names in one label': again('Ann Lee, ', '', 'Bo: Yes.'),
  'many qualifiers': again(' (Lab)', 'Ann Lee', ': Yes.'),
  stars: again('*'),
  'stars and words': again('**a'),
  underscores: again('__a__ '),
  headings: again('# a\n'),
  'number signs': again('#'),
  'comments that suppress': again('// colloquy-disable-next-line unattributed\n'),
  'comments that suppress and end': again('// colloquy-disable\nBo: x\n// colloquy-enable\n'),
  backslashes: again('\\'),
  'fences of code': again('```\n'),
  times: again('[00:03] '),
  'lines of times': again('[00:03]\n'),
  'times that go back': lines((number) => `[0:${59 - (number % 60)}] Ann: ${number}`),
  'questions without answers': again('Q Ann: Is it?\n'),
  'question and answer': again('Q. Is it?\nA. It is.\n'),
  'tabled questions': again('What steps her Department is taking to help victims of crime.\n'),
  bylines: again('BY MR. SMITH:\nQ. Is it?\n'),
  'sentences that are broken': again('I thank my right hon.\nFriend for that and\n'),
  'doubled words': again('the the '),
  'column marks': again('12 Jan 2020 : Column 45 as we '),
  'furniture of a page': again('Share\nTweet\nIn context\nToggle showing location of Column 321\n'),
  events: again('[Laughter.]\n'),
  'web addresses': again('https://example.org/a?b=c#d '),
  'web addresses in brackets': again('https://example.org/(a'),
  chat: lines((number) => `<${name(number).toLowerCase().replace(' ', '')}> so`),
  chevrons: again('>> ANN LEE: so\n'),
  'han letters': again('早安'),
  'han labels': again('李安：早。\n'),
  capitals: again('ANN LEE: SO IT IS\n'),
  'letters that become others': again('ﬁİß'),
  'escapes of a terminal': again('\u001b[31m'),
  'a header of brackets': header(again('x: [a, ')),
  'a header with a value of spaces': header(again(' ', 'x: [a', 'b]')),
  'a header of keys': header(lines((number) => `key${number}: value`)),
  'a header of speakers': header(lines((number) => `  - ${name(number)}`, 'speakers:\n')),
  'a header of speakers with aliases': header(
    lines((number) => `  - name: ${name(number)}\n    aliases: [A${number}, B${number}]`, 'speakers:\n'),
  ),
  'a header that repeats itself': header(lines((number) => (number === 1 ? 'a: &a [x, y]' : `b${number}: *a`))),
  'a header that is never closed': again('title: a\n', '---\n'),
  'a header of colons': header(again(': ', 'title: ')),
  'a header of quotation marks': header(again('"', 'title: ')),
  'a header of aliases that double': header(
    lines((number) => (number === 1 ? 'b1: &b1 [x, x]' : `b${number}: &b${number} [*b${number - 1}, *b${number - 1}]`)),
  ),
  'a header of one alias for all': header(
    lines((number) => `  - {name: ${name(number)}, aliases: [X]}`, 'speakers:\n'),
  ),
  'sections in sections': again('# Deep\n## Deeper\n### Deepest\nAnn Lee: Yes, indeed?\nBob Ray: No.\n\nx\n'),
  'labels of other programs': again(
    'Ann Lee - Yes, I do.\nBo Sand - I do not.\n- Cy Day: No!\n12:01 <cy> hm\nNOBODY\nhere\n\n',
  ),
  'words that a pattern nearly matches': again('a '),
  'emphasis in brackets': again('*('),
  'a time that is never closed': again('[00:'),
  'letters and commas': again('A, '),
  'cues with a bracket left open': again('Ab: c?]\n'),
  'a bracket after a name': again('Ab ('),
  'names with a time': again('A 00:00\n'),
  'a header of spaces': header(again(' \n', 'title:\n')),
};

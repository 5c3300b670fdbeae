import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Lines, readHeader, readYaml, type YamlNode } from '../../server/core/index.ts';

const RUNS = 5000;
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Plain headers are read by a reader of our own, all other YAML by the package. A comment above makes YAML no plain
 * header without changing what it says, so each text is read in both ways here.
 */
describe('YAML', () => {
  it('is read alike with a comment above it and without, whatever it is', () => {
    fc.assert(fc.property(yaml(strangeWord, strangeWord), strangeBreak, agree), { numRuns: RUNS });
  });

  it('is read alike in every layout that headers have', () => {
    fc.assert(fc.property(yaml(plainWord, fc.constantFrom('ADJ', 'name')), fc.constantFrom('\n', '\r\n'), agree), {
      numRuns: RUNS,
    });
  });

  it('is read alike in the headers of the seeds and of the documentation', () => {
    const headers = [...headersIn('seeds', '.transcript'), ...headersIn('docs', '.md')];
    assert.ok(headers.length >= 40, `${headers.length} headers`);
    for (const header of headers) agree(header.split('\n'), '\n');
  });

  const texts = {
    'a colon in a title': 'title: Oral Answers: Justice: part 2',
    'a day, a time, an address': 'date: 2024-05-14\ntime: 6:15 pm\nsource: https://example.org/a?b=c#d',
    'names in a list': 'speakers:\n  - Ann Lee (North Ward) (Ind)\n  - Zoë O’Hara',
    'names at the margin': 'speakers:\n- Ann Lee\n- Bo Sand\nkind: letter',
    'roles and aliases': 'speakers:\n  - name: Ann Lee\n    role: Member, Parks\n    aliases: [AL, the Member]\n  - Bo',
    'aliases in lines': 'speakers:\n  - name: Ann Lee\n    aliases:\n      - AL\n    kind: person',
    codes: 'speakers:\n  ADJ: Alex Davies-Jones\n  DH: Damian Hinds',
    'a key without a value': 'title:\ndate: 2024-05-14\nmedia:',
    'no-break spaces in brackets': 'aliases: [\u00a0AL, BS\u00a0 ]',
    'quotation marks': 'title: "Bees"',
    'a comment': 'title: Bees # and wasps',
    'a number': 'session: 12',
    'a yes or no': 'open: true',
    'a key twice': 'title: Bees\ntitle: Wasps',
    'a value over lines': 'title: Bees\n  and wasps',
    'a text in lines': 'note: |\n  Bees',
    'an anchor': 'a: &b c\nd: *b',
    'a list at its top': '- Bees',
    'a tab': 'title:\tBees',
    'a colon at the end': 'title: Bees:',
    'a blank line': 'title: Bees\n\nkind: letter',
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`is read alike with ${what}`, () => agree(text.split('\n'), '\n'));
  }

  it('is read as it says', () => {
    const { root, faults } = readYaml('title: Bees: part 2\nspeakers:\n- name: Ann Lee\n  aliases: [ AL , BS]\n');
    assert.deepEqual(faults, []);
    assert.deepEqual(plain(root), { title: 'Bees: part 2', speakers: [{ name: 'Ann Lee', aliases: ['AL', 'BS'] }] });
  });
});

/** Reads some lines in both ways; the text around them does not matter. */
function agree(lines: readonly string[], lineBreak: string): void {
  const before = 'title: not this\n';
  const comment = '# note\n';
  const written = lines.map((line) => line + lineBreak).join('');
  const text = `${before}${comment}${written}---\nand: not this`;
  const start = before.length + comment.length;
  const end = start + written.length;
  assert.deepEqual(readYaml(text, { start, end }), readYaml(text, { start: before.length, end }));
}

function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  return node?.kind === 'map'
    ? Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
    : node?.value;
}

const plainWord = fc.constantFrom('Ann Lee', 'x', 'Zoë', 'the Member’s', '2024-05-14');

const strangeWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ann Lee', 'x', 'a: b', 'Zoë', 'the Member’s', '2024-05-14', 'a,b', 'a  b') },
  fc.constantFrom(
    ...['12', '-1', '.5', '1e3', '0x1F', '0o17', '+.inf', '.NaN', '~', 'null', 'True', 'yes', '1_000', 'Infinity'],
    ...['"q"', "'q'", '[a', '[a, b]', '[]', '{a: b}', '|', '>', '&a b', '*a', '!t a', '#', 'a #b', 'a#b', '%a', '@a'],
    ...[
      'a:',
      ': a',
      'a :b',
      '- a',
      '-',
      '?',
      '? a',
      'a\tb',
      ' a',
      'a ',
      '\u00a0a: b',
      'a\u2028b',
      '\ue000',
      '---',
      '...',
    ],
    ...[
      'a\rb',
      '\ufeffa',
      '\u0085',
      '[a: b]',
      '[a,,b]',
      '[a b , c ]',
      '[12]',
      '[a]]',
      '[a] b',
      '[[a]]',
      '=',
      '<<',
      '\\n',
    ],
  ),
  fc.string({ maxLength: 6 }),
);

const strangeBreak = fc.constantFrom('\n', '\n', '\r\n', '\r', ' \n', '\n\n');

/** The lines of a small header with these words and codes in it, in any of the layouts that a header may have. */
function yaml(word: fc.Arbitrary<string>, code: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const keys = ['title', 'speakers', 'role', 'a-b', 'c_1', '2'];
  const keyed = (depth: number, own: fc.Arbitrary<string> = fc.constantFrom(...keys)): fc.Arbitrary<string[]> =>
    fc
      .uniqueArray(fc.tuple(own, value(depth)), { minLength: 1, maxLength: 3, selector: ([name]) => name })
      .map((entries) => entries.flatMap(([name, [rest, ...below]]) => [`${name}:${rest}`, ...below]));
  const item = (depth: number) =>
    fc.oneof(
      word.map((text) => [`- ${text}`]),
      keyed(depth).map(([first = '', ...more]) => [`- ${first}`, ...more.map((line) => `  ${line}`)]),
    );
  const listed = (depth: number) => fc.array(item(depth), { minLength: 1, maxLength: 3 }).map((items) => items.flat());
  const value = (depth: number): fc.Arbitrary<[string, ...string[]]> => {
    const flat: fc.Arbitrary<[string, ...string[]]>[] = [
      fc.tuple(word.map((text) => ` ${text}`)),
      fc.constant(['']),
      fc.tuple(fc.array(word, { maxLength: 3 }).map((words) => ` [${words.join(', ')}]`)),
    ];
    if (depth === 0) return fc.oneof(...flat);
    const indents = fc.constantFrom('  ', '    ');
    const below = fc.oneof(
      fc.tuple(fc.constantFrom('', '  ', '    '), listed(depth - 1)),
      fc.tuple(indents, keyed(depth - 1)),
      fc.tuple(indents, keyed(depth - 1, code)),
    );
    return fc.oneof(
      ...flat,
      below.map(([indent, lines]): [string, ...string[]] => ['', ...lines.map((line) => indent + line)]),
    );
  };
  return keyed(2);
}

/** What stands between the fences of every header in the files of a folder, those in examples included. */
function headersIn(folder: string, extension: string): string[] {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(extension));
  return files.flatMap((name) => {
    const text = readFileSync(join(root, folder, name), 'utf8');
    return [...text.matchAll(/^---\n(?:(?!---$).*\n)*?---$/gm)].flatMap(([written]) => {
      const { header } = readHeader(new Lines(written));
      return header && header.entries.length > 0 ? [written.slice('---\n'.length, -'---\n'.length)] : [];
    });
  });
}

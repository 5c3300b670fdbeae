import assert from 'node:assert/strict';
import { Lines, readHeader, readYaml } from '../../../server/core/index.ts';
import type { Random } from '../../bench/generate/random.ts';
import type { Area } from '../area.ts';
import { breakers } from '../generate/pieces.ts';

interface YamlCase {
  readonly text: string;
}

/** Headers are read without an error, and plain ones by themselves as the YAML package reads them. */
export const yaml: Area<YamlCase> = {
  name: 'yaml',
  make: (random) => ({ text: anyYaml(random) }),
  check: ({ text: written }, checks) => {
    // A comment above makes YAML no plain header without changing what it says: so it is read in both ways.
    const before = 'title: not this\n';
    const comment = '# note\n';
    const text = `${before}${comment}${written}---\nand: not this`;
    const start = before.length + comment.length;
    const end = start + written.length;
    const plain = checks.get('YAML is read', () => readYaml(text, { start, end }));
    const commented = checks.get('YAML below a comment is read', () => readYaml(text, { start: before.length, end }));
    checks.that('plain YAML is read as the package reads it', () => assert.deepEqual(plain, commented));
    const header = `---\n${written}${written.endsWith('\n') ? '' : '\n'}---\ntext\n`;
    const { faults } = checks.get('a header is read', () => readHeader(new Lines(header)));
    checks.that('faults of a header have a place in it', () => {
      for (const { span, message } of faults)
        assert.ok(span.start >= 0 && span.end <= header.length && message !== '', message);
    });
  },
};

const words: readonly string[] = [
  ...[
    'title',
    'speakers',
    'name',
    'Ann Lee',
    'x',
    'a: b',
    'Zoë',
    'the Member’s',
    '2024-05-14',
    'a,b',
    'a  b',
    '12',
    '-1',
    '.5',
    '1e3',
  ],
  ...[
    '0x1F',
    '+.inf',
    '.NaN',
    '~',
    'null',
    'True',
    'yes',
    '1_000',
    '"q"',
    "'q'",
    '[a',
    '[a, b]',
    '[]',
    '{a: b}',
    '|',
    '>',
    '&a b',
  ],
  ...[
    '*a',
    '!t a',
    '#',
    'a #b',
    '%a',
    '@a',
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
    '---',
    '...',
    '[a,,b]',
    '<<',
  ],
];

function anyYaml(random: Random): string {
  const lines = Array.from({ length: random.between(0, 6) }, () => {
    const indent = ' '.repeat(random.pick([0, 0, 0, 2, 2, 4, 1]));
    const word = () => (random.happens(0.95) ? random.pick(words) : random.pick(breakers));
    const shape = random.between(0, 4);
    if (shape === 0) return `${indent}- ${word()}`;
    if (shape === 1) return `${indent}${word()}:`;
    if (shape === 2) return `${indent}- ${word()}: ${word()}`;
    if (shape === 3) return `${indent}${word()}: [${word()}, ${word()}]`;
    return `${indent}${word()}: ${word()}`;
  });
  const end = random.pick(['\n', '\n', '\n', '\r\n', '\r', ' \n', '\n\n']);
  return lines.map((line) => line + end).join('');
}

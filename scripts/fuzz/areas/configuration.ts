import assert from 'node:assert/strict';
import {
  defaultConfiguration,
  readConfiguration,
  readPack,
  readRoster,
  rules,
  settingsFor,
} from '../../../server/core/index.ts';
import type { Random } from '../../bench/generate/random.ts';
import type { Area } from '../area.ts';
import { breakers, pieces } from '../generate/pieces.ts';

interface FilesCase {
  readonly configuration: string;
  readonly roster: string;
  readonly pack: string;
}

/** Whatever stands in a configuration, a roster or a pack: it is read or reported, with a place in it, and never throws. */
export const configuration: Area<FilesCase> = {
  name: 'configuration',
  make: (random) => ({
    configuration: anyTree(random, configurationWords),
    roster: random.happens(0.5) ? anyTree(random, rosterWords) : anyTable(random),
    pack: anyTree(random, packWords),
  }),
  check: ({ configuration: text, roster, pack }, checks) => {
    const read = checks.get('a configuration is read', () => readConfiguration(text, ruleIds));
    checks.that('problems of a configuration have a place in it and a sentence', () =>
      areWellReported(text, read.problems),
    );
    checks.that('a setting that is not said has its default', () => {
      for (const key of Object.keys(defaultConfiguration)) assert.ok(key in read.configuration, key);
    });
    checks.that('the settings of a file follow', () => settingsFor(read.configuration, 'a/b.transcript'));
    for (const name of ['people.yml', 'people.csv']) {
      const { entries, faults } = checks.get(`a roster is read: ${name}`, () => readRoster(roster, name));
      checks.that(`problems of a roster have a place in it and a sentence: ${name}`, () =>
        areWellReported(roster, faults),
      );
      checks.that(`everybody on a roster has a name: ${name}`, () =>
        assert.ok(entries.every((entry) => entry.name.trim() !== '')),
      );
    }
    const { faults } = checks.get('a pack is read', () => readPack(pack));
    checks.that('problems of a pack have a place in it and a sentence', () => areWellReported(pack, faults));
  },
};

const ruleIds = rules.map(({ id }) => id);

export const configurationWords = [
  ...[
    'extends',
    'include',
    'ignores',
    'attribution',
    'kind',
    'roster',
    'packs',
    'rules',
    'overrides',
    'files',
    'severity',
  ],
  ...[
    'strict',
    'inherit',
    'minutes',
    'off',
    'info',
    'warning',
    'error',
    'unattributed',
    'furniture',
    '**/*.md',
    'a/b.yml',
    '../x',
  ],
];
const rosterWords = [
  'speakers',
  'name',
  'aliases',
  'role',
  'kind',
  'person',
  'collective',
  'Ann Lee',
  'AL',
  'Bo Sand (Bath) (Lab)',
];
const packWords = [
  'name',
  'site',
  'entries',
  'pattern',
  'example',
  'as',
  'furniture',
  'cue',
  '{name}',
  '{n}',
  'Share *',
  'evidence',
  'true',
];

/** YAML, JSON or nearly so, of some words. */
export function anyTree(random: Random, words: readonly string[]): string {
  const word = () => (random.happens(0.85) ? random.pick(words) : random.pick([...pieces, ...breakers]));
  if (random.happens(0.15))
    return Array.from({ length: random.between(0, 12) }, word).join(random.pick(['', ' ', '\n', ': ']));
  const tree = (depth: number): unknown => {
    const kind = depth === 0 ? 0 : random.between(0, 3);
    if (kind === 0) return random.happens(0.8) ? word() : random.pick([null, true, 12, -0.5, '', '\n']);
    const items = Array.from({ length: random.between(0, 4) }, () => tree(depth - 1));
    return kind === 1 ? items : Object.fromEntries(items.map((item) => [word(), item]));
  };
  const root = tree(random.between(1, 4));
  return random.happens(0.3) ? JSON.stringify(root) : written(root, '');
}

/** Block YAML with as few quotes as will do, and often one too few. */
function written(value: unknown, indent: string): string {
  if (Array.isArray(value))
    return value.map((item) => `${indent}- ${written(item, `${indent}  `).trimStart()}\n`).join('') || '[]';
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, own]) => {
      const below = typeof own === 'object' && own !== null;
      return `${indent}${key}:${below ? `\n${written(own, `${indent}  `)}` : ` ${own}`}\n`;
    });
    return entries.join('') || '{}';
  }
  return `${indent}${value}`;
}

function anyTable(random: Random): string {
  const cell = () =>
    random.pick([
      'name',
      'aliases',
      'role',
      'Ann Lee',
      '"Lee, Ann"',
      'AL;WH',
      '"a ""b"""',
      '"',
      '',
      ' x ',
      '=1+1',
      '\ufeff',
      '李安',
    ]);
  const row = () => Array.from({ length: random.between(1, 4) }, cell).join(random.pick([',', ';', '\t']));
  return ['name,aliases,role', ...Array.from({ length: random.between(0, 6) }, row)]
    .slice(random.between(0, 1))
    .join(random.pick(['\n', '\r\n']));
}

function areWellReported(
  text: string,
  problems: readonly { readonly message: string; readonly span: { start: number; end: number } }[],
): void {
  for (const { message, span } of problems) {
    assert.ok(
      span.start >= 0 && span.end >= span.start && span.end <= text.length,
      `${message} ${JSON.stringify(span)}`,
    );
    assert.ok(message.trim() !== '');
  }
}

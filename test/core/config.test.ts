import assert from 'node:assert/strict';
import {
  defaultConfiguration,
  findConfiguration,
  type Glob,
  readConfiguration,
  readGlob,
  resolveConfiguration,
  settings,
  settingsFor,
} from '../../server/core/index.ts';

const knownRules = ['unattributed', 'unknown-speaker', 'malformed-cue'];

function globs(...texts: readonly string[]): readonly Glob[] {
  return texts.map((text) => readGlob(text) as Glob);
}

describe('reading a configuration', () => {
  it('gives the defaults of the table for an empty text', () => {
    for (const text of ['', '\n', '# nothing yet\n', '{}']) {
      assert.deepEqual(readConfiguration(text, knownRules), { configuration: defaultConfiguration, problems: [] });
    }
    assert.deepEqual(Object.keys(defaultConfiguration), Object.keys(settings));
  });

  it('reads every setting, from YAML and from JSON', () => {
    const yaml = `
extends: shared/base.yml
include: ['**/*.transcript', talks/*.md]
ignores: drafts/**
attribution: inherit
kind: minutes
roster: [people.yml, ../lords.csv]
packs: archive.yml
rules:
  unattributed: off
  malformed-cue: { severity: error }
overrides:
  - files: talks/**
    attribution: strict
    rules: { unknown-speaker: info }
`;
    const json = `{
      "extends": ["shared/base.yml"], "include": ["**/*.transcript", "talks/*.md"], "ignores": ["drafts/**"], "attribution": "inherit", "kind": "minutes",
      "roster": ["people.yml", "../lords.csv"], "packs": ["archive.yml"],
      "rules": {"unattributed": "off", "malformed-cue": {"severity": "error"}},
      "overrides": [{"files": ["talks/**"], "attribution": "strict", "rules": {"unknown-speaker": "info"}}]
    }`;
    const expected = {
      include: globs('**/*.transcript', 'talks/*.md'),
      ignores: globs('drafts/**'),
      attribution: 'inherit',
      kind: 'minutes',
      rules: new Map([
        ['unattributed', 'off'],
        ['malformed-cue', 'error'],
      ]),
      overrides: [{ files: globs('talks/**'), attribution: 'strict', rules: new Map([['unknown-speaker', 'info']]) }],
    };
    for (const text of [yaml, json]) {
      const { configuration, problems } = readConfiguration(text, knownRules);
      const { roster, packs, extends: bases, ...others } = configuration;
      assert.deepEqual(
        [...bases, ...packs].map((file) => file.text),
        ['shared/base.yml', 'archive.yml'],
      );
      assert.deepEqual({ others, problems }, { others: expected, problems: [] });
      assert.deepEqual(
        roster.map((file) => [file.text, text.slice(file.span.start, file.span.end).replaceAll('"', '')]),
        [
          ['people.yml', 'people.yml'],
          ['../lords.csv', '../lords.csv'],
        ],
      );
    }
  });

  const faults: [text: string, place: string, message: RegExp][] = [
    ['«inlcude»: x', 'inlcude', /no setting `inlcude`.*Did you mean `include`\?/],
    ['«zzz»: 1', 'zzz', /There are `extends`, .* and `overrides`\./],
    ['attribution: «inhrit»', 'inhrit', /`attribution` must be `strict` or `inherit`, not `inhrit`\..*`inherit`\?/],
    ['kind: «[minutes]»', '[minutes]', /`kind` must be a word, such as `minutes`\./],
    ['attribution: «[strict]»', '[strict]', /must be `strict` or `inherit`\./],
    ['include: «7»', '7', /`include` must be a glob/],
    ['ignores: [a, «{b: c}»]', '{b: c}', /`ignores` must be a glob/],
    ['overrides:\n  - { files: «"(a+)+b"» }', '"(a+)+b"', /no groups such as `\(a\+\)\+`; write `\{a,b\}`/],
    ['ignores: [a, «"!b"»]', '"!b"', /cannot begin with `!`/],
    [`ignores: [a, «${'b'.repeat(1001)}»]`, 'b'.repeat(1001), /at most 1000 characters/],
    ['roster: [a.yml, «{b: c}»]', '{b: c}', /`roster` must be a file/],
    ['extends: «true»', 'true', /`extends` must be a file/],
    ['rules: «[unattributed]»', '[unattributed]', /`rules` must hold a line for each rule/],
    ['rules:\n  «unatributed»: off', 'unatributed', /no rule `unatributed`\. Did you mean `unattributed`\?/],
    ['rules:\n  unattributed: «wrong»', 'wrong', /must be `off`, `info`, `warning` or `error`, not `wrong`/],
    ['rules:\n  unattributed: «false»', 'false', /not `false`/],
    ['rules:\n  unattributed: { «level»: off }', 'level', /no setting `level`/],
    ['overrides: «everything»', 'everything', /`overrides` must be a list/],
    ['overrides:\n  - «rules: {unattributed: off}»', 'rules: {unattributed: off}', /has no `files`/],
    ['overrides:\n  - files: x\n    «include»: y', 'include', /no setting `include` here/],
    ['«just text»', 'just text', /must hold settings/],
  ];
  for (const [marked, place, message] of faults) {
    it(`says what is wrong in ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const { problems } = readConfiguration(text, knownRules);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      const [problem] = problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(problem?.span.start, marked.indexOf('«'));
      assert.equal(text.slice(problem?.span.start, problem?.span.end), place);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { configuration, problems } = readConfiguration('attribution: never\nignores: a/**\n', knownRules);
    assert.equal(problems.length, 1);
    assert.deepEqual(configuration, { ...defaultConfiguration, ignores: globs('a/**') });
  });

  it('reports a text that is no YAML, one that is nested without end, and one that aliases blow up', () => {
    const tenOf = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`;
    const levels = Array.from({ length: 12 }, (_, level) =>
      level ? `  - &a${level} ${tenOf(`a${level - 1}`)}` : '  - &a0 [x]',
    );
    const wide = `ignores: &a [${'x,'.repeat(5000)}]\noverrides: [${'{files: *a},'.repeat(5000)}]`;
    for (const text of ['include: [', 'a: b: c', '\t- x', '['.repeat(50_000), `ignores:\n${levels.join('\n')}`, wide]) {
      const { problems } = readConfiguration(text, knownRules);
      assert.ok(problems.length > 0 && problems.length <= 20, text.slice(0, 40));
    }
  });
});

describe('a configuration that extends others', () => {
  const resolve = async (files: Readonly<Record<string, string>>) => {
    const { configuration, parts } = await resolveConfiguration({ path: 'own', text: files.own ?? '' }, knownRules, {
      read: (path) => files[path],
      resolve: (from, name) => (from.includes('/') ? `${from.slice(0, from.lastIndexOf('/'))}/${name}` : name),
    });
    const problems = parts.flatMap(({ path, text, problems }) =>
      problems.map(({ message, span }) => `${path} ${text.slice(span.start, span.end)}: ${message}`),
    );
    return { configuration, problems, order: parts.map(({ path }) => path).join(' ') };
  };

  it('says more than they do: of two that disagree the later one holds, and its own word before all', async () => {
    const { configuration, problems, order } = await resolve({
      own: 'extends: [one, two]\nrules: { malformed-cue: info }\noverrides: [{ files: own/** }]\n',
      one: 'attribution: inherit\nignores: [one/**]\nrules: { unattributed: error, malformed-cue: off }\n',
      two: 'ignores: [two/**]\nrules: { unattributed: { severity: info } }\noverrides: [{ files: two/** }]\n',
    });
    assert.deepEqual(problems, []);
    assert.equal(order, 'one two own');
    assert.deepEqual(configuration.include, defaultConfiguration.include);
    assert.deepEqual([configuration.attribution, configuration.ignores], ['inherit', globs('two/**')]);
    assert.deepEqual(Object.fromEntries(configuration.rules), { unattributed: 'info', 'malformed-cue': 'info' });
    assert.deepEqual(configuration.overrides, [{ files: globs('two/**') }, { files: globs('own/**') }]);
  });

  it('finds what each file names from where that file lies', async () => {
    const { configuration, problems } = await resolve({
      own: 'extends: shared/house.yml\noverrides: [{ files: x, roster: mine.yml }]\n',
      'shared/house.yml': 'extends: more/base.yml\n',
      'shared/more/base.yml': 'roster: people.yml\npacks: [archive.yml]\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      configuration.roster.map(({ text }) => text),
      ['shared/more/people.yml'],
    );
    assert.equal(configuration.overrides[0]?.roster?.[0]?.text, 'mine.yml');
    assert.equal(configuration.packs[0]?.text, 'shared/more/archive.yml');
  });

  it('reads one that several extend only once, below them all', async () => {
    const { configuration, order, problems } = await resolve({
      own: 'extends: [left, right]',
      left: 'extends: base\nattribution: inherit\n',
      right: 'extends: base\n',
      base: 'attribution: strict\noverrides: [{ files: a }]\n',
    });
    assert.deepEqual(problems, []);
    assert.equal(order, 'base left right own');
    assert.equal(configuration.attribution, 'inherit');
    assert.equal(configuration.overrides.length, 1);
  });

  it('says in one sentence which of them cannot be had, and keeps the rest', async () => {
    const { configuration, problems } = await resolve({
      own: 'extends: [gone, one, "https://example.org/base.yml"]\n',
      one: 'extends: own\nattribution: inherit\nzzz: 1\n',
    });
    assert.equal(configuration.attribution, 'inherit');
    const [zzz, circle, gone, address, ...more] = problems;
    assert.match(zzz ?? '', /^one zzz: There is no setting `zzz`/);
    assert.match(circle ?? '', /^one own: `own` is extended in a circle, and comes back to itself; [^.]*\.$/);
    assert.match(gone ?? '', /^own gone: There is no configuration `gone`, [^.]*\.$/);
    assert.match(address ?? '', /^own "https:.*: nothing is fetched; [^.]*\.$/);
    assert.deepEqual(more, []);
  });

  it('comes to an end, however long the row of them', async () => {
    const row = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`f${at}`, `extends: f${at + 1}\n`]));
    const { problems } = await resolve({ ...row, own: 'extends: f0\n' });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /More than 64 configurations/);
  });
});

describe('finding a configuration', () => {
  const find = async (folder: string, files: Record<string, string>) =>
    (await findConfiguration(folder, (path) => files[path]))?.path;

  it('takes the nearest one upwards, and of one folder the first name', async () => {
    assert.equal(await find('/a/b/c', { '/a/colloquy.yml': '', '/a/b/colloquy.json': '' }), '/a/b/colloquy.json');
    assert.equal(await find('/a', { '/a/colloquy.json': '', '/a/colloquy.yaml': '' }), '/a/colloquy.yaml');
    assert.equal(await find('/a/b', { '/colloquy.yml': '' }), '/colloquy.yml');
    assert.equal(await find('/', { '/colloquy.yml': '' }), '/colloquy.yml');
    assert.equal(await find('/a/b', { '/a/b/c/colloquy.yml': '', '/ab/colloquy.yml': '' }), undefined);
    assert.equal(await find('C:/a/b', { 'C:/colloquy.yml': '' }), 'C:/colloquy.yml');
  });

  it('never leaves the authority of a URI', async () => {
    const asked: string[] = [];
    await findConfiguration('vscode-vfs://github/owner/name', (path) => {
      asked.push(path);
      return undefined;
    });
    assert.ok(asked.includes('vscode-vfs://github/colloquy.yml'));
    assert.ok(
      asked.every((path) => path.startsWith('vscode-vfs://github/')),
      asked.join(' '),
    );
    assert.equal(await find('file:///a/b', { 'file:///colloquy.yml': '' }), 'file:///colloquy.yml');
  });
});

describe('the settings of one file', () => {
  const { configuration } = readConfiguration(
    `
roster: people.yml
rules: { unattributed: error, unknown-speaker: info }
overrides:
  - files: talks/**
    attribution: inherit
    roster: [talkers.yml, hosts.csv]
    rules: { unattributed: off }
  - files: '**/rough.*'
    rules: { unattributed: info }
`,
    knownRules,
  );

  it('holds for a path, overrides later ones first, and the last word above all', () => {
    const at = (path: string, rules: Record<string, 'off' | 'error'> = {}): Record<string, string> => {
      const { attribution, severities } = settingsFor(configuration, path, {
        rules: new Map(Object.entries(rules)),
      });
      return { attribution, ...Object.fromEntries(severities) };
    };
    assert.deepEqual(at('a.transcript'), { attribution: 'strict', unattributed: 'error', 'unknown-speaker': 'info' });
    assert.deepEqual(at('talks/a.md'), { attribution: 'inherit', unattributed: 'off', 'unknown-speaker': 'info' });
    assert.deepEqual(at('talks/rough.md'), { attribution: 'inherit', unattributed: 'info', 'unknown-speaker': 'info' });
    assert.equal(at('talks/rough.md', { unattributed: 'error' }).unattributed, 'error');
  });

  it('holds the rosters that are named last', () => {
    const at = (path: string) => settingsFor(configuration, path).rosterFiles.map(({ text }) => text);
    assert.deepEqual(at('a.transcript'), ['people.yml']);
    assert.deepEqual(at('talks/rough.md'), ['talkers.yml', 'hosts.csv']);
  });

  it('names only the rules that somebody has set', () => {
    assert.equal(settingsFor(defaultConfiguration, 'x').severities.size, 0);
  });
});

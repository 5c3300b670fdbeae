import assert from 'node:assert/strict';
import {
  defaultConfiguration,
  type Glob,
  readConfiguration,
  readGlob,
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
notSpeakers: [Poll, Sir Note]
events: Jingle
notSpeech: [Conclusion, 'Summary*']
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
      "roster": ["people.yml", "../lords.csv"], "packs": ["archive.yml"], "notSpeakers": ["Poll", "Sir Note"], "events": ["Jingle"], "notSpeech": ["Conclusion", "Summary*"],
      "rules": {"unattributed": "off", "malformed-cue": {"severity": "error"}},
      "overrides": [{"files": ["talks/**"], "attribution": "strict", "rules": {"unknown-speaker": "info"}}]
    }`;
    const expected = {
      include: globs('**/*.transcript', 'talks/*.md'),
      ignores: globs('drafts/**'),
      attribution: 'inherit',
      kind: 'minutes',
      notSpeakers: ['Poll', 'Sir Note'],
      events: ['Jingle'],
      notSpeech: ['Conclusion', 'Summary*'],
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

  it('names only the rules that are configured', () => {
    assert.equal(settingsFor(defaultConfiguration, 'x').severities.size, 0);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  attributions,
  configurationNames,
  overrideShape,
  readSaid,
  ruleLevels,
  rules,
  settings,
} from '../../server/core/index.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const [beginning = '', ...sections] = page.split(/^## /m);
const ruleIds = rules.map(({ id }) => id);

describe('docs/configuration.md', () => {
  it('has a section for each setting of the table, in its order, and for no other', () => {
    assert.deepEqual(
      sections.map((section) => section.split('\n', 1)[0]),
      Object.keys(settings).map((key) => `\`${key}\``),
    );
  });

  for (const section of sections) {
    const key = /^`(.+)`/.exec(section)?.[1] ?? '';
    it(`shows ${key} in an example that can be read as it stands`, () => {
      const examples = examplesIn(section);
      assert.ok(examples.length > 0);
      for (const example of examples) {
        const { said, problems } = readSaid(example, ruleIds);
        assert.deepEqual(problems, []);
        assert.deepEqual(Object.keys(said), [key]);
      }
    });
  }

  it('begins with an example that can be read as it stands, and with every name of the file', () => {
    assert.deepEqual(
      examplesIn(beginning).map((example) => readSaid(example, ruleIds).problems),
      [[]],
    );
    for (const name of configurationNames) assert.ok(beginning.includes(`\`${name}\``), name);
  });

  it('names every value that can be chosen, and every key of an override', () => {
    const sectionOf = (key: string) => sections.find((section) => section.startsWith(`\`${key}\``)) ?? '';
    for (const level of ruleLevels) assert.ok(sectionOf('rules').includes(`\`${level}\``), level);
    for (const way of attributions) assert.ok(sectionOf('attribution').includes(`\`${way}\``), way);
    for (const key of Object.keys(overrideShape)) assert.ok(sectionOf('overrides').includes(`\`${key}\``), key);
    assert.ok(
      sectionOf('include').includes(`By default \`${settings.include.default.map(({ text }) => text).join()}\``),
    );
    assert.match(sectionOf('attribution'), new RegExp(`\`${settings.attribution.default}\`, by default`));
  });
});

function examplesIn(markdown: string): string[] {
  return markdown
    .split('```yaml\n')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('```')));
}

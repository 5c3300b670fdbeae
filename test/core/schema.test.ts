import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurationSchema, schemaPath } from '../../scripts/docs/schema.ts';
import { configurationNames, rules, settings } from '../../server/core/index.ts';

describe('syntaxes/colloquy.schema.json', () => {
  it('is what settings and rules say; `npm run docs` writes it', () => {
    assert.equal(readFileSync(schemaPath, 'utf8').replaceAll('\r\n', '\n'), configurationSchema());
  });

  it('knows every setting and every rule', () => {
    const { properties, definitions } = JSON.parse(configurationSchema());
    assert.deepEqual(Object.keys(properties), Object.keys(settings));
    assert.deepEqual(
      Object.keys(definitions.rules.properties),
      rules.map(({ id }) => id),
    );
    assert.deepEqual(properties.overrides.items.properties.attribution, { enum: ['strict', 'inherit'] });
  });

  it('is given to editors for every name that a configuration may have', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...contributes.jsonValidation, ...contributes.yamlValidation];
    assert.deepEqual(named.flatMap(({ fileMatch }) => fileMatch).sort(), [...configurationNames].sort());
    for (const { url } of named) assert.ok(readFileSync(url, 'utf8'));
  });
});

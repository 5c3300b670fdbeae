/**
 * Writes syntaxes/colloquy.schema.json from the table of settings and the rules: `npm run docs`. Editors complete and check
 * a configuration with it. A test checks that the committed schema is up to date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributions, overrideShape, ruleLevels, rules, type SettingType, settings } from '../../server/core/index.ts';
import { formatJson } from './formatJson.ts';

/** The path of the schema. */
export const schemaPath = fileURLToPath(new URL('../../syntaxes/colloquy.schema.json', import.meta.url));

type Schema = Readonly<Record<string, unknown>>;

/** The schema, as JSON. */
export function configurationSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Colloquy',
    description: 'How Colloquy reads and checks the transcripts in this folder and in those below it.',
    type: 'object',
    properties: mapped(settings, ({ type, description, default: byDefault }) => ({
      description,
      ...types[type],
      default: asWritten(byDefault),
    })),
    additionalProperties: false,
    definitions: {
      texts: { anyOf: [text, { type: 'array', items: text }] },
      level: { enum: ruleLevels },
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map(({ id, summary, severity }) => [id, rule(summary, severity)])),
        additionalProperties: false,
      },
    },
  };
  return formatJson(schema);
}

/** A default as somebody would write it in a configuration. */
function asWritten(value: (typeof settings)[keyof typeof settings]['default']): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return Array.isArray(value) ? value.map((item) => ('text' in item ? item.text : item)) : value;
}

const text: Schema = { type: 'string', minLength: 1 };
const level: Schema = { $ref: '#/definitions/level' };

/** The schema of each type of value. */
const types: Readonly<Record<Exclude<SettingType, 'overrides'>, Schema>> & { overrides: Schema } = {
  globs: { $ref: '#/definitions/texts' },
  files: { $ref: '#/definitions/texts' },
  attribution: { enum: attributions },
  word: { type: 'string' },
  labels: { $ref: '#/definitions/texts' },
  rules: { $ref: '#/definitions/rules' },
  get overrides() {
    const item = { type: 'object', properties: mapped(overrideShape, (type) => types[type]), required: ['files'] };
    return { type: 'array', items: { ...item, additionalProperties: false } };
  },
};

function rule(summary: string, severity: string): Schema {
  const levelWithOptions = { type: 'object', properties: { severity: level }, additionalProperties: false };
  return { description: `${summary}.`, anyOf: [level, levelWithOptions], default: severity };
}

function mapped<T>(given: Readonly<Record<string, T>>, schemaOf: (value: T) => Schema): Schema {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, schemaOf(value)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaPath, configurationSchema());

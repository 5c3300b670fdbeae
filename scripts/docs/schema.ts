/**
 * Writes syntaxes/colloquy.schema.json, by which editors complete and check a configuration, from the table of settings
 * and from the rules: `npm run docs`. A test holds that what is committed is what this writes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributions, overrideShape, ruleLevels, rules, type SettingType, settings } from '../../server/core/index.ts';

/** Where the schema is kept. */
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
      default: byDefault instanceof Map ? Object.fromEntries(byDefault) : byDefault,
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
  return `${JSON.stringify(schema, null, 2).replace(listOfWords, onOneLine)}\n`;
}

const text: Schema = { type: 'string', minLength: 1 };
const level: Schema = { $ref: '#/definitions/level' };

/** What a value of each type may be. */
const types: Readonly<Record<Exclude<SettingType, 'overrides'>, Schema>> & { overrides: Schema } = {
  globs: { $ref: '#/definitions/texts' },
  files: { $ref: '#/definitions/texts' },
  attribution: { enum: attributions },
  word: { type: 'string' },
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

/** A list of words has a line to itself, as the formatter of this repository has it. */
const listOfWords = /\[\s+((?:"[^"\n]*",?\s+)+)\]/g;

function onOneLine(_: string, words: string): string {
  return `[${words.trim().replace(/,\s+/g, ', ')}]`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaPath, configurationSchema());

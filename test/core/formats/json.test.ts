import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { formatJson } from '../../../scripts/docs/formatJson.ts';
import { transcriptSchema, transcriptSchemaPath } from '../../../scripts/docs/transcriptSchema.ts';
import { settingsOf } from '../../../scripts/fuzz/generate/settings.ts';
import {
  draftToTranscript,
  parse,
  type ReadingSettings,
  recogniseFormat,
  transcriptToDraft,
  transcriptToJson,
} from '../../../server/core/index.ts';
import { reading } from '../reading.ts';
import { settings, text } from '../soup.ts';
import { contentOf, readAs } from './drafts.ts';

/** The transcript as JSON. */
function jsonOf(text: string, by: ReadingSettings): string {
  return [...transcriptToJson(parse(text, by), 'a.transcript')].join('');
}

/** The transcript that is written of a transcript's JSON. */
async function throughJson(text: string, by: ReadingSettings): Promise<string> {
  const imported = await readAs('json', jsonOf(text, by));
  assert.ok('draft' in imported, JSON.stringify(imported));
  assert.deepEqual(imported.remarks, []);
  return draftToTranscript(imported.draft, { times: 'passage', settings: by }).text;
}

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.transcript'));

describe('our own JSON', () => {
  it('is recognised by its keys, also where it is cut off', () => {
    const json = jsonOf('Ann Lee: Good morning.\n', reading());
    for (const part of [json, json.slice(0, -3), JSON.stringify(JSON.parse(json))]) {
      assert.equal(recogniseFormat(contentOf(part, 'a.txt'))?.id, 'json');
    }
  });

  it('gives a canonical transcript back byte for byte', async () => {
    const canonical = `---
title: Bees
date: 2024-05-14
speakers:
  - name: Ann Lee
    role: Member for Parks
    aliases: [AL]
  - Bo Sand (North) (Ind)
---

# Questions

## Bees

Q1 Bo Sand (North): What is done?
A Ann Lee [00:03:12]: Much.
  And more [inaudible 00:03:20].
[Laughter]
  And more again.
?: Louder!
// checked
Ann Lee, Bo Sand: Together.

Not by anybody.
`;
    assert.equal(await throughJson(canonical, reading()), canonical);
  });

  for (const seed of seeds) {
    it(`gives ${seed} back as a draft of it does`, async () => {
      const source = readFileSync(`seeds/${seed}`, 'utf8');
      const draft = transcriptToDraft(parse(source, reading()));
      const direct = draftToTranscript(draft, { times: 'passage', settings: reading() }).text;
      assert.equal(await throughJson(source, reading()), direct);
    });
  }

  it('gives any transcript back as a draft of it does', async () => {
    await fc.assert(
      fc.asyncProperty(text, settings, async (source, said) => {
        const by = settingsOf(said);
        const draft = transcriptToDraft(parse(source, by));
        assert.equal(await throughJson(source, by), draftToTranscript(draft, { times: 'passage', settings: by }).text);
      }),
    );
  });

  it('is refused where its version is another, and read where keys are missing', async () => {
    for (const name of ['a.json', 'a.jsonl']) assert.equal(recogniseFormat(contentOf('{"a": 1}', name))?.title, 'JSON');
    assert.deepEqual(await readAs('json', { a: 1 }), { refused: 'it has the keys of no format that Colloquy reads' });
    assert.deepEqual(await readAs('json', { version: 2 }), { refused: 'version 2 of the JSON is not known' });
    assert.deepEqual(await readAs('json', '{"version": 1,'), {
      refused: 'the JSON breaks off before its end, so the file is not complete',
      line: 1,
    });
    for (const value of [null, 7, [], {}, [null], [{}], [[]], { a: [] }, [{ text: 'x', start: 3, lines: ['a'] }]]) {
      const source = {
        version: 1,
        header: value,
        sections: value,
        turns: value,
        events: value,
        unattributed: value,
        times: value,
        comments: value,
      };
      assert.ok('draft' in (await readAs('json', source)));
    }
  });
});

describe('syntaxes/transcript.schema.json', () => {
  const schema = JSON.parse(readFileSync(transcriptSchemaPath, 'utf8'));

  it('is up to date; `npm run docs` writes it', () => {
    assert.equal(readFileSync(transcriptSchemaPath, 'utf8').replaceAll('\r\n', '\n'), formatJson(transcriptSchema()));
  });

  it('describes every key that is written', async () => {
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(closed(schema));
    const check = (source: string, by: ReadingSettings) => {
      assert.ok(isValid(JSON.parse(jsonOf(source, by))), JSON.stringify(isValid.errors));
    };
    for (const seed of seeds) check(readFileSync(`seeds/${seed}`, 'utf8'), reading());
    fc.assert(fc.property(text, settings, (source, said) => check(source, settingsOf(said))));
  });

  it('finds what is no transcript', () => {
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const good: Record<string, unknown> = JSON.parse(jsonOf('Ann Lee: Good morning.\n', reading()));
    assert.ok([good, { ...good, more: 1 }].every((value) => isValid(value)));
    for (const bad of [{ version: 2 }, { turns: [{}] }, { header: 3 }, { sections: undefined }]) {
      assert.ok(!isValid({ ...good, ...bad }), JSON.stringify(bad));
    }
  });
});

/** A schema that allows no keys but those it describes, except in a header. */
function closed(schema: unknown): Record<string, unknown> {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, close(item)] as const);
    const isHeader = 'description' in value && String(value.description).startsWith('Every key of the header');
    return {
      ...Object.fromEntries(entries),
      ...('properties' in value && 'required' in value && !isHeader && { additionalProperties: false }),
    };
  };
  return close(schema) as Record<string, unknown>;
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Draft, defaultConversion, draftToTranscript, transcriptToDraft } from '../../../server/core/index.ts';
import { parse, reading, verifyWords } from '../reading.ts';
import { draftsOf } from './anyDraft.ts';
import { partsOf, writeAs } from './conversions.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const seedNames = readdirSync(seeds);
const options = { ...defaultConversion(reading()), times: 'passage' as const };

/** A draft as it is told in a transcript: the shape in which all formats agree. */
function normal(draft: Draft): Draft {
  return transcriptToDraft(parse(draftToTranscript(draft, options).text));
}

for (const id of ['html', 'md', 'docx']) {
  describe(`a document as ${id}`, () => {
    for (const name of seedNames) {
      it(`holds ${name}: the same turns, and for verify the same words`, async () => {
        const text = readFileSync(new URL(name, seeds), 'utf8');
        const draft = transcriptToDraft(parse(text));
        const { bytes, text: written } = await writeAs(id, draft);
        const back = await partsOf(id, id === 'docx' ? bytes : written);
        const parts = draft.parts.filter(({ kind }) => kind !== 'comment');
        assert.deepEqual(normal(back).parts, normal({ ...draft, parts }).parts);
        assert.ok(verifyWords(text, draftToTranscript(back, options).text).equal);
      });
    }

    it('holds any draft', async () => {
      const shape = {
        times: true,
        ends: id === 'html',
        markers: true,
        numbers: true,
        qualifiers: true,
        sections: true,
        unattributed: true,
        paragraphs: true,
        marks: true,
        header: true,
      };
      await fc.assert(
        fc.asyncProperty(draftsOf(shape), async (generated) => {
          const draft = normal(generated);
          const { bytes, text } = await writeAs(id, draft);
          const back = normal(await partsOf(id, id === 'docx' ? bytes : text));
          assert.deepEqual(back.parts, draft.parts, id === 'docx' ? '' : text);
          assert.deepEqual(back.header, draft.header);
        }),
        { numRuns: id === 'docx' ? 40 : 100 },
      );
    });
  });
}

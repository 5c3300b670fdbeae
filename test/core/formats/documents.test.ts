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

describe('a web page of any shape', () => {
  const word = fc.constantFrom(
    ...[
      'bees',
      'Yes.',
      'Why?',
      'Ann',
      'note:',
      'Ann Lee:',
      'Bo Sand:',
      '[laughs]',
      '12',
      '#',
      '//',
      '\\',
      '---',
      '- x',
      '“so”',
      'Mr. Sand',
      '>>',
      '?',
    ],
  );
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const name = fc.constantFrom('Ann Lee', 'Bo Sand', 'Cy', 'SPEAKER_00', 'note', 'The Chair, of parks');
  const block = fc.oneof(
    words.map((said) => `<p>${said}</p>`),
    fc.tuple(name, words).map(([who, said]) => `<p><b>${who}:</b> ${said}</p>`),
    fc.tuple(name, words, words).map(([who, said, more]) => `<p><b>${who}</b>: ${said}<br>${more}</p>`),
    fc.tuple(name, words).map(([who, said]) => `<p><b>${who}</b></p><p>${said}</p>`),
    fc.tuple(name, words).map(([who, said]) => `<p class="speaker">${who}</p><p>${said}</p>`),
    fc
      .tuple(name, words, words)
      .map(([who, said, more]) => `<div class="turn"><h4 class="speaker-name">${who}</h4><p>${said}</p>${more}</div>`),
    fc.tuple(name, words).map(([who, said]) => `<dl><dt>${who}</dt><dd>${said}</dd></dl>`),
    fc
      .array(fc.tuple(name, words), { maxLength: 3 })
      .map((rows) => `<table>${rows.map(([who, said]) => `<tr><td>${who}<td>${said}`).join('')}</table>`),
    words.map((title) => `<h3>${title}</h3>`),
    words.map((said) => `<ul><li>${said}<li>x</ul>`),
  );
  const letters = (text: string) => text.replace(/<\/?[a-z][^>]*>|[^\p{L}\p{N}]/gu, '');

  it('loses no word, and adds none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 9 }), async (blocks) => {
        const page = `<p>Page.${blocks.join('\n')}`;
        const { parts } = await partsOf('html', page);
        let speakers = '';
        const texts = parts.map((part) => {
          if (part.kind !== 'turn') return part.kind === 'section' ? part.title : part.text;
          const names = part.speakers?.join(' ') ?? '';
          // An event within a turn parts it in two.
          const isSame = names === speakers;
          speakers = names;
          const said = part.passages.map(({ text }) => text).join(' ');
          return isSame ? said : `${names} ${said}`;
        });
        const found = letters(texts.join(' '));
        const expected = letters(page);
        // Where the same speaker is named twice running, the second name is not in the text.
        assert.ok(found === expected || withoutNames(found) === withoutNames(expected), `${page}\n${texts.join('\n')}`);
      }),
      { numRuns: 200 },
    );
  });

  const withoutNames = (text: string) => text.replace(/AnnLee|BoSand|Cy|SPEAKER00|note|TheChairofparks/g, '');
});

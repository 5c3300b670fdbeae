import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatsPath, withTable } from '../../scripts/docs/formats.ts';
import {
  defaultConversion,
  draftToTranscript,
  formatWithId,
  importFile,
  recogniseFormat,
} from '../../server/core/index.ts';
import { reading } from './reading.ts';

const page = readFileSync(formatsPath, 'utf8').replaceAll('\r\n', '\n');

/** The examples of the page: a file in a format, the word `becomes`, and its transcript. */
const examples = [...page.matchAll(/^```(\w*)\n([^`]*)^```\n\nbecomes\n\n```transcript\n([^`]*)^```$/gm)].map(
  ([, language = '', file = '', transcript = '']) => ({ language, file, transcript }),
);

describe('docs/formats.md', () => {
  it('has the table that the formats give; `npm run docs` writes it', () => {
    assert.equal(page, withTable(page));
  });

  it('has an example for every `becomes`', () => {
    assert.equal(examples.length, page.split('\nbecomes\n').length - 1);
  });

  for (const { language, file, transcript } of examples) {
    it(`shows what becomes of ${file.split('\n', 1)[0]}`, async () => {
      const content = { name: 'talk', text: file, bytes: new TextEncoder().encode(file) };
      const format =
        recogniseFormat(content) ?? formatWithId(language === 'markdown' ? 'md' : language) ?? assert.fail('no format');
      const options = defaultConversion(reading());
      const read = await importFile(content, format, options);
      if ('refused' in read) assert.fail(read.refused);
      assert.equal(draftToTranscript(read.draft, options).text, transcript);
    });
  }
});

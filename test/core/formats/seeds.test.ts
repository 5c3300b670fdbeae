import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  defaultConversion,
  defaultReadingSettings,
  draftToTranscript,
  exportFile,
  type FileFormat,
  formatWithId,
  importFile,
  transcriptToDraft,
} from '../../../server/core/index.ts';
import { parse, verifyWords } from '../reading.ts';

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.transcript'));
const options = { ...defaultConversion(defaultReadingSettings), times: 'passage' } as const;

describe('the seeds in other formats', () => {
  for (const id of ['transcript', 'vtt', 'srt']) {
    for (const name of seeds) {
      it(`keep every spoken word: ${name} as ${id}`, async () => {
        const format = formatWithId(id) as FileFormat;
        const before = readFileSync(`seeds/${name}`, 'utf8');
        const exported = await exportFile({ draft: transcriptToDraft(parse(before)), path: name }, format, options);
        assert.ok('pieces' in exported);
        const text = [...exported.pieces].join('');
        const content = { name: `a${format.extensions[0]}`, text, bytes: new Uint8Array() };
        const imported = await importFile(content, format, options);
        assert.ok('draft' in imported);
        const after = draftToTranscript(imported.draft, options).text;
        assert.deepEqual(verifyWords(before, after).differences, []);
      });
    }
  }
});

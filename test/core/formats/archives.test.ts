import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  defaultConversion,
  defaultReadingSettings,
  draftToTranscript,
  formatWithId,
  type Transcript,
  transcriptToDraft,
  verifyWords,
} from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { draftOf, written } from './reading.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const settings = defaultReadingSettings;

/** Who speaks in turn. CHAT knows only utterances, so that those of one speaker count as one turn. */
function voices({ turns }: Transcript): string[] {
  const names = turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' + ') || '?');
  return names.filter((name, at) => name !== names[at - 1]);
}

describe('the formats of archives', () => {
  for (const name of readdirSync(seeds).filter((name) => name.endsWith('.transcript'))) {
    const text = readFileSync(new URL(name, seeds), 'utf8');
    for (const id of ['tei', 'akn', 'chat']) {
      it(`keep every word of ${name} and its speaker as ${id}`, async () => {
        const format = formatWithId(id) ?? assert.fail();
        const file = await written(format, transcriptToDraft(parse(text)));
        const { draft, remarks } = await draftOf(format, file);
        const after = draftToTranscript(draft, defaultConversion(settings)).text;
        const { equal, differences } = verifyWords({ text, settings }, { text: after, settings });
        assert.ok(equal, JSON.stringify(differences, null, 1));
        assert.deepEqual(voices(parse(after)), voices(parse(text)));
        assert.deepEqual(remarks, []);
      });
    }
  }
});

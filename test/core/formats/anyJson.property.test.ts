import fc from 'fast-check';
import { draftToTranscript, formats } from '../../../server/core/index.ts';
import { reading } from '../reading.ts';
import { readAs } from './drafts.ts';
import { recogniserFiles } from './recogniserFiles.ts';

/** Keys that formats in JSON have. */
const keys =
  'version header sections turns events unattributed times comments roster text segments words word start end speaker channel transcription offsets timestamps from to chunks timestamp speakers results items transcripts alternatives content type speaker_labels channel_labels audio_segments start_time end_time transcript channels utterances paragraphs sentences punctuated_word language_code status response startTime speakerTag seconds nanos monologues elements value ts recognizedPhrases nBest display offsetInTicks phrases offsetMilliseconds body result line lines level title name kind number'.split(
    ' ',
  );

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(
      '',
      'Ann Lee',
      'spk_0',
      '?',
      '1.300s',
      '00:00:01,500',
      'PT2S',
      '0.5',
      'One. Two',
      ' and',
      '[laughs]',
      '\ud800',
    ),
    fc.oneof(fc.double(), fc.integer(), fc.constantFrom(null, true)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8, size: 'max' }),
  ),
}));

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

/** A copy of a value in which something at a random place is something else. */
function changed(source: unknown, path: readonly number[], other: unknown): unknown {
  const [at, ...below] = path;
  if (typeof source !== 'object' || source === null || at === undefined) return other;
  const keysOf = Object.keys(source);
  const key = keysOf[at % Math.max(1, keysOf.length)];
  if (key === undefined) return other;
  const item = changed((source as Record<string, unknown>)[key], below, other);
  return Array.isArray(source)
    ? source.map((one, index) => (String(index) === key ? item : one))
    : { ...source, [key]: item };
}

describe('files of recognisers', () => {
  it('are read or refused whatever stands in one place, and become transcripts', async () => {
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...recogniserFiles), path, value, async ({ format, source }, path, other) => {
        const imported = await readAs(format, changed(source as Json, path, other));
        if ('draft' in imported) draftToTranscript(imported.draft, { times: 'passage', settings: reading() });
      }),
      { numRuns: 300 },
    );
  });
});

describe('formats in JSON', () => {
  const inJson = formats.filter(
    ({ extensions, read }) => read && extensions.some((one) => /\.(?:json|otr)$/.test(one)),
  );

  for (const { id } of inJson) {
    it(`${id}: any value is read or refused, and becomes a transcript`, async () => {
      await fc.assert(
        fc.asyncProperty(value, async (source) => {
          const imported = await readAs(id, { version: 1, ...Object(source) });
          if ('draft' in imported) draftToTranscript(imported.draft, { times: 'passage', settings: reading() });
        }),
      );
    });
  }
});

import assert from 'node:assert/strict';
import { defaultReadingSettings, draftToTranscript, lint, parse, recogniseFormat } from '../../../server/core/index.ts';
import { contentOf, linesOf, readAs } from './drafts.ts';
import { items, recogniserFiles } from './recogniserFiles.ts';

describe('the JSON of recognisers', () => {
  for (const { about, format, source, lines } of recogniserFiles) {
    it(`${format}: reads ${about}`, async () => assert.deepEqual(await linesOf(format, source), lines));

    it(`${format}: recognises ${about} by its structure`, () => {
      const pretty = JSON.stringify(source, null, 2);
      const flat = JSON.stringify(source);
      for (const text of [pretty, `\n ${flat}\n`, flat.slice(0, -1)]) {
        assert.equal(recogniseFormat(contentOf(text, 'a.txt'))?.id, format);
      }
    });
  }

  it('keep the language and say what was left out', async () => {
    const segment = (start: unknown, end: unknown, text: string) => ({ start, end, text, speaker: 'SPEAKER_00' });
    const source = {
      language: 'en',
      segments: [
        segment(5, 6, 'One.'),
        segment(-1, 2, 'Two.'),
        segment(3, 1, 'Three.'),
        segment(null, 'x', 'Four \ud800.'),
      ],
    };
    const imported = await readAs('whisperx', source);
    assert.ok('draft' in imported);
    assert.equal(imported.draft.header.language, 'en');
    assert.deepEqual(await linesOf('whisperx', source), [
      'SPEAKER_00 5–6: One.',
      '… –2: Two.',
      '… 3–: Three.',
      '…: Four \ufffd.',
      '! 2 times were left out: they are below zero, or ends before their starts.',
      '! 1 time goes back. The order of the file was kept.',
      '! 1 broken character was replaced by `\ufffd`.',
    ]);
  });

  it('are read where Python wrote NaN into them', async () => {
    const text =
      '{"segments": [{"start": 0.0, "end": NaN, "text": "Say NaN, -Infinity and \\"NaN\\".", "avg_logprob": -Infinity}]}';
    assert.deepEqual(await linesOf('whisper', text), ['- 0–: Say NaN, -Infinity and "NaN".']);
  });

  it('are read where objects follow one another, as programs write them while they listen', async () => {
    const objects = [
      '{\n "result": [{"word": "who", "start": 0.5, "end": 0.9}],\n "text": "who"\n}',
      '{"partial": "wa}"}',
      '{"result": [{"word": "waters", "start": 1, "end": 1.5}], "text": "waters"}',
    ];
    for (const between of ['\n', '\n\n', ', ']) {
      const text = objects.join(between);
      assert.equal(recogniseFormat(contentOf(text, 'a.json'))?.id, 'vosk');
      assert.deepEqual(await linesOf('vosk', text), ['- 0.5–0.9: who', '… 1–1.5: waters']);
    }
    const lines =
      '{"speaker": "Ann", "text": "Is it on?", "start": 0.5}\n{"speaker": "Bo", "text": "It is.", "start": 2.5}\n';
    assert.equal(recogniseFormat(contentOf(lines, 'a.jsonl'))?.id, 'whisperx');
    assert.deepEqual(await linesOf('whisperx', lines), ['Ann 0.5–: Is it on?', 'Bo 2.5–: It is.']);
  });

  it('are read in a fence of Markdown, as models answer', async () => {
    const text =
      '```json\n[{"speaker": "Ann", "text": "Is it on?", "start": 0.5}, {"speaker": "Bo", "text": "It is.", "start": 2.5}]\n```\n';
    assert.equal(recogniseFormat(contentOf(text, 'a.json'))?.id, 'whisperx');
    assert.deepEqual(await linesOf('whisperx', text), ['Ann 0.5–: Is it on?', 'Bo 2.5–: It is.']);
    const cut = await readAs('whisperx', '```json\n[{"speaker": "Ann"');
    assert.ok('refused' in cut && cut.refused.includes('breaks off'));
    assert.ok('refused' in (await readAs('whisperx', '```\n'.repeat(20_000))));
  });

  it('have times as a clock shows them, and an event by somebody unknown', async () => {
    const segments = [
      { start: '00:00:02.5', end: '0:03', text: 'Is it on?', speaker: 'SPEAKER_00' },
      { start: '1:00:03', end: null, text: '[Music]', speaker: '?' },
    ];
    assert.deepEqual(await linesOf('whisperx', { segments }), ['SPEAKER_00 2.5–3: Is it on?', '[Music]']);
  });

  const refusals: readonly (readonly [string, string, string, number | undefined])[] = [
    [
      'whisper',
      '{"segments": [\n{"start": 0, "end": 1, "text": "One',
      'the JSON breaks off before its end, so the file is not complete',
      2,
    ],
    [
      'whisper',
      '{"segments": [{"start": 0,\n"end": 1, "text": "One"}\n',
      'the JSON breaks off before its end, so the file is not complete',
      3,
    ],
    ['whisper', '{"segments": [\n{"start": 0, "end" 1, "text": "One"}]}', 'the JSON is broken', 2],
    ['whisper', '', 'the JSON breaks off before its end, so the file is not complete', 1],
    ['rev', '{"segments": []}', 'it has no `monologues[].elements[]`', undefined],
    [
      'assemblyai',
      '{"audio_url": "x", "status": "error", "text": null, "error": "No sound."}',
      'the service reports an error: No sound',
      undefined,
    ],
    [
      'assemblyai',
      '{"audio_url": "x", "status": "queued", "text": null}',
      'the recording had not been transcribed yet',
      undefined,
    ],
  ];
  for (const [format, text, refused, line] of refusals) {
    it(`${format}: refuses ${text.slice(0, 40) || 'an empty file'}`, async () => {
      assert.deepEqual(await readAs(format, text), { refused, ...(line !== undefined && { line }) });
    });
  }

  it('are read without a fault whatever stands in the places of their keys', async () => {
    const keys = ['segments', 'transcription', 'chunks', 'results', 'utterances', 'words', 'monologues', 'phrases'];
    for (const value of [null, 7, 'text', [], {}, [null], [[]], [{}], { items: 3, channels: [{}] }]) {
      const source = Object.fromEntries(keys.map((key) => [key, value]));
      for (const format of [
        'whisper',
        'whisperx',
        'whisper-cpp',
        'transformers',
        'aws-transcribe',
        'deepgram',
        'assemblyai',
        'google-speech',
        'rev',
        'azure-speech',
      ]) {
        const imported = await readAs(format, source);
        assert.ok('refused' in imported || imported.draft.parts.length >= 0);
      }
    }
  });

  it('are recognised and read although they nest very deeply', async () => {
    const deep = `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`;
    const text = `{"more": ${deep}, "monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Hi.", "ts": 1}]}]}`;
    assert.deepEqual(
      await linesOf('rev', text.replace(`"more": ${deep}, `, '').replace('}]}]}', `}], "more": ${deep}}]}`)),
      ['Speaker 0 1–: Hi.'],
    );
    assert.equal(recogniseFormat(contentOf(deep, 'a.md'))?.id === 'rev', false);
  });

  it('become a transcript that is read with the same times, and with voices that wait for their names', async () => {
    const voice = (label: string, start: number) =>
      items('Now then.', start, label.startsWith('ch') ? { channel_label: label } : { speaker_label: label });
    const sourceOf = (one: string, other: string) => ({
      results: { transcripts: [], items: [...voice(one, 7.94), ...voice(other, 62.21)] },
    });
    for (const [one, other, ...names] of [
      ['ch_0', 'ch_1', 'Channel 0', 'Channel 1'],
      ['spk_0', 'spk_1', 'spk_0', 'spk_1'],
      ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00', 'SPEAKER_01'],
    ] as const) {
      await checkVoices(sourceOf(one, other), names);
    }
  });

  async function checkVoices(source: unknown, names: readonly string[]): Promise<void> {
    const imported = await readAs('aws-transcribe', source);
    assert.ok('draft' in imported);
    const written = draftToTranscript(imported.draft, { times: 'turn', settings: defaultReadingSettings });
    assert.deepEqual(written.remarks, []);
    const transcript = parse(written.text, defaultReadingSettings);
    assert.deepEqual(
      transcript.turns.map(({ cue, speakers }) => [speakers[0]?.name, cue?.time?.seconds]),
      [
        [names[0], 7.94],
        [names[1], 62.21],
      ],
    );
    const problems = lint(transcript, { severities: new Map() }).map(({ rule }) => rule);
    assert.deepEqual(problems, ['placeholder-speaker', 'placeholder-speaker']);
  }

  it('are not what other JSON is', () => {
    for (const source of [
      { a: 1 },
      [],
      { results: [] },
      { text: 'words', more: 1 },
      { segments: 3 },
      { name: 'x', version: '1' },
    ]) {
      assert.equal(recogniseFormat(contentOf(JSON.stringify(source), 'a.unknown')), undefined);
    }
  });
});

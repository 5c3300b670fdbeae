import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  defaultReadingSettings,
  exportFile,
  recogniseFormat,
} from '../../../server/core/index.ts';
import { partsOf, writeAs } from './conversions.ts';
import { contentOf, draftLines, formatNamed, linesOf, readAs, written } from './drafts.ts';

const segment = (speaker: string | undefined, startTime: number, endTime: number, body: string) => ({
  ...(speaker !== undefined && { speaker }),
  startTime,
  endTime,
  body,
});

const podcast = (...segments: unknown[]) => ({ version: '1.0.0', segments });

describe('podcast JSON', () => {
  it('is read with its speakers and times', async () => {
    const source = podcast(
      segment('Ann Lee', 0.5, 2, 'Welcome to the shed.'),
      segment('Ann Lee', 2, 3, 'Mind your head.'),
      segment('Q', 3, 3.5, 'Who?'),
      segment('Bo Sand', 3.5, 4, 'Ouch!'),
      segment(undefined, 4, 5, '[Laughter]'),
      segment(undefined, 5, 6, 'Told you.'),
    );
    assert.deepEqual(await linesOf('podcast', source), [
      'Ann Lee 0.5–2: Welcome to the shed.',
      '… 2–3: Mind your head.',
      'Q 3–3.5: Who?',
      'Bo Sand 3.5–4: Ouch!',
      '[Laughter]',
      '- 5–6: Told you.',
    ]);
    assert.equal(recogniseFormat(contentOf(JSON.stringify(source), 'a.json'))?.id, 'podcast');
  });

  it('keeps words in brackets that nobody is named for, where the file has an event besides', async () => {
    const source = podcast(
      segment('Ann Lee', 0, 1, 'Is it merged?'),
      segment('', 1, 2, '[Merged]'),
      segment(undefined, 2, 3, '[Applause]'),
      segment('Bo Sand', 3, 4, 'Yes, it is.'),
    );
    const lines = ['Ann Lee 0–1: Is it merged?', '- 1–2: [Merged]', '[Applause]', 'Bo Sand 3–4: Yes, it is.'];
    assert.deepEqual(await linesOf('podcast', source), lines);
  });

  it('is read with single words', async () => {
    const source = podcast(
      segment('Ann', 0, 0.4, 'Well'),
      segment('Ann', 0.4, 0.5, ','),
      segment('Ann', 0.5, 1, 'come'),
      segment('Ann', 1, 1.5, 'in.'),
      segment('Ann', 1.5, 2, 'Sit.'),
    );
    assert.deepEqual(await linesOf('podcast', source), ['Ann 0–1.5: Well, come in.', '… 1.5–2: Sit.']);
  });

  it('is read with a speaker only where the speaker changes', async () => {
    const source = podcast(
      segment('Ann', 0, 1, 'One of many.'),
      segment(undefined, 1, 2, 'Two of many.'),
      segment('Bo', 2, 3, 'Three of many.'),
      segment('Ann', 3, 4, 'Four of many.'),
      segment(undefined, 4, 5, '[Applause]'),
      segment(undefined, 5, 6, 'Five of many.'),
    );
    assert.deepEqual(await linesOf('podcast', source), [
      'Ann 0–1: One of many.',
      '… 1–2: Two of many.',
      'Bo 2–3: Three of many.',
      'Ann 3–4: Four of many.',
      '[Applause]',
      'Ann 5–6: Five of many.',
      '! A speaker is named only where somebody else begins to speak: what follows was given to the same speaker.',
    ]);
  });

  const draft: Draft = {
    header: {},
    roster: [],
    parts: [
      {
        kind: 'turn',
        speakers: ['Ann Lee'],
        passages: [
          { text: 'Welcome to "it".', start: 0.5, end: 2 },
          { text: 'Sit down.', start: 2.5, end: 3 },
        ],
      },
      { kind: 'event', text: 'Laughter', start: 3 },
      { kind: 'turn', speakers: [], passages: [{ text: 'Who is there?', start: 5.25, end: 6 }] },
      { kind: 'turn', speakers: undefined, passages: [{ text: 'It is not said.', start: 6, end: 7 }] },
    ],
  };

  it('is written with a segment for each passage', async () => {
    assert.equal(
      await written('podcast', draft),
      `{
  "version": "1.0.0",
  "segments": [
    {"speaker":"Ann Lee","startTime":0.5,"endTime":2,"body":"Welcome to \\"it\\"."},
    {"speaker":"Ann Lee","startTime":2.5,"endTime":3,"body":"Sit down."},
    {"startTime":3,"endTime":5,"body":"[Laughter]"},
    {"speaker":"?","startTime":5.25,"endTime":6,"body":"Who is there?"},
    {"speaker":"","startTime":6,"endTime":7,"body":"It is not said."}
  ]
}
`,
    );
  });

  it('comes back as it was written', async () => {
    const text = await written('podcast', draft);
    const imported = await readAs('podcast', text);
    assert.ok('draft' in imported);
    assert.deepEqual(draftLines(imported.draft), draftLines(draft));
    assert.equal(await written('podcast', imported.draft), text);
  });

  it('says which times it had to estimate', async () => {
    const parts = [
      { kind: 'turn', speakers: ['Ann'], passages: [{ text: 'One.', start: 1 }, { text: 'Two.' }] },
    ] as const;
    const options = defaultConversion(defaultReadingSettings);
    const exported = await exportFile(
      { draft: { header: {}, roster: [], parts }, path: 'a' },
      formatNamed('podcast'),
      options,
    );
    assert.ok('pieces' in exported);
    assert.deepEqual(exported.remarks, [{ message: '1 time had to be estimated from the length of the text.' }]);
    assert.equal(JSON.parse([...exported.pieces].join('')).segments.length, 2);
  });

  it('keeps an event that is as long as a sentence', async () => {
    const text =
      'The Minister has released a letter in reply to the Commissioner. It covers several issues of bees and trees, and more.';
    const draft = { header: {}, roster: [], parts: [{ kind: 'event' as const, text, start: 0 }] };
    const { parts } = await partsOf('podcast', (await writeAs('podcast', draft)).text);
    assert.deepEqual(parts, draft.parts);
  });
});

import assert from 'node:assert/strict';
import type { Draft } from '../../../server/core/index.ts';
import { partsOf, writeAs } from './conversions.ts';

const minutes: Draft = {
  header: { title: 'Bees', other: { kind: 'minutes' } },
  roster: [{ name: 'Ann Lee', kind: 'person' }],
  parts: [
    { kind: 'event', text: 'Present: Ann Lee, Bo Sand', isRecord: true },
    { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'Shall we begin?' }] },
    { kind: 'event', text: 'Applause' },
    { kind: 'event', text: 'RESOLUTION: Plant lime trees.', isRecord: true },
  ],
};

describe('the lines of the record', () => {
  for (const id of ['transcript', 'json', 'html', 'docx', 'md', 'csv', 'tsv', 'tei', 'akn']) {
    it(`come back from ${id} as what they are`, async () => {
      const { bytes, text } = await writeAs(id, minutes);
      const { parts } = await partsOf(id, id === 'docx' ? bytes : text, { kind: 'minutes' });
      assert.deepEqual(parts, minutes.parts, text);
    });
  }

  for (const id of ['transcript', 'json', 'html', 'docx', 'md', 'csv', 'tei', 'akn', 'chat', 'otr', 'txt']) {
    it(`come back from ${id} where they list who is present, though words look like labels`, async () => {
      const draft: Draft = {
        header: {},
        roster: [],
        parts: [
          { kind: 'section', level: 2, title: 'Attendees' },
          ...['- Ann Lee, Mills (AL)', '- Bo Sand (BS) chair'].map((text) => ({
            kind: 'event' as const,
            text,
            isRecord: true,
          })),
          { kind: 'section', level: 2, title: 'Notes' },
          { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'Shall we begin?' }] },
          { kind: 'turn', speakers: ['Bo Sand'], passages: [{ text: 'We did, I think.' }] },
          {
            kind: 'turn',
            speakers: ['Ann Lee'],
            passages: [{ text: 'I wrote:' }, { text: 'Cy: no.', isParagraph: true }],
          },
          { kind: 'turn', speakers: ['Bo Sand'], passages: [{ text: 'Good.' }] },
        ],
      };
      const { bytes, text } = await writeAs(id, draft);
      const { parts } = await partsOf(id, id === 'docx' ? bytes : text);
      assert.deepEqual(parts.slice(1, 3), draft.parts.slice(1, 3), text);
    });
  }

  it('have no brackets in plain text', async () => {
    const { text } = await writeAs('txt', minutes);
    assert.equal(
      text,
      '# Bees\n\nPresent: Ann Lee, Bo Sand\n\nAnn Lee: Shall we begin?\n\n[Applause]\n\nRESOLUTION: Plant lime trees.\n',
    );
  });
});

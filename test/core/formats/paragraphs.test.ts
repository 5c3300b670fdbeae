import assert from 'node:assert/strict';
import { type Draft, maxqda, ohms } from '../../../server/core/index.ts';
import { exported } from './reading.ts';

const talk: Draft = {
  header: { title: 'Bees' },
  roster: [],
  parts: [
    { kind: 'section', level: 1, title: 'Hives' },
    {
      kind: 'turn',
      speakers: ['Ann Lee'],
      passages: [
        { text: 'Good morning.', start: 4.96 },
        { text: 'Sit.', start: 58, isParagraph: true },
      ],
    },
    { kind: 'event', text: 'Laughter', start: 60 },
    { kind: 'comment', text: 'check' },
    { kind: 'turn', speakers: ['Bo', 'Cy'], passages: [{ text: 'Thanks.' }] },
    { kind: 'turn', speakers: [], passages: [{ text: 'one two three four five six', start: 100, end: 220 }] },
    { kind: 'turn', speakers: undefined, passages: [{ text: 'The end.', start: 3725 }] },
  ],
};

describe('text in paragraphs', () => {
  it('has times as MAXQDA and ATLAS.ti read them', async () => {
    const { text, remarks } = await exported(maxqda, talk);
    assert.equal(
      text,
      `Hives
Ann Lee: #00:00:05-0# Good morning. #00:00:58-0# Sit.
#00:01:00-0# [Laughter]
Bo, Cy: Thanks.
?: #00:01:40-0# one two three four five six
#01:02:05-0# The end.
`,
    );
    assert.deepEqual(remarks, ['MAXQDA and ATLAS.ti text has no place for the header.']);
  });

  it('reports names that MAXQDA does not see', async () => {
    const name = 'N'.repeat(64);
    const { remarks } = await exported(maxqda, {
      header: {},
      roster: [],
      parts: [{ kind: 'turn', speakers: [name], passages: [{ text: 'Yes.' }] }],
    });
    assert.deepEqual(remarks, [`MAXQDA finds no speaker in a name of more than 63 characters: ${name}.`]);
  });

  it('has a mark at each minute for OHMS', async () => {
    const { text, remarks } = await exported(ohms, talk);
    assert.equal(
      text,
      `Hives

ANN LEE: Good morning. Sit.

[00:01:00] [Laughter]

BO, CY: Thanks.

UNKNOWN: one [00:02:00] two three four [00:03:00] five six

[01:02:00] The end.
`,
    );
    assert.deepEqual(remarks, ['OHMS text has no place for the header.']);
  });
});

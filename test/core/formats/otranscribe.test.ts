import assert from 'node:assert/strict';
import { type Draft, recogniseFormat } from '../../../server/core/index.ts';
import { contentOf, draftLines, linesOf, readAs, written } from './drafts.ts';

const at = (seconds: number, shown: string) =>
  `<span class="timestamp" contenteditable="false" data-timestamp="${seconds}">${shown}</span>`;

const page = [
  `<p>${at(1.25, '00:01')} Ann Lee: Is the <b>pump</b> on &amp; running?</p>`,
  `<p>${at(5, '00:05')}&nbsp;Bo Sand: It is. ${at(8, '00:08')} Since noon.<br></p>`,
  `<p>${at(3723.4, '1:02:03')} Ann Lee: Good.</p><p>Bo Sand: Yes.</p>`,
].join('');

const draft: Draft = {
  header: { media: 'pump & mill.mp3' },
  roster: [],
  parts: [
    { kind: 'section', level: 1, title: 'Pumps & mills' },
    {
      kind: 'turn',
      speakers: ['Ann Lee'],
      marker: { kind: 'question', number: 3 },
      passages: [
        { text: 'Is the "pump" on & running?', start: 1.25 },
        { text: 'Well?', isParagraph: true },
      ],
    },
    {
      kind: 'turn',
      speakers: ['Bo Sand'],
      qualifiers: ['North'],
      passages: [
        { text: 'It is.', start: 5 },
        { text: 'Since noon.', start: 8 },
      ],
    },
    { kind: 'event', text: 'Laughter' },
    { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'Good <now>.', start: 3723.4 }] },
    { kind: 'turn', speakers: [], passages: [{ text: 'Louder!' }] },
  ],
};

describe('files of oTranscribe', () => {
  it('are read by the labels in the text, with the times of the buttons', async () => {
    const source = { text: page, media: 'pump.mp3', 'media-time': 9.5 };
    const imported = await readAs('otr', source);
    assert.ok('draft' in imported);
    assert.deepEqual(imported.draft.header, { media: 'pump.mp3' });
    assert.deepEqual(await linesOf('otr', source), [
      'Ann Lee 1.25–: Is the pump on & running?',
      'Bo Sand 5–: It is.',
      '… 8–: Since noon.',
      'Ann Lee 3723.4–: Good.',
      'Bo Sand: Yes.',
    ]);
    assert.equal(recogniseFormat(contentOf(JSON.stringify(source), 'a.json'))?.id, 'otr');
  });

  it('are written with a button for each time', async () => {
    const text = await written('otr', draft);
    const { media, 'media-time': time, text: html } = JSON.parse(text);
    assert.deepEqual([media, time], ['pump & mill.mp3', 0]);
    assert.equal(
      html,
      `<h2>Pumps &amp; mills</h2><p>${at(1.25, '00:01')} Q3 Ann Lee: Is the "pump" on &amp; running?<br>Well?</p>` +
        `<p>${at(5, '00:05')} Bo Sand (North): It is. ${at(8, '00:08')} Since noon.</p>` +
        `<p>[Laughter]</p><p>${at(3723.4, '01:02:03')} Ann Lee: Good &lt;now&gt;.</p><p>?: Louder!</p>`,
    );
  });

  it('keep a paragraph of a turn that looks like an event or a label as its words', async () => {
    const passages = [
      { text: 'One.' },
      { text: '(Two, so to speak)', isParagraph: true },
      { text: 'T: Three.', isParagraph: true },
      { text: 'Four.', isParagraph: true },
    ];
    const text = await written('otr', {
      header: {},
      roster: [],
      parts: [
        { kind: 'turn', speakers: ['Ann Lee'], passages },
        { kind: 'turn', speakers: ['Bo Sand'], passages: [{ text: 'Yes.' }] },
      ],
    });
    assert.deepEqual(await linesOf('otr', text), [
      'Ann Lee: One. (Two, so to speak) T: Three.',
      '¶: Four.',
      'Bo Sand: Yes.',
    ]);
  });

  it('come back as they were written', async () => {
    const text = await written('otr', draft);
    const imported = await readAs('otr', text);
    assert.ok('draft' in imported);
    assert.deepEqual(draftLines(imported.draft), draftLines(draft));
    assert.equal(await written('otr', imported.draft), text);
  });

  it('are refused without a text, and where the JSON is cut off', async () => {
    assert.deepEqual(await readAs('otr', { media: 'a', 'media-time': 1 }), { refused: 'it has no `text`' });
    assert.ok('refused' in (await readAs('otr', '{"text": "<p>')));
  });
});

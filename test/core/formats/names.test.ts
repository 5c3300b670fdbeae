import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  defaultReadingSettings,
  draftToTranscript,
  formats,
  transcriptToDraft,
} from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { readAs, writeAs } from './conversions.ts';

const names = [
  'Lee, Ann',
  'Ann: Lee',
  'Ann (Mills)',
  'Ann [Mills]',
  '[Ann]',
  '"Ann" Lee',
  'Ann & Bo',
  'Ann <b> Lee',
  '&amp;',
  '🐝',
  '🐝 Ann',
  'أحمد علي',
  'דנה כהן',
  '李明',
  'Q',
  'A',
  'Q1',
  'No',
  'Note',
  'NOTE',
  'Question',
  'Ann; Bo',
  '>> Ann',
  'Ann --> Bo',
  '10:30',
  '12',
  '=SUM',
  '_Ann_',
  'A name of somebody who has many titles and offices in the county of Leeds',
];

const says = (name: string, text: string): Draft['parts'][number] => ({
  kind: 'turn',
  speakers: [name],
  passages: [{ text }],
});

/** Two people whose names any format can hold, and somebody else. */
const talk = (name: string): Draft['parts'] => [
  says('Zoe Dorn', 'Is the yard open today?'),
  says(name, 'It was open at noon.'),
  says('Cy Reed', 'Nobody came to see it.'),
  says('Zoe Dorn', 'So we wait for them.'),
  says(name, 'Then it was closed again.'),
  says('Cy Reed', 'I have the key here.'),
];

/** The draft of the transcript that is made of a draft. */
function asTranscript(draft: Draft): Draft {
  const { text } = draftToTranscript(draft, defaultConversion(defaultReadingSettings));
  return transcriptToDraft(parse(text));
}

function speakersOf({ parts }: Draft): string[] {
  return parts.flatMap((part) => (part.kind === 'turn' ? [part.speakers?.join(' + ') || '-'] : []));
}

function wordsOf({ parts }: Draft): string {
  return parts.flatMap((part) => (part.kind === 'turn' ? part.passages.map(({ text }) => text) : [])).join(' ');
}

describe('names that look like something else', () => {
  for (const { id, read, write, isBinary } of formats) {
    if (!read || !write) continue;
    it(`come back from ${id}, or the report says that they do not, and nobody else says their words`, async () => {
      for (const name of names) {
        const draft = asTranscript({ header: {}, roster: [], parts: talk(name) });
        assert.equal(speakersOf(draft).length, 6, name);
        const { text, bytes, remarks } = await writeAs(id, draft);
        const back = asTranscript((await readAs(id, isBinary ? bytes : text)).draft);
        // A label that is read as words may stand among these.
        const words = new Set(wordsOf(back).split(' '));
        for (const word of wordsOf({ header: {}, roster: [], parts: talk(name) }).split(' ')) {
          assert.ok(words.has(word), `${name}: ${word}\n${text}`);
        }
        const others = ['Zoe Dorn', 'Cy Reed'];
        for (const part of back.parts) {
          if (part.kind !== 'turn' || !/noon|closed/.test(part.passages.map((passage) => passage.text).join(' ')))
            continue;
          assert.ok(!part.speakers?.some((speaker) => others.includes(speaker)), `${name}\n${text}`);
        }
        if (speakersOf(back).join('\n') === speakersOf(draft).join('\n')) continue;
        const isTold = remarks.some((remark) => remark.includes(`\`${name}\``) || toldAtLarge.test(remark));
        assert.ok(isTold, `${name}: ${speakersOf(back)}\n${remarks.join('\n')}\n${text.slice(0, 400)}`);
      }
    });
  }
});

/** Reports that count, and name no one. */
const toldAtLarge = /^Names lose their commas and underscores|^Some lines look like labels in Markdown/;

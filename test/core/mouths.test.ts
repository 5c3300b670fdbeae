import assert from 'node:assert/strict';
import { writtenForms } from '../../scripts/mouths/forms.ts';
import { rewrite } from '../../scripts/mouths/rewrite.ts';
import { score } from '../../scripts/mouths/score.ts';
import { clean, defaultReadingSettings } from '../../server/core/index.ts';

/** A talk of three people, whose labels are written in each form. */
const speakers = ['Ida Holm', 'Per Dahlberg', 'Eli Strand'];
const sentences = [
  'We begin with the pier, which was shut in March.',
  'It was shut because two boards were gone. Somebody had burnt them.',
  'How long will it take to mend?',
  'A week, if the wood comes.',
  'And who pays for the wood?',
  'The harbour pays for the wood, and the town for the nails.',
];
const document = {
  path: 'talk',
  header: '',
  speakers,
  blocks: Array.from({ length: 24 }, (_, turn) => ({
    speaker: speakers[turn % 5 === 4 ? 2 : turn % 2] as string,
    isDoubtful: false,
    paragraphs: [sentences[turn % sentences.length] as string, ...(turn % 3 === 0 ? ['That is all that I know.'] : [])],
  })),
};

describe('words stay out of wrong mouths', () => {
  for (const form of writtenForms) {
    for (const attribution of ['inherit', 'strict'] as const) {
      for (const whose of ['one', 'all'] as const) {
        it(`where the labels of ${whose} are written as ${form.name}, with ${attribution}`, () => {
          const settings = { ...defaultReadingSettings, attribution };
          const { text, gold } = rewrite(document, form, whose, attribution);
          const raw = score(text, gold, settings);
          assert.equal(raw.wrong, 0, raw.example);
          const cleaned = clean(text, settings);
          assert.ok('text' in cleaned, JSON.stringify(cleaned));
          const after = score(cleaned.text, gold, settings);
          assert.equal(after.wrong, 0, after.example);
          const least = form.neverProved ? 0 : 0.97;
          assert.ok(after.right >= after.words * least, `${after.right} of ${after.words} right: ${after.open}`);
        });
      }
    }
  }
});

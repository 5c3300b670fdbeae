import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
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
import { draftsOf } from './anyDraft.ts';
import { draftOf, linesOf, readText, written } from './reading.ts';

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

  const praat = `File type = "ooTextFile"\nObject class = "TextGrid"\n0 9 <exists> 1 "IntervalTier" "Ann" 0 9 2 0 1 "a ""b""" 1 9 "c"\n`;
  const eaf = `<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1"/></TIME_ORDER>
    <TIER TIER_ID="t" PARTICIPANT="Ann"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="x" TIME_SLOT_REF1="a"
    TIME_SLOT_REF2="a"><ANNOTATION_VALUE>b</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION><ANNOTATION>
    <REF_ANNOTATION ANNOTATION_ID="y" ANNOTATION_REF="x"><ANNOTATION_VALUE>c</ANNOTATION_VALUE></REF_ANNOTATION>
    </ANNOTATION></TIER></ANNOTATION_DOCUMENT>`;
  const hansard = `<publicwhip><major-heading>Bees</major-heading>
    <speech speakername="Ann" oral-qnum="1" time="14:30:00"><p class="italic">rose</p><p>Why <i>so</i>?</p></speech>
    <division divnumber="1"><divisioncount ayes="1"/><mplist vote="aye"><mpname>Ann</mpname></mplist></division>
    </publicwhip>`;
  const made = draftsOf({ times: true, ends: true, markers: true, sections: true, unattributed: true, marks: true });
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '"',
      '[',
      ']',
      '&',
      '&#0;',
      '\n',
      '\t',
      '*',
      '@',
      '\x15',
      '\0',
      '\ud800',
      '<p>',
      '<u>',
      '9',
    ],
  );

  for (const id of ['publicwhip', 'tei', 'akn', 'chat', 'elan', 'textgrid']) {
    it(`read any damaged file as ${id}, or refuse it with a reason`, async () => {
      const format = formatWithId(id) ?? assert.fail();
      const fixed = { elan: eaf, textgrid: praat }[id] ?? hansard;
      const source = format.write ? made.map((draft) => written(format, draft)) : fc.constant(Promise.resolve(fixed));
      const changes = fc.array(fc.tuple(fc.nat(10_000), fc.nat(20), piece), { maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(source, changes, async (whole, changes) => {
          let text = await whole;
          for (const [at, length, added] of changes) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + added + text.slice(start + length);
          }
          const read = await readText(format, text);
          if ('refused' in read) assert.match(read.refused, /\w/);
          else assert.doesNotMatch(linesOf(read.draft).join(' '), /\n/);
        }),
      );
    });
  }
});

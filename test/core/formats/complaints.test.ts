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
import { linesOf, readAs, writeAs } from './conversions.ts';
import { readAs as readJson } from './drafts.ts';
import { recogniserFiles } from './recogniserFiles.ts';

/** A caption of a file: seconds, and a line or several. */
type Caption = readonly [start: number, end: number, text: string];

const clock = (seconds: number, fraction = '.000') => `00:00:${String(seconds).padStart(2, '0')}${fraction}`;
const xml = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same captions as a file of each format for captions, without voices in tags. */
const captionFiles: Readonly<Record<string, (captions: readonly Caption[]) => string>> = {
  vtt: (all) => `WEBVTT\n\n${all.map(([a, b, text]) => `${clock(a)} --> ${clock(b)}\n${xml(text)}\n`).join('\n')}`,
  srt: (all) =>
    all.map(([a, b, text], at) => `${at + 1}\n${clock(a, ',000')} --> ${clock(b, ',000')}\n${text}\n`).join('\n'),
  sbv: (all) => all.map(([a, b, text]) => `${clock(a)},${clock(b)}\n${text}\n`).join('\n'),
  sami: (all) =>
    `<SAMI><BODY>${all.map(([a, b, text]) => `<SYNC Start=${a * 1000}><P>${xml(text).replaceAll('\n', '<br>')}<SYNC Start=${b * 1000}><P>&nbsp;`).join('')}</BODY></SAMI>`,
  microdvd: (all) =>
    `{1}{1}25\n${all.map(([a, b, text]) => `{${a * 25}}{${b * 25}}${text.replaceAll('\n', '|')}\n`).join('')}`,
  ttml: (all) =>
    `<tt><body><div>${all.map(([a, b, text]) => `<p begin="${a}s" end="${b}s">${xml(text).replaceAll('\n', '<br/>')}</p>`).join('')}</div></body></tt>`,
  youtube: (all) =>
    JSON.stringify({
      events: all.map(([a, b, utf8]) => ({ tStartMs: a * 1000, dDurationMs: (b - a) * 1000, segs: [{ utf8 }] })),
    }),
  'youtube-xml': (all) =>
    `<transcript>${all.map(([a, b, text]) => `<text start="${a}" dur="${b - a}">${xml(text)}</text>`).join('')}</transcript>`,
  ass: (all) =>
    `[Script Info]\n\n[Events]\nFormat: Start, End, Text\n${all.map(([a, b, text]) => `Dialogue: 0:00:${String(a).padStart(2, '0')}.00,0:00:${String(b).padStart(2, '0')}.00,${text.replaceAll('\n', '\\N')}\n`).join('')}`,
  lrc: (all) =>
    `[ti:x]\n${all.map(([a, , text]) => `[00:${String(a).padStart(2, '0')}.00]${text.replaceAll('\n', ' ')}\n`).join('')}`,
  'whisper-text': (all) =>
    all.map(([a, b, text]) => `[${clock(a)} --> ${clock(b)}]  ${text.replaceAll('\n', ' ')}\n`).join(''),
};

/** The turns of a file as lines, without their ends. */
async function turnsOf(id: string, captions: readonly Caption[]): Promise<string[]> {
  const { draft } = await readAs(id, captionFiles[id]?.(captions) ?? '');
  return linesOf(draft).map((line) => line.replaceAll(/(@\d+)–\d+/g, '$1'));
}

describe('what people complain of in captions', () => {
  for (const id of Object.keys(captionFiles)) {
    it(`is not in ${id}: captions of one speaker are one turn, with the time of each`, async () => {
      const captions: Caption[] = [
        [1, 2, 'Ann: Is it'],
        [2, 3, 'Ann: deep?'],
        [4, 5, 'Bo: It is.'],
        [6, 7, 'Ann: Good.'],
      ];
      assert.deepEqual(await turnsOf(id, captions), ['Ann: Is it @1 | deep? @2', 'Bo: It is. @4', 'Ann: Good. @6']);
    });

    it(`is not in ${id}: a file that names a speaker only where another begins`, async () => {
      const captions: Caption[] = [
        [1, 2, 'Ann: Is it'],
        [2, 3, 'deep?'],
        [4, 5, 'Bo: It is.'],
        [6, 7, 'Ann: Good.'],
        [8, 9, 'Very good.'],
      ];
      assert.deepEqual(await turnsOf(id, captions), [
        'Ann: Is it @1 | deep? @2',
        'Bo: It is. @4',
        'Ann: Good. @6 | Very good. @8',
      ]);
    });

    it(`is not in ${id}: sentences with a colon become speakers`, async () => {
      const captions: Caption[] = [
        [1, 2, 'It was late.'],
        [3, 4, 'Tonight: the harbour.'],
        [5, 6, 'One thing: it is cold.'],
        [7, 8, 'At 10:30 Meeting: all come.'],
      ];
      const turns = await turnsOf(id, captions);
      assert.ok(
        turns.every((turn) => turn.startsWith('-: ')),
        turns.join('\n'),
      );
      assert.match(turns.join(' '), /Tonight: the harbour\..*One thing: it is cold\..*At 10:30 Meeting: all come\./);
    });

    it(`is not in ${id}: speech that looks like structure is lost`, async () => {
      const captions: Caption[] = [
        [1, 2, 'NOTE that it is late.'],
        [3, 4, 'NOTE-1 was here.'],
        [5, 6, 'From A --> B, you see.'],
        [7, 8, 'WEBVTT is a format.'],
      ];
      const said = (await turnsOf(id, captions)).join(' ');
      for (const [, , text] of captions) assert.ok(said.includes(text), said);
    });

    it(`is not in ${id}: captions that roll up say everything twice`, async () => {
      const lines =
        'we came here|in the winter of|nineteen fifty two|and it was cold|as it always is|by the sea then'.split('|');
      const captions = lines.map(
        (line, at): Caption => [at * 2, at * 2 + 2, at === 0 ? line : `${lines[at - 1]}\n${line}`],
      );
      const { draft, remarks } = await readAs(id, captionFiles[id]?.(captions) ?? '');
      const said = draft.parts.flatMap((part) => (part.kind === 'turn' ? part.passages.map(({ text }) => text) : []));
      assert.equal(said.join(' '), lines.join(' '));
      assert.match(remarks.join(), /roll up/);
    });
  }
});

/** A talk in a transcript, and as another name is written everywhere in it. */
const talk = (name: string) => `---
speakers:
  - name: ${name}
  - name: Bo Sand
---

${name} [00:00:01]: Is it deep?
Bo Sand [00:00:04]: NOTE that A --> B, at 10:30 Meeting: all come.
${name} [00:00:08]: Good: then we go.
Bo Sand [00:00:12]: We do.
${name} [00:00:14]: So be it.
`;

describe('what people complain of in files that are written', () => {
  for (const { id, read, write, isBinary } of formats) {
    if (!write) continue;

    if (!isBinary) {
      it(`is not in ${id}: an old name after a renaming`, async () => {
        const [before, after] = await Promise.all(
          ['Ann Lee', 'Eve Dorn'].map(async (name) => writeAs(id, transcriptToDraft(parse(talk(name))))),
        );
        assert.ok(before && after);
        assert.doesNotMatch(after.text, /Ann.?Lee/i);
        assert.match(after.text, /Eve.?Dorn/i);
      });
    }

    it(`is not in ${id}: a byte order mark`, async () => {
      const { bytes } = await writeAs(id, transcriptToDraft(parse(talk('Ann Lee'))));
      assert.notDeepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    });

    if (!read) continue;
    it(`is not in ${id}: speech that looks like structure changes or moves`, async () => {
      const draft = transcriptToDraft(parse(talk('Ann Lee')));
      const { text, bytes } = await writeAs(id, draft);
      const back = (await readAs(id, isBinary ? bytes : text)).draft;
      assert.deepEqual(spokenIn(back), spokenIn(draft), text);
    });
  }
});

/** Each turn as its speaker and its words, as the transcript has them. */
function spokenIn(draft: Draft): string[] {
  const { text } = draftToTranscript(draft, defaultConversion(defaultReadingSettings));
  return transcriptToDraft(parse(text)).parts.flatMap((part) =>
    part.kind === 'turn'
      ? `${part.speakers?.join(' + ') ?? '-'}: ${part.passages.map(({ text }) => text).join(' ')}`
      : [],
  );
}

/** Keys of times, in any recogniser's file. */
const timeKey =
  /^(?:start|end|ts|end_ts|from|to|offsets?|timestamps?|duration|(?:start|end|begin)_?(?:time|offset|ms)?(?:ms|millis)?|offset(?:InTicks|Milliseconds)|duration(?:InTicks|Milliseconds)|BeginOffsetMillis|EndOffsetMillis|tOffsetMs|startTimeMs|endTimeMs)$/i;

/** A copy of a file in which every second piece of each list has no times. */
function withoutTimes(value: unknown, at = 0): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutTimes(item, index));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => at % 2 === 0 || !timeKey.test(key));
  return Object.fromEntries(kept.map(([key, inside]) => [key, withoutTimes(inside)]));
}

describe('what people complain of in the files of recognisers', () => {
  for (const { about, format, source } of recogniserFiles) {
    it(`is not in ${format}: words without times are lost (${about})`, async () => {
      const [whole, partial] = await Promise.all([readJson(format, source), readJson(format, withoutTimes(source))]);
      assert.ok('draft' in whole);
      assert.ok('draft' in partial, JSON.stringify(partial));
      assert.deepEqual(wordsIn(partial.draft), wordsIn(whole.draft));
    });
  }
});

/** All words, in the order of the alphabet: without times, channels cannot be put in order. */
function wordsIn({ parts }: Draft): string[] {
  const texts = parts.flatMap((part) =>
    part.kind === 'turn' ? part.passages.map(({ text }) => text) : 'text' in part ? part.text : [],
  );
  return texts.join(' ').split(/\s+/).sort();
}

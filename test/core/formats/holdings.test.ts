import assert from 'node:assert/strict';
import { type Draft, type FileFormat, formats } from '../../../server/core/index.ts';
import { readAs, writeAs } from './conversions.ts';
import { recogniserFiles } from './recogniserFiles.ts';

type Holding = keyof FileFormat['holds'];

/** A talk that has something of everything. */
const talk: Draft = {
  header: {},
  roster: [
    { name: 'Ann Lee', kind: 'person', role: 'Engineer' },
    { name: 'Bo Sand', kind: 'person' },
  ],
  parts: [
    { kind: 'section', level: 2, title: 'Depth' },
    {
      kind: 'turn',
      speakers: ['Ann Lee'],
      marker: { kind: 'question', number: 1 },
      passages: [{ text: 'How deep is the well?', start: 1 }],
    },
    {
      kind: 'turn',
      speakers: ['Bo Sand'],
      marker: { kind: 'answer' },
      passages: [{ text: 'Nobody has measured it.', start: 4 }],
    },
    { kind: 'event', text: 'Applause' },
    { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'Then we shall do so.', start: 61 }] },
    { kind: 'turn', speakers: ['Bo Sand'], passages: [{ text: 'With a long rope.', start: 65 }] },
  ],
};

/** What a draft has of each thing, as text to compare. */
const found: Readonly<Record<Holding, (draft: Draft) => readonly string[]>> = {
  speakers: ({ parts }) => parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : [])),
  times: ({ parts }) =>
    parts
      .flatMap((part) => (part.kind === 'turn' ? part.passages.flatMap(({ start }) => start ?? []) : []))
      .map(String),
  questions: ({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'turn' && part.marker ? `${part.marker.kind} ${part.marker.number ?? ''}` : [],
    ),
  events: ({ parts }) => parts.flatMap((part) => (part.kind === 'event' ? part.text : [])),
  sections: ({ parts }) => parts.flatMap((part) => (part.kind === 'section' ? part.title : [])),
  roster: ({ roster }) => roster.map(({ name, role }) => `${name}, ${role ?? ''}`),
};

/** How the report of an export calls each thing. */
const lost: Readonly<Record<Holding, RegExp>> = {
  speakers: /has no place for 2 speakers\./,
  times: /has no place for 4 times of turns\./,
  questions: /has no place for 2 marks of questions and answers\./,
  events: /has no place for 1 event\./,
  sections: /has no place for 1 heading\./,
  roster: /has no place for 2 entries of the roster\./,
};

/** Files of formats that are read only, each with all that the format has a place for. */
const samples: Readonly<Record<string, string>> = {
  'block-text': '00:01\nAnn Lee\nIs it deep?\n00:04\nBo Sand\nIt is.\n00:08\nAnn Lee\nGood.\n',
  sbv: '0:00:01.000,0:00:02.000\nAnn: Is it deep?\n\n0:00:03.000,0:00:04.000\nBo: It is.\n\n0:00:05.000,0:00:06.000\nAnn: Good.\n\n0:00:07.000,0:00:08.000\n[Music]\n',
  sami: '<SAMI><BODY><SYNC Start=1000><P>Ann: Is it deep?<SYNC Start=3000><P>Bo: It is.<SYNC Start=5000><P>Ann: Good.<SYNC Start=7000><P>[Music]</BODY></SAMI>',
  microdvd: '{1}{1}25.000\n{25}{50}Ann: Is it deep?\n{75}{99}Bo: It is.\n{100}{120}Ann: Good.\n{150}{175}[Music]\n',
  ttml: '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><body><div><p begin="1s" end="2s" ttm:agent="ann">Is it deep?</p><p begin="3s" end="4s">[Music]</p></div></body></tt>',
  youtube: JSON.stringify({
    events: ['Ann: Is it deep?', 'Bo: It is.', 'Ann: Good.', '[Music]'].map((utf8, at) => ({
      tStartMs: at * 2000,
      segs: [{ utf8 }],
    })),
  }),
  'youtube-xml':
    '<transcript><text start="1">Ann: Is it deep?</text><text start="3">Bo: It is.</text><text start="5">Ann: Good.</text><text start="7">[Music]</text></transcript>',
  ass: '[Script Info]\n\n[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,Ann,Is it deep?\nDialogue: 0:00:03.00,0:00:04.00,,[Music]\n',
  lrc: '[ti:The well]\n[00:01.00]Ann: Is it deep?\n[00:03.00]Bo: It is.\n[00:05.00]Ann: Good.\n[00:07.00][Music]\n',
  'whisper-text':
    '[00:00.000 --> 00:04.000]  (speaker 0) Is it deep?\n[00:04.000 --> 00:06.500]  (speaker 1) It is.\n[00:06.500 --> 00:07.000]  [Music]\n',
  'zoom-chat': '09:01:12 From Ann Lee to Everyone: Is it deep?\n09:01:40 From Bo Sand to Everyone: It is.\n',
  bundestag:
    '<dbtplenarprotokoll><sitzungsverlauf><tagesordnungspunkt top-id="Die Höfe"><rede><p klasse="redner"><redner><name><vorname>Ann</vorname><nachname>Lee</nachname><rolle><rolle_lang>Ministerin</rolle_lang></rolle></name></redner>Ann Lee:</p><p klasse="J">Ja.</p><kommentar>(Beifall)</kommentar></rede></tagesordnungspunkt></sitzungsverlauf></dbtplenarprotokoll>',
  'canadian-hansard':
    '<Hansard><HansardBody><OrderOfBusinessTitle>Wells</OrderOfBusinessTitle><Intro><ParaText>Prayer</ParaText></Intro><Timestamp Hr="10" Mn="0"/><Intervention Type="Question"><PersonSpeaking>Ann Lee</PersonSpeaking><Content><ParaText>Is it deep?</ParaText></Content></Intervention></HansardBody></Hansard>',
  europarl: '<CHAPTER ID=1>\nWells\n<SPEAKER ID=1 NAME="Ann Lee">\nIs it deep?\n',
  publicwhip:
    '<publicwhip><minor-heading>Wells</minor-heading><speech speakername="Ann Lee" speakeroffice="Engineer" oral-qnum="1" time="14:30:00"><p>Is it deep?</p></speech><speech nospeaker="true"><p>The sitting was suspended.</p></speech></publicwhip>',
  elan: '<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="2000"/></TIME_ORDER><TIER TIER_ID="t" PARTICIPANT="Ann"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="x" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>Is it deep?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>',
  textgrid:
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n2\n<exists>\n1\n"IntervalTier"\n"Ann"\n0\n2\n2\n0\n1\n""\n1\n2\n"Is it deep?"\n',
  exmaralda:
    '<basic-transcription><head><speakertable><speaker id="S"><abbreviation>Ann</abbreviation></speaker></speakertable></head><basic-body><common-timeline><tli id="a" time="1.0"/><tli id="b" time="2.0"/></common-timeline><tier id="T" speaker="S" category="v" type="t"><event start="a" end="b">Is it deep?</event></tier></basic-body></basic-transcription>',
  transcriber:
    '<Trans><Topics><Topic id="to1" desc="Wells"/></Topics><Speakers><Speaker id="s" name="Ann Lee"/></Speakers><Episode><Section type="report" topic="to1" startTime="0" endTime="4"><Turn speaker="s" startTime="1" endTime="4"><Sync time="1"/>Is it deep?</Turn><Turn startTime="4" endTime="5"><Sync time="4"/><Event desc="music" type="noise" extent="instantaneous"/></Turn></Section></Episode></Trans>',
  ctm: 'well 1 1.0 0.3 Deep?\nwell 2 3.0 0.3 Yes.\nwell 1 9.0 0.3 [Music]\n',
  stm: 'well 1 ann 1.0 2.0 Is it deep?\nwell 1 bo 3.0 4.0 It is.\n',
};

/** The files of a format that is read only. */
function samplesOf(id: string): readonly string[] {
  const sample = samples[id];
  const files = recogniserFiles.filter(({ format }) => format === id).map(({ source }) => JSON.stringify(source));
  return sample === undefined ? files : [sample];
}

/** All recognisers have one reader of what is alone in brackets, so a file of one of them shows it. */
const readAlike = new Set<Holding>(['events']);

describe('what the table of formats says', () => {
  for (const { id, holds, read, write, isBinary } of formats) {
    if (!write) continue;
    it(`is true of the names, the headings and the events that ${id} has, if nothing reads it`, async () => {
      const { text } = await writeAs(id, talk);
      if (!read)
        for (const part of [/Ann Lee/i, /Bo Sand/i, /Depth/, /\[Applause\]/, /01:0[01]/]) assert.match(text, part);
    });
    for (const [key, isHeld] of Object.entries(holds) as [Holding, boolean][]) {
      it(`is true of ${key} in ${id}, which are ${isHeld ? 'held' : 'lost'}`, async () => {
        const { bytes, text, remarks } = await writeAs(id, talk);
        assert.equal(
          remarks.some((remark) => lost[key].test(remark)),
          !isHeld,
          remarks.join('\n'),
        );
        if (read) {
          const { draft } = await readAs(id, isBinary ? bytes : text);
          if (isHeld) assert.deepEqual(found[key](draft), found[key](talk), text);
          else assert.notDeepEqual(found[key](draft), found[key](talk), text);
        }
      });
    }
  }

  for (const { id, holds, read, write } of formats) {
    if (write || !read) continue;
    it(`is true of all that ${id} has`, async () => {
      const drafts = await Promise.all(samplesOf(id).map(async (file) => (await readAs(id, file)).draft));
      assert.ok(drafts.length > 0);
      for (const [key, isHeld] of Object.entries(holds) as [Holding, boolean][]) {
        const isFound = drafts.some((draft) => found[key](draft).length > 0);
        if (isHeld && readAlike.has(key) && samples[id] === undefined) continue;
        assert.equal(isFound, isHeld, `${key} in ${id}`);
      }
    });
  }
});

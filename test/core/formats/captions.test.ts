import assert from 'node:assert/strict';
import fc from 'fast-check';
import SrtParser from 'srt-parser-2';
import { WebVTTParser } from 'webvtt-parser';
import {
  type CaptionOptions,
  type Draft,
  type DraftPart,
  defaultConversion,
  defaultReadingSettings,
  exportFile,
  type FileFormat,
  formatWithId,
} from '../../../server/core/index.ts';
import { draftOf, linesOf } from './reading.ts';

const vtt = formatWithId('vtt') as FileFormat;
const srt = formatWithId('srt') as FileFormat;

/** What the blocks of a caption file say, and what was remarked. */
async function read(format: FileFormat, text: string) {
  const { draft, remarks } = await draftOf(format, text);
  return { lines: linesOf(draft), remarks: remarks.map(({ message, line }) => `${line ?? '-'}: ${message}`), draft };
}

async function write(parts: readonly DraftPart[], format: FileFormat, captions: Partial<CaptionOptions> = {}) {
  const options = defaultConversion(defaultReadingSettings);
  const draft: Draft = { header: {}, roster: [], parts };
  const exported = await exportFile({ draft, path: 'a.transcript' }, format, {
    ...options,
    captions: { ...options.captions, ...captions },
  });
  assert.ok('pieces' in exported);
  return { text: [...exported.pieces].join(''), remarks: exported.remarks.map(({ message }) => message) };
}

const inMs = (seconds: number) => Math.round(seconds * 1000);

const says = (speakers: readonly string[] | undefined, text: string, start?: number, end?: number): DraftPart => ({
  kind: 'turn',
  speakers,
  passages: [{ text, ...(start !== undefined && { start }), ...(end !== undefined && { end }) }],
});

/** Captions of three seconds each, as a file of WebVTT. */
function captions(...texts: readonly string[]): string {
  const clock = (at: number) =>
    `00:${String(Math.floor(at / 20)).padStart(2, '0')}:${String((at % 20) * 3).padStart(2, '0')}.000`;
  return ['WEBVTT', '', ...texts.flatMap((text, at) => [`${clock(at)} --> ${clock(at + 1)}`, text, ''])].join('\n');
}

describe('WebVTT and SubRip, read', () => {
  it('tells what a block is by its position, and not by a word that people may say', async () => {
    const { lines, draft } = await read(
      vtt,
      `WEBVTT - The pier

STYLE
::cue { color: lime }

REGION
id:fred

NOTE Checked twice.

NOTE-1
00:01.000 --> 00:02.000
NOTE is what I said.

STYLE
00:02.000 --> 00:03.000 align:start
STYLE
A --> B, you see.

00:03.000 --> 00:04.000
10:30 Meeting: all come.
`,
    );
    assert.equal(draft.header.title, 'The pier');
    assert.deepEqual(lines, [
      '// Checked twice.',
      '-: NOTE is what I said. @1–2 | STYLE A --> B, you see. @2–3 | 10:30 Meeting: all come. @3–4',
    ]);
  });

  it('reads voices in tags: closed or not, several in a caption, with classes and entities', async () => {
    const { lines } = await read(
      vtt,
      captions(
        '<v Ann O&#39;Hara>One &amp; <i>two</i>.',
        '<v Ann O&#39;Hara>Three.</v>',
        '<v.loud.first Bo>Four.</v> <v Ann O&#39;Hara>Five.',
        '<v Bo>Is 3 < 4, or <b>4 > 3</b>?</v>',
        'Nobody says this.',
      ),
    );
    assert.deepEqual(lines, [
      "Ann O'Hara: One & two. @0–3 | Three. @3–6",
      'Bo: Four. @6',
      "Ann O'Hara: Five.",
      'Bo: Is 3 < 4, or 4 > 3? @9–12',
      '-: Nobody says this. @12–15',
    ]);
  });

  it('writes a name once that stands in the tag and before the words', async () => {
    const { lines } = await read(vtt, captions('<v S00>S00: One.', '<v S01>S01: Two: three.'));
    assert.deepEqual(lines, ['S00: One. @0–3', 'S01: Two: three. @3–6']);
  });

  it('goes on with a speaker where the file names one only when another begins, and says so', async () => {
    const { lines, remarks } = await read(
      vtt,
      captions('<v Ann>One,', 'two.', '<v Bo>Three.', '<v Ann>Four,', 'five.'),
    );
    assert.deepEqual(lines, ['Ann: One, @0–3 | two. @3–6', 'Bo: Three. @6–9', 'Ann: Four, @9–12 | five. @12–15']);
    assert.match(remarks.join(), /2 captions without a name/);
    const every = await read(vtt, captions('<v Ann>One.', '<v Ann>Two.', 'Three.', '<v Bo>Four.', '<v Ann>Five.'));
    assert.deepEqual(every.lines[1], '-: Three. @6–9');
  });

  it('reads names before colons and in brackets where the file proves them', async () => {
    const colons = await read(
      vtt,
      captions(
        'Ann Lee: One.',
        'Bo: There is a rule:\none thing at a time.',
        'Ann Lee: Yes.',
        'Bo: No.\nAnn Lee: Well.',
        'So it is: late.',
      ),
    );
    assert.deepEqual(colons.lines, [
      'Ann Lee: One. @0–3',
      'Bo: There is a rule: one thing at a time. @3–6',
      'Ann Lee: Yes. @6–9',
      'Bo: No. @9',
      'Ann Lee: Well. | So it is: late. @12–15',
    ]);
    const brackets = await read(
      srt,
      captions('[SPEAKER_00]: One,', '[SPEAKER_00]: two.', '[SPEAKER_01]: three.', '[SPEAKER_00]: Four.').slice(8),
    );
    assert.deepEqual(brackets.lines, [
      'SPEAKER_00: One, @0–3 | two. @3–6',
      'SPEAKER_01: three. @6–9',
      'SPEAKER_00: Four. @9–12',
    ]);
  });

  it('takes no words of a sentence for a name, where they stand before a colon once', async () => {
    const { lines, remarks } = await read(
      vtt,
      captions(
        'We came in the spring.',
        'Berlin: a city of millions.',
        'There is one rule: go home.',
        'Tonight: the harbour.',
        'Hamburg: a port.',
        'It is deep.',
      ),
    );
    assert.deepEqual(lines, [
      '-: We came in the spring. @0–3 | Berlin: a city of millions. @3–6 | There is one rule: go home. @6–9 | Tonight: the harbour. @9–12 | Hamburg: a port. @12–15 | It is deep. @15–18',
    ]);
    assert.deepEqual(remarks, [
      '6: 3 captions begin with what may be a name, and the file does not prove it. The words are kept, and have no speaker.',
    ]);
    for (const texts of [
      ['Ann: Is it deep?', 'It is.', 'So I hear.', 'Bo: Yes.', 'It is cold.', 'The end.'],
      ['Ann: yes', 'Bo: no', 'Ann: oh', 'it is', 'deep', 'and', 'cold'],
    ]) {
      const { draft } = await read(vtt, captions(...texts));
      const names = draft.parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : []));
      assert.deepEqual([...new Set(names)], ['Ann', 'Bo']);
    }
  });

  it('takes a word that stands before a colon twice, and no other does, for no name', async () => {
    const { draft } = await read(
      vtt,
      captions('One.', 'source: a page.', 'Two.', 'It is so.', 'source: another.', 'Three.', 'Four.'),
    );
    assert.equal(draft.parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : [])).length, 0);
  });

  it('keeps a name with a comma and what stands after a name in brackets', async () => {
    const { lines } = await read(
      srt,
      captions(
        'Lee, Ann (Parks): One.',
        'Lee, Bo: Two.',
        'Lee, Ann (Parks): Three.',
        'Cy Dale, Engineer: Four.',
        'Cy Dale: Five.',
        'Di Fox (Trees): Six.',
      ).slice(8),
    );
    assert.deepEqual(lines, [
      'Lee, Ann (Parks): One. @0–3',
      'Lee, Bo: Two. @3–6',
      'Lee, Ann (Parks): Three. @6–9',
      'Cy Dale (Engineer): Four. @9–12',
      'Cy Dale: Five. @12–15',
      'Di Fox (Trees): Six. @15–18',
    ]);
  });

  it('reads the number of a voice in brackets as a speaker also where it stands once', async () => {
    const { lines } = await read(vtt, captions('[SPEAKER_01]: How old?', '[SPEAKER_00]: No idea.', 'Hm.'));
    assert.deepEqual(lines, ['SPEAKER_01: How old? @0–3', 'SPEAKER_00: No idea. @3–6', '-: Hm. @6–9']);
  });

  it('reads names on a line of their own and in round brackets, where the file has them in every caption', async () => {
    for (const label of [
      (name: string) => `${name}\n`,
      (name: string) => `(${name}) `,
      (name: string) => `[${name}] `,
      (name: string) => `{${name}} `,
      (name: string) => `（${name}）`,
      (name: string) => `【${name}】`,
    ]) {
      const texts = [
        `${label('Speaker 1')}Where is it, I ask?`,
        `${label('Ann Lee')}There.`,
        `${label('Speaker 1')}Oh.`,
      ];
      const { lines } = await read(vtt, captions(...texts, '[door slams]'));
      assert.deepEqual(lines, [
        'Speaker 1: Where is it, I ask? @0–3',
        'Ann Lee: There. @3–6',
        'Speaker 1: Oh. @6–9',
        '[door slams] @9',
      ]);
    }
    const { lines } = await read(vtt, captions('ANN: Where is\nBO: it?', '[BO]\nI see.', '[ANN] No. [laughs]', 'So.'));
    assert.deepEqual(lines.slice(1), ['BO: it? | I see. @3–6', 'ANN: No. [laughs] @6–9', '-: So. @9–12']);
  });

  it('takes the last labels of a file in which every caption has one for names', async () => {
    const { lines } = await read(
      vtt,
      captions(
        'Ann Lee: Hello.',
        '+1 415-555-0100: Here too.',
        'Ann Lee: Good.',
        'aPhone (Bo): Yes.',
        'Ann Lee: At 10:30 we go.',
        'Ann Lee: Why not: now?',
      ),
    );
    assert.deepEqual(lines, [
      'Ann Lee: Hello. @0–3',
      '+1 415-555-0100: Here too. @3–6',
      'Ann Lee: Good. @6–9',
      'aPhone (Bo): Yes. @9–12',
      'Ann Lee: At 10:30 we go. @12–15 | Why not: now? @15–18',
    ]);
  });

  it('gives words after the end of a voice to no speaker, and those of a voice without a name to somebody', async () => {
    const { lines } = await read(
      vtt,
      captions('<v Ann>One <v Bo>two</v> three.', '<v>Four.', '<v Ann>Five.', 'Six.', '<v Bo>Seven.'),
    );
    assert.deepEqual(lines, [
      'Ann: One @0',
      'Bo: two',
      '-: three.',
      '?: Four. @3–6',
      'Ann: Five. @6–9 | Six. @9–12',
      'Bo: Seven. @12–15',
    ]);
    const alone = captions('<b>Ann:</b>\nOne.', '<b>Bo:</b>\nTwo.', '<b>Ann:</b>\nThree: yes.');
    assert.deepEqual((await read(vtt, alone)).lines, ['Ann: One. @0–3', 'Bo: Two. @3–6', 'Ann: Three: yes. @6–9']);
  });

  it('reads names above the times, as programs for meetings write them', async () => {
    const file = (...names: readonly string[]) =>
      `WEBVTT\n\n${names.map((name, at) => `${name}\n00:0${at}.000 --> 00:0${at + 1}.000\nWord.\n`).join('\n')}`;
    for (const [one, other] of [
      ['1 "Ann Lee" (123)', '2 "Bo Sand" (0)'],
      ['Ann Lee', 'Bo Sand'],
      ['1 - Ann Lee', '2 - Bo Sand'],
    ] as const) {
      const { lines, remarks } = await read(vtt, file(one, other, one));
      assert.deepEqual(lines, ['Ann Lee: Word. @0–1', 'Bo Sand: Word. @1–2', 'Ann Lee: Word. @2–3']);
      assert.deepEqual(remarks, ['-: The names above the times of the captions were taken for the speakers.']);
    }
    for (const ids of [
      ['1', '2', '3'],
      ['intro', 'talk', 'end'],
      ['Slide 1', 'Slide 2', 'Slide 3'],
      ['Part', 'Part', 'Part'],
      ['0a1b-2c/1', '0a1b-2c/2', '0a1b-2c/1'],
    ]) {
      assert.deepEqual((await read(vtt, file(...ids))).lines, ['-: Word. @0–1 | Word. @1–2 | Word. @2–3']);
    }
  });

  it('reads names before bars where nearly every caption has one, and they return or are labels of recognisers', async () => {
    const codes = captions('SPEAKER_00|Is it open?', 'SPEAKER_01|Since noon,\nor one|two.');
    assert.deepEqual((await read(vtt, codes)).lines, [
      'SPEAKER_00: Is it open? @0–3',
      'SPEAKER_01: Since noon, or one|two. @3–6',
    ]);
    const names = captions('Ann | One.', 'Bo | Two.', 'Ann | Three.', 'Bo | Four.');
    assert.deepEqual((await read(vtt, names)).lines, [
      'Ann: One. @0–3',
      'Bo: Two. @3–6',
      'Ann: Three. @6–9',
      'Bo: Four. @9–12',
    ]);
    const table = captions('Mon|Tue', 'Wed|Thu');
    assert.deepEqual((await read(vtt, table)).lines, ['-: Mon|Tue @0–3 | Wed|Thu @3–6']);
  });

  it('breaks lines where the signs of SubStation Alpha do, and not in the name of a file', async () => {
    const { lines } = await read(vtt, captions('Is it open,\\Nor closed?', 'See C:\\New.'));
    assert.deepEqual(lines, ['-: Is it open, or closed? @0–3 | See C:\\New. @3–6']);
  });

  it('says that a file has no captions', async () => {
    for (const text of ['WEBVTT\n', 'WEBVTT - The well\n\nSTYLE\n::cue { color: red }\n\nNOTE made by hand\n']) {
      assert.deepEqual((await read(vtt, text)).remarks, ['-: The file has no captions.']);
    }
  });

  it('reads quoted names above the times also where somebody has none', async () => {
    const { lines } = await read(
      vtt,
      ['WEBVTT', 'Ann Lee', 'Bo Sand', '', 'Ann Lee']
        .map((name, at) =>
          at === 0 ? `${name}\n` : `${at} "${name}" (77${at})\n00:0${at}:00.000 --> 00:0${at}:02.000\nLine ${at}.\n`,
        )
        .join('\n'),
    );
    assert.deepEqual(lines, [
      'Ann Lee: Line 1. @60–62',
      'Bo Sand: Line 2. @120–122',
      '?: Line 3. @180–182',
      'Ann Lee: Line 4. @240–242',
    ]);
  });

  it('proves names that stand once by the labels of all other captions, also those of somebody who is not named', async () => {
    const { lines, remarks } = await read(
      srt,
      [
        '1\n00:00:01,000 --> 00:00:02,000\nAnn Lee: Is it open?',
        '2\n00:00:02,000 --> 00:00:04,000\n?: Since noon, says\n(Bo): he was there.',
        '3\n00:00:04,000 --> 00:00:05,000\nAnn Lee: Good.',
        '4\n00:00:05,000 --> 00:00:06,000\nZoe: -0.5',
        '5\n00:00:06,000 --> 00:00:07,000\n?: And then?\n',
      ].join('\n\n'),
    );
    assert.deepEqual(lines, [
      'Ann Lee: Is it open? @1–2',
      '?: Since noon, says (Bo): he was there. @2–4',
      'Ann Lee: Good. @4–5',
      'Zoe: -0.5 @5–6',
      '?: And then? @6–7',
    ]);
    assert.deepEqual(remarks, []);
  });

  it('reads a name after a dash before one line too, where it stands so before two', async () => {
    const text = captions('- ANN: Is it open?\n- BO: Since noon.', '- BO: It rains: see.', '- Go.');
    assert.deepEqual((await read(vtt, text)).lines, [
      'ANN: Is it open? @0',
      'BO: Since noon. | It rains: see. @3–6',
      '-: - Go. @6–9',
    ]);
  });

  it('takes dashes of a list for no voices because links and boxes stand in brackets after them', async () => {
    const { lines } = await read(
      srt,
      [
        '1\n00:00:01,000 --> 00:00:02,000\n- [Plan](plan.html)',
        '2\n00:00:02,000 --> 00:00:03,000\n- [x] Read it',
        '3\n00:00:03,000 --> 00:00:04,000\n- [List](list.html)\n',
      ].join('\n\n'),
    );
    assert.deepEqual(lines, ['-: - [Plan](plan.html) @1–2 | - [x] Read it @2–3 | - [List](list.html) @3–4']);
  });

  it('takes no words before a name for a part of the name', async () => {
    const { lines } = await read(
      vtt,
      captions('Speaker 1: I was there at', 'noon. Speaker 2: Were you?', 'Speaker 1: Yes.'),
    );
    assert.deepEqual(lines, [
      'Speaker 1: I was there at @0–3',
      '-: noon. Speaker 2: Were you? @3–6',
      'Speaker 1: Yes. @6–9',
    ]);
  });

  it('reads the signs for another voice: chevrons, and dashes before two lines', async () => {
    const chevrons = captions('>> GOOD DAY.', 'WE GO ON. >> WHY?', '>>> NEWS.', '[ MUSIC ]', '5 > 3 AND A >> B.');
    assert.deepEqual((await read(vtt, chevrons)).lines, [
      '?: GOOD DAY. @0–3 | WE GO ON. @3',
      '?: WHY?',
      '?: NEWS. @6–9',
      '[MUSIC] @9',
      '?: 5 > 3 AND A @12',
      '?: B.',
    ]);
    const dashes = captions('- Where?\n- At home.', 'He said - and I agree -\nso.', '- One dash is no sign.');
    assert.deepEqual((await read(vtt, dashes)).lines, [
      '?: Where? @0',
      '?: At home.',
      '-: He said - and I agree - so. @3–6 | - One dash is no sign. @6–9',
    ]);
    const labelled = captions(
      '- [Ann] Where?',
      '- [Bo] In the shed,',
      'where else.',
      '- [Ann] Oh.\n- [Bo] Yes.',
      '- So it is.',
    );
    assert.deepEqual((await read(vtt, labelled)).lines, [
      'Ann: Where? @0–3',
      'Bo: In the shed, @3–6 | where else. @6–9',
      'Ann: Oh. @9',
      'Bo: Yes.',
      '?: So it is. @12–15',
    ]);
  });

  it('gives what is sung to no speaker, and a label alone in its caption to the words of the next one', async () => {
    const file = captions('ANN: One.', 'BO: Two.', 'ANN: Three.', '♪ La la. ♪', 'BO: Four.', 'Five.', 'ANN:', 'Six.');
    assert.deepEqual((await read(vtt, file)).lines, [
      'ANN: One. @0–3',
      'BO: Two. @3–6',
      'ANN: Three. @6–9',
      '-: ♪ La la. ♪ @9–12',
      'BO: Four. @12–15 | Five. @15–18',
      'ANN: Six. @21–24',
    ]);
  });

  it('resolves the character references of HTML, and keeps what is no tag', async () => {
    const { lines } = await read(
      vtt,
      captions(
        'caf&eacute;&hellip; &#8212; &mdash; &nothing; R&D',
        'a <b and c> d <lang en-GB>e</lang> <i class="x">f</i> <c.red>g</c>',
      ),
    );
    assert.deepEqual(lines, ['-: café… — — &nothing; R&D @0–3 | a <b and c> d e f g @3–6']);
  });

  it('reads times with other arrows and signs, and leaves out the heads of files within the file', async () => {
    const { lines, remarks } = await read(
      srt,
      [
        '1 \n00:00:01,000 → 00:00:02,000\nOne.\n ',
        '2 \n00:00:02,000 -> 00:00:03,000\nTwo.\n\t',
        '3\n00:00:03:000 --> 00:00:04:000\nThree.\n',
        '4\n-00:00:04,000 --> 00;00;05;000\nFour -> 5.\n',
      ].join('\n'),
    );
    assert.deepEqual(lines, ['-: One. @1–2 | Two. @2–3 | Three. @3–4 | Four -> 5.']);
    assert.equal(remarks.length, 1);
    const head = 'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n';
    const stream = await read(vtt, `${head}00:01.000 --> 00:02.000\nOne.\n\n${head}00:02.000 --> 00:03.000\nTwo.\n`);
    assert.deepEqual(stream.lines, ['-: One. @1–2 | Two. @2–3']);
    assert.match(stream.remarks.join(), /^7: 1 further head/);
  });

  it('takes words only once from captions that roll up, and says so', async () => {
    const growing = captions(
      'What',
      'What is',
      'What is being done',
      'about',
      'about the bees?',
      'We plant',
      'We plant trees.',
    );
    assert.deepEqual((await read(vtt, growing)).lines, [
      '-: What @0–3 | is @3–6 | being done @6–9 | about @9–12 | the bees? @12–15 | We plant @15–18 | trees. @18–21',
    ]);
    const rolling = await read(
      vtt,
      captions(
        '\u00a0\nwe<00:00:01.000><c> count</c>',
        'we count\n ',
        'we count\nthe gulls here',
        'the gulls here\n ',
        'the gulls here\nthere are nine',
      ),
    );
    assert.deepEqual(rolling.lines, ['-: we count @0–3 | the gulls here @6–9 | there are nine @12–15']);
    assert.match(rolling.remarks.join(), /roll up.*10 words/);
    const chant = await read(vtt, captions('No.', 'No.', 'No.', 'No no.', 'No.'));
    assert.deepEqual(chant.lines, ['-: No. @0–3 | No. @3–6 | No. @6–9 | No no. @9–12 | No. @12–15']);
  });

  it('looks for names and signs in captions that roll up after it has taken out what they repeat', async () => {
    const rollUp = (...lines: readonly string[]) =>
      captions(...lines.flatMap((line, at) => [...(at > 0 ? [`${lines[at - 1]}\n${line}`] : []), line]));
    const signs = await read(
      vtt,
      rollUp('&gt;&gt; Who left?', '&gt;&gt; My aunt.', 'She has the cat.', '&gt;&gt; And?'),
    );
    assert.deepEqual(signs.lines, ['?: Who left? @0–3', '?: My aunt. @3–6 | She has the cat. @9–12', '?: And? @15–18']);
    // Short lines without punctuation look like names.
    const words = ['Regen Am Morgen', 'Wind Auf See', 'Sonne Im Tal', 'Schnee Am Berg', 'Nebel Ueberall'];
    const { draft } = await read(vtt, rollUp(...words));
    assert.deepEqual(
      draft.parts.map((part) => part.kind === 'turn' && part.speakers),
      [undefined],
    );
  });

  it('reads names between signs for the direction of the script, and in quotation marks within tags', async () => {
    const { lines } = await read(
      vtt,
      captions('\u202bדנה: איפה המפתח?\u202c', '\u202bגיל: על השולחן.\u202c', '\u202bדנה: תודה.\u202c'),
    );
    assert.deepEqual(lines, ['דנה: איפה המפתח? @0–3', 'גיל: על השולחן. @3–6', 'דנה: תודה. @6–9']);
    const quoted = await read(vtt, captions('<v "Ann Lee">One.', '<v.loud "Bo">Two.'));
    assert.deepEqual(quoted.lines, ['Ann Lee: One. @0–3', 'Bo: Two. @3–6']);
  });

  it('reads a name in capitals inside a caption where all names are written so', async () => {
    const { lines } = await read(
      srt,
      captions('ANN: We had boats.\nMR COE: One boat.', 'ANN: Rule\nOne: row.').slice(8),
    );
    assert.deepEqual(lines, ['ANN: We had boats. @0', 'MR COE: One boat.', 'ANN: Rule One: row. @3–6']);
  });

  it('reads what stands in brackets alone as an event, and a mark as speech', async () => {
    const { lines } = await read(vtt, captions('[Music]', '(a door closes)', '[inaudible]', '<v Ann>[laughs]'));
    assert.deepEqual(lines, ['[Music] @0', '[a door closes] @3', '-: [inaudible] @6–9', 'Ann: [laughs] @9–12']);
  });

  it('loses no word in a file that is broken, and says what was odd', async () => {
    const { lines, remarks } = await read(
      srt,
      `1\r
0:00:01,5 --> 0:00:03,000\r
One.\r
2\r
00:00:03,000 --> 00:00:02,000\r
{\\an8}<font color="red">Two</font><br>lines.\r
\r
after a blank line.\r
\r
3\r
00:00:xx,000 --> 00:00:09,000\r
Three.\r
\r
4\r
00:00:01.000 --> 00:00:02.000 X1:1\r
Back`,
    );
    assert.deepEqual(lines, ['-: One. @1.5–3 | Two lines. after a blank line. @3 | Three. | Back @1–2']);
    assert.deepEqual(
      remarks.map((remark) => remark.replace(/:.*/, '')),
      ['8', '15', '5'],
    );
  });

  it('keeps Chinese and Japanese without spaces where a line breaks', async () => {
    assert.deepEqual((await read(vtt, captions('你可以这么\n理解。', '好。'))).lines, [
      '-: 你可以这么理解。 @0–3 | 好。 @3–6',
    ]);
    const quoted = captions('大家都问：\n“蜜蜂在哪里？”\n没有人知道。', 'He said: “Yes.”\n“No.”');
    assert.deepEqual((await read(vtt, quoted)).lines, [
      '-: 大家都问：“蜜蜂在哪里？”没有人知道。 @0–3 | He said: “Yes.” “No.” @3–6',
    ]);
  });

  it('refuses what has no caption at all', async () => {
    for (const format of [vtt, srt]) {
      const content = { name: 'a', text: 'Hello.', bytes: new Uint8Array() };
      const read = await format.read?.(content, { times: 'turn', settings: defaultReadingSettings });
      assert.ok(read && 'refused' in read);
    }
  });
});

describe('WebVTT and SubRip, written', () => {
  const LONG =
    'We will open the old railway yard, which has water and sun. Bees like it there, as everybody knows who has ever kept some of them. So do I.';

  it('splits at sentences, into lines and captions that are short enough', async () => {
    const { text } = await write([says(['Ann'], LONG, 5, 14)], vtt);
    assert.equal(
      text,
      `WEBVTT

00:00:05.000 --> 00:00:08.848
<v Ann>We will open the old railway
yard, which has water and sun.

00:00:08.848 --> 00:00:14.000
<v Ann>Bees like it there, as everybody knows
who has ever kept some of them. So do I.

`,
    );
  });

  it('writes the name before the words in SubRip, and keeps a name in one piece', async () => {
    const { text } = await write(
      [says(['Ann Lee'], 'Yes.', 0, 1), says([], 'No.', 1, 2), { kind: 'event', text: 'Noise', start: 3 }],
      srt,
    );
    assert.equal(
      text,
      '1\n00:00:00,000 --> 00:00:01,000\nAnn Lee: Yes.\n\n2\n00:00:01,000 --> 00:00:02,000\n?: No.\n\n3\n00:00:03,000 --> 00:00:04,000\n[Noise]\n\n',
    );
  });

  it('tells text of which it is open who speaks from somebody who is not named', async () => {
    const parts = [
      says(['Ann'], 'Who is there?', 1, 2),
      says([], 'Me.', 2, 3),
      says(undefined, 'And me.', 3, 4),
      says(['Ann'], 'Oh.', 4, 5),
    ];
    const { text, remarks } = await write(parts, vtt);
    assert.match(text, /<v \?>Me\.\n[\s\S]*<v\.open \?>And me\./);
    assert.deepEqual(remarks, []);
    assert.deepEqual(new WebVTTParser().parse(text, 'subtitles').errors, []);
    assert.deepEqual((await read(vtt, text)).draft.parts, parts);
    const plain = await write(parts, srt);
    assert.match(plain.text, /\n\?: And me\./);
    assert.deepEqual(plain.remarks, [
      '1 passage without a speaker got the speaker `?`, because the format cannot leave that open.',
    ]);
    const nameless = await write(parts.slice(1, 3), srt);
    assert.match(nameless.text, /\nMe\./);
    assert.deepEqual(nameless.remarks, ['1 turn lost the speaker `?`, because the captions name no one.']);
  });

  it('comes back where words look like labels, and names like markers', async () => {
    const quoted =
      'And then she said to all of us: no. Bo Sand: that is the name on the paper that I have here. A. Penn: another.';
    const parts = [
      says(['A. Penn'], quoted, 1, 20),
      says(['Bo Sand'], `He said, “We shall: so it is.” ${quoted}`, 20, 50),
      {
        kind: 'event' as const,
        text: `Division 12: Ayes 2, Noes 1, and so on and on. Ayes: ${'Bo Sand, '.repeat(9)}`,
        start: 50,
      },
      says(['A. Penn'], 'Bo Sand: never.', 60, 62),
      says(['Bo Sand'], 'Bo Sand: me.', 62, 64),
    ];
    for (const format of [vtt, srt]) {
      const { text } = await write(parts, format);
      const { draft } = await read(format, text);
      assert.deepEqual(spoken(draft.parts), spoken(parts), text);
    }
  });

  it('breaks no line where words of two scripts touch', async () => {
    const parts = [says(['Ann'], '我们将代码重新解释成EVM程序并且运行在Bitcoin网络上面'.repeat(9), 0, 60)];
    for (const format of [vtt, srt]) {
      const { text } = await write([...parts, says(['Bo'], '是。', 60, 61)], format);
      const [words = ''] = spoken((await read(format, text)).draft.parts);
      assert.deepEqual(words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''), spoken(parts)[0]);
    }
  });

  it('comes back where nobody is named and words look like labels, signs and events', async () => {
    const words = ['- one', '- two', '(three)', 'podcast: https://example.org/187', '>> four', '[five] six'];
    const parts = words.map((text, at) => says(undefined, text, at * 3, at * 3 + 2));
    const { text } = await write(parts, vtt);
    const { draft, remarks } = await read(vtt, text);
    assert.deepEqual(spoken(draft.parts), spoken(parts), text);
    assert.deepEqual(remarks, []);
    const named = [says([], 'podcast:', 0, 2), says(['Ann Lee'], 'Hello.', 2, 4), says(['Bo Sand'], 'Hi.', 4, 6)];
    assert.deepEqual((await read(srt, (await write(named, srt)).text)).draft.parts, named);
  });

  it('begins no line and no caption of words like a label, an event or a sign', async () => {
    const words = [
      'We looked at every bound that the compiler wants here where T: Clone is not given by the trait itself at all.',
      'The notes were taken before the meeting and after the second meeting: Ann would like to read them once more.',
      'Some were there (not for the whole of the first hour) and others came [much later, as they had said] to the yard.',
    ];
    const parts = words.map((text, at) => says(undefined, text, at * 9, at * 9 + 8));
    const named = words.map((text, at) => says([at % 2 === 0 ? 'Ann Lee' : 'Bo Sand'], text, at * 9, at * 9 + 8));
    for (const charactersPerLine of [18, 24, 30, 42]) {
      for (const draft of [parts, named]) {
        const { text } = await write(draft, srt, { charactersPerLine });
        const read = await draftOf(srt, text);
        assert.deepEqual(spoken(read.draft.parts), spoken(draft), text);
      }
    }
  });

  it('keeps several speakers of one caption apart where each of them speaks alone too', async () => {
    const parts = [
      says(['Ann Lee'], 'The yard is open.', 0, 2),
      says(['Ann Lee', 'Bo Sand'], 'Yes, it is.', 2, 4),
      says(['Bo Sand'], 'Since noon.', 4, 6),
      says(['Sand, Bo'], 'Since one.', 6, 8),
    ];
    const { text } = await write(parts, vtt);
    assert.deepEqual((await read(vtt, text)).draft.parts, parts, text);
  });

  it('cuts nothing in square brackets into two captions, because the pieces would be speech', async () => {
    const link = `https://example.org/${'well/'.repeat(16)}`;
    const parts = [
      says([], `They had written of [the long quarrel about the well](${link}) in the spring.`, 0, 9),
      says(['Ann Lee'], 'So they had.', 9, 12),
      says(['Bo Sand'], 'Yes.', 12, 15),
    ];
    for (const format of [vtt, srt]) {
      const { text } = await write(parts, format);
      assert.match(text.replaceAll('\n', ' '), /\[the long quarrel about the well\]\(/);
      assert.deepEqual(spoken((await read(format, text)).draft.parts).slice(1), spoken(parts).slice(1));
    }
  });

  it('shows an event with brackets in it as one', async () => {
    const event = { kind: 'event' as const, text: 'Ann Lee [shows](a) a hive', start: 1 };
    for (const format of [vtt, srt]) {
      const { text } = await write([says(['Bo'], 'See.', 0, 1), event, says(['Bo'], 'So.', 4, 5)], format);
      assert.deepEqual((await read(format, text)).lines[1], '[Ann Lee [shows](a) a hive] @1');
    }
  });

  it('comes back where words look like tags, and says that not every player shows them so', async () => {
    const words = 'Write <b> and {\\an8} here, and 3 < 4 &amp; more.';
    const { text, remarks } = await write([says(['Ann'], words, 1, 5), says(['Bo'], '2 < 3 & done', 6, 8)], srt);
    assert.deepEqual((await read(srt, text)).lines, [`Ann: ${words} @1–5`, 'Bo: 2 < 3 & done @6–8']);
    assert.ok(text.includes('2 < 3 & done'), text);
    assert.deepEqual(remarks, [
      '2 lines have words that look like tags. They are written as `&lt;`, and not every player shows that as `<`.',
    ]);
  });

  it('keeps braces with a backslash, and leaves out the signs that place a caption', async () => {
    const words = 'Say {\\n Hello {$user} and {\\an8} to A\\NB and them.';
    for (const format of [vtt, srt]) {
      const { text } = await write([says(['Ann'], words, 1, 5)], format);
      assert.deepEqual((await read(format, text)).lines.join('\n').includes(words), true, text);
    }
    const { lines } = await read(srt, '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}{\\i1}Up there: {\\n x {y}\n');
    assert.deepEqual(lines, ['-: Up there: {\\n x {y} @1–2']);
  });

  it('leaves time to read the name where times are estimated', async () => {
    const parts = ['Yes.', 'No.', 'Perhaps.'].map((text, at) => says([`Professor Ann Lee of Leeds ${at}`], text));
    const { remarks } = await write(parts, srt);
    assert.deepEqual(remarks, [
      'The source has no times. Those of the captions are estimated from the length of the text.',
    ]);
  });

  it('says which times are estimated, and what is too fast to read', async () => {
    const one = await write([says(['Ann'], 'Good morning.'), says(['Bo'], 'Hello.')], vtt);
    assert.match(one.remarks.join(), /no times/);
    const some = await write(
      [says(['Ann'], 'Good morning.', 1), says(['Bo'], 'Hello.'), says(['Bo'], 'Hello.', 9)],
      vtt,
    );
    assert.match(some.remarks.join(), /1 passage are estimated|1 passage is estimated/);
    const fast = await write([says(['Ann'], LONG, 0, 2), says(['Bo'], 'Hello.', 2)], vtt);
    assert.match(fast.remarks.join(), /faster to read than 20 characters a second, the first at 00:00:00\.000/);
  });

  it('obeys the limits that are asked for', async () => {
    const { text } = await write([says(undefined, LONG, 0, 60)], srt, {
      charactersPerLine: 20,
      linesPerCaption: 1,
      secondsPerCaption: 3,
      charactersPerSecond: 17,
    });
    for (const { text: lines, startSeconds, endSeconds } of new SrtParser().fromSrt(text)) {
      assert.ok(lines.length <= 20 && !lines.includes('\n'), lines);
      assert.ok(endSeconds - startSeconds <= 3.002, lines);
    }
  });

  const words = fc
    .array(
      fc.constantFrom('one', 'two,', 'three.', 'a', 'considerably', '<b>', '&amp;', '-->', 'x: y', '3 < 4', 'No!'),
      { minLength: 1, maxLength: 30 },
    )
    .map((all) => all.join(' '));
  const turns = fc.array(
    fc.record({
      speaker: fc.constantFrom('Ann Lee', 'Bo', 'SPEAKER_02', 'R&D <b>'),
      text: words,
      gap: fc.nat(3000),
      length: fc.integer({ min: 200, max: 20_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const parts = turns.map((all) => {
    let at = 0;
    return all.map(({ speaker, text, gap, length }) => {
      const start = at + gap;
      at = start + length;
      return says([speaker], text, start / 1000, at / 1000);
    });
  });

  it('is read back: the same words by the same people, and the same file again', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        const { text } = await write(all, vtt);
        const { draft } = await read(vtt, text);
        assert.deepEqual(spoken(draft.parts), spoken(all), text);
        assert.equal((await write(draft.parts, vtt)).text, text);
      }),
      { numRuns: 100 },
    );
  });

  it('is what other programs read as we meant it', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        const { text } = await write(all, vtt);
        const { cues, errors } = new WebVTTParser().parse(text, 'subtitles');
        assert.deepEqual(errors, []);
        const read = await read2(text);
        assert.deepEqual(
          cues.map(({ startTime, endTime }) => [inMs(startTime), inMs(endTime)]),
          read,
        );
        const plain = await write(all, srt);
        const parsed = new SrtParser().fromSrt(plain.text);
        assert.ok(parsed.length > 0);
        for (const [at, cue] of parsed.entries()) assert.equal(cue.id, String(at + 1));
      }),
      { numRuns: 50 },
    );
  });

  async function read2(text: string): Promise<(readonly [number, number])[]> {
    const { draft } = await read(vtt, text);
    return draft.parts.flatMap((part) =>
      part.kind === 'turn' ? part.passages.map(({ start = -1, end = -1 }) => [inMs(start), inMs(end)] as const) : [],
    );
  }
});

/** Who says what, with neighbouring turns of one speaker put together. */
function spoken(parts: readonly DraftPart[]): string[] {
  const found: string[] = [];
  let last: string | undefined;
  for (const part of parts) {
    if (part.kind !== 'turn') continue;
    const who = part.speakers?.join(' + ') ?? '-';
    const text = part.passages.map((passage) => passage.text).join(' ');
    if (who === last) found[found.length - 1] += ` ${text}`;
    else found.push(`${who}: ${text}`);
    last = who;
  }
  return found;
}

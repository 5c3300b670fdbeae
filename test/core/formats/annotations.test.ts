import assert from 'node:assert/strict';
import { type FileFormat, formatWithId, recogniseFormat } from '../../../server/core/index.ts';
import { draftOf, linesOf, readText } from './reading.ts';

const [elan, textGrid, exmaralda, transcriber] = ['elan', 'textgrid', 'exmaralda', 'transcriber'].map((id) =>
  formatWithId(id),
) as [FileFormat, FileFormat, FileFormat, FileFormat];

/** A file of ELAN with tiers, and times at every tenth of a second: `t0`, `t1` … */
function eaf(...tiers: readonly string[]): string {
  const slots = Array.from({ length: 10 }, (_, at) => `<TIME_SLOT TIME_SLOT_ID="t${at}" TIME_VALUE="${at * 100}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2031-05-14T10:00:00+01:00" FORMAT="3.0" VERSION="3.0">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///a/yard.wav" RELATIVE_MEDIA_URL="./yard.wav"/></HEADER>
<TIME_ORDER>${slots.join('')}<TIME_SLOT TIME_SLOT_ID="unknown"/></TIME_ORDER>
${tiers.join('\n')}
</ANNOTATION_DOCUMENT>
`;
}

function tier(
  id: string,
  attributes: string,
  ...annotations: readonly [start: string, end: string, text: string][]
): string {
  const all = annotations.map(([start, end, text], at) => {
    const times = `TIME_SLOT_REF1="${start}" TIME_SLOT_REF2="${end}"`;
    return `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}${at}" ${times}><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`;
  });
  return `<TIER TIER_ID="${id}" LINGUISTIC_TYPE_REF="x" ${attributes}>${all.join('')}</TIER>`;
}

function refTier(id: string, attributes: string, ...annotations: readonly [of: string, text: string][]): string {
  const all = annotations.map(([of, text], at) => {
    return `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}${at}" ANNOTATION_REF="${of}"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`;
  });
  return `<TIER TIER_ID="${id}" LINGUISTIC_TYPE_REF="y" ${attributes}>${all.join('')}</TIER>`;
}

describe('ELAN annotations', () => {
  it('are the turns of their participants, in the order of time', async () => {
    const { draft, remarks } = await draftOf(
      elan,
      eaf(
        tier(
          'A',
          'PARTICIPANT="Ann Lee"',
          ['t0', 't2', 'Good  morning.'],
          ['t2', 't3', 'Come &amp; sit.'],
          ['t7', 't8', 'Tea?'],
          ['t8', 't9', ''],
        ),
        tier('Bo', '', ['t4', 't5', 'Thanks.']),
      ),
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: Good morning. @0–0.2 | Come & sit. @0.2–0.3',
      'Bo: Thanks. @0.4–0.5',
      'Ann Lee: Tea? @0.7–0.8',
    ]);
    assert.deepEqual(draft.header, { media: './yard.wav' });
    assert.deepEqual(remarks, []);
  });

  it('leaves out tiers that say the same words again, and reports them', async () => {
    const { draft, remarks } = await draftOf(
      elan,
      eaf(
        tier('A', 'PARTICIPANT="Ann"', ['t0', 't2', 'Good morning.']),
        refTier('A-ft', 'PARTICIPANT="Ann" PARENT_REF="A"', ['A0', 'Guten Morgen.']),
        refTier('A-gloss', 'PARENT_REF="A"', ['A0', 'greeting']),
        tier('Notes', '', ['unknown', 'unknown', 'late']),
      ),
    );
    assert.deepEqual(linesOf(draft), ['Ann: Good morning. @0–0.2', 'Notes: late @0.9']);
    assert.deepEqual(remarks, [
      { message: 'Tier “A-ft” is left out.', line: 6 },
      { message: 'Tier “A-gloss” is left out.', line: 7 },
    ]);
  });

  it('reads the words of a tier below one of numbers, with the times of that', async () => {
    const { draft } = await draftOf(
      elan,
      eaf(
        tier('ref@A', 'PARTICIPANT="Ann"', ['t0', 't2', 'talk.001'], ['t3', 't4', 'talk.002']),
        refTier('tx@A', 'PARTICIPANT="Ann" PARENT_REF="ref@A"', ['ref@A0', 'Good morning.'], ['ref@A1', 'Sit.']),
      ),
    );
    assert.deepEqual(linesOf(draft), ['Ann: Good morning. @0–0.2 | Sit. @0.3–0.4']);
  });

  it('ends where annotations refer to each other in a circle', async () => {
    const { draft } = await draftOf(elan, eaf(refTier('A', 'PARENT_REF="A"', ['A1', 'one'], ['A0', 'two'])));
    assert.deepEqual(linesOf(draft), ['A: one | two']);
  });

  it('ask to be a whole file', async () => {
    const read = await readText(elan, eaf().slice(0, -5));
    assert.deepEqual('refused' in read && read.line, 6);
    assert.deepEqual(await readText(elan, '<a/>'), {
      refused: 'its first element is <a>, not <ANNOTATION_DOCUMENT>',
      line: 1,
    });
  });
});

/** A TextGrid in the long form. */
function long(
  ...tiers: readonly (readonly [
    name: string,
    intervals: readonly (readonly [start: number, end: number, text: string])[],
  ])[]
): string {
  const items = tiers.map(([name, intervals], at) => {
    const all = intervals.map(
      ([start, end, text], index) =>
        `        intervals [${index + 1}]:\n            xmin = ${start} \n            xmax = ${end} \n            text = "${text}" \n`,
    );
    return `    item [${at + 1}]:\n        class = "IntervalTier" \n        name = "${name}" \n        xmin = 0 \n        xmax = 9 \n        intervals: size = ${intervals.length} \n${all.join('')}`;
  });
  return `File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0 \nxmax = 9 \ntiers? <exists> \nsize = ${tiers.length} \nitem []: \n${items.join('')}`;
}

describe('A Praat TextGrid', () => {
  const ann = [
    'Ann',
    [
      [0, 1.5, 'Good ""big""\nmorning.'],
      [1.5, 4, ''],
      [4, 5, 'Tea?'],
    ],
  ] as const;
  const bo = [
    'Bo',
    [
      [0, 2, ''],
      [2, 3.25, 'Thanks.'],
    ],
  ] as const;
  const said = ['Ann: Good "big" morning. @0–1.5', 'Bo: Thanks. @2–3.25', 'Ann: Tea? @4–5'];

  it('is read in the long form', async () => {
    const { draft, remarks } = await draftOf(textGrid, long(ann, bo));
    assert.deepEqual(linesOf(draft), said);
    assert.deepEqual(remarks, []);
  });

  it('is read in the short form, with comments', async () => {
    const tiers = [ann, bo].map(([name, intervals]) =>
      [
        '"IntervalTier"',
        `"${name}"`,
        0,
        9,
        intervals.length,
        ...intervals.flatMap(([start, end, text]) => [start, end, `"${text}"`]),
      ].join('\n'),
    );
    const text = `"ooTextFile"\n"TextGrid"\n0\n9 ! 3 seconds\n<exists>\n2\n${tiers.join('\n')}\n`;
    assert.deepEqual(linesOf((await draftOf(textGrid, text)).draft), said);
    assert.deepEqual(linesOf((await draftOf(textGrid, text.replaceAll('\n', '\r\n'))).draft), said);
  });

  it('is recognised by how it begins', () => {
    const content = (text: string) => ({ name: 'a.TextGrid', text, bytes: new Uint8Array() });
    assert.equal(textGrid.recognises?.(content(long(ann))), true);
    assert.equal(textGrid.recognises?.(content('File type = "ooTextFile"\nObject class = "Pitch"\n')), false);
    assert.equal(textGrid.recognises?.(content('Ann: "ooTextFile" "TextGrid"')), false);
  });

  it('has the words of a forced aligner without its sounds and silences', async () => {
    const { draft, remarks } = await draftOf(
      textGrid,
      long(
        [
          'Ann - words',
          [
            [0, 1, 'good'],
            [1, 2, 'sp'],
            [2, 3, 'day'],
          ],
        ],
        ['Ann - phones', [[0, 1, 'G']]],
        ['words', [[3, 4, 'yes']]],
      ),
    );
    assert.deepEqual(linesOf(draft), ['Ann: good @0–1 | day @2–3', '-: yes @3–4']);
    assert.deepEqual(remarks, [
      { message: 'Marks of silence are left out.', line: 11 },
      { message: 'Tier “Ann - phones” is left out.', line: 29 },
    ]);
  });

  it('keeps what a file has that is cut off', async () => {
    const whole = long(ann, bo);
    const { draft, remarks } = await draftOf(textGrid, whole.slice(0, whole.indexOf('text = "Thanks')));
    assert.deepEqual(linesOf(draft), ['Ann: Good "big" morning. @0–1.5 | Tea? @4–5']);
    assert.deepEqual(
      remarks.map(({ message }) => message),
      ['The file ends before its last tier does: it may be cut off.'],
    );
  });

  it('refuses another file', async () => {
    assert.deepEqual(await readText(textGrid, 'x'), {
      refused: 'it does not begin with "ooTextFile" and "TextGrid"',
      line: 1,
    });
  });
});

describe('EXMARaLDA transcriptions', () => {
  const exb = (...tiers: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<basic-transcription><head><meta-information><referenced-file url="yard.wav"/></meta-information><speakertable>
<speaker id="S0"><abbreviation>ANN</abbreviation><sex value="f"/></speaker><speaker id="S1"><abbreviation>BO</abbreviation></speaker></speakertable></head>
<basic-body><common-timeline><tli id="T0" time="0.5"/><tli id="T1" time="2.5"/><tli id="T2"/><tli id="T3" time="4.0"/></common-timeline>
${tiers.join('')}</basic-body></basic-transcription>`;
  const tier = (attributes: string, ...events: readonly [start: string, end: string, text: string][]) =>
    `<tier ${attributes}>${events.map(([start, end, text]) => `<event start="${start}" end="${end}">${text}</event>`).join('')}</tier>`;

  it('are the turns of their speakers, and words that a tier cuts are whole', async () => {
    const text = exb(
      tier(
        'id="A" speaker="S0" category="v" type="t"',
        ['T0', 'T1', 'Is the mi'],
        ['T1', 'T2', 'll old? '],
        ['T2', 'T3', 'Yes &amp; no. '],
      ),
      tier('id="B" speaker="S1" category="v" type="t"', ['T3', 'T3', 'Very. ']),
      tier('id="C" speaker="S1" category="en" type="a" display-name="BO [en]"', ['T3', 'T3', 'much']),
    );
    assert.equal(recogniseFormat({ name: 'a', text, bytes: new Uint8Array() }), exmaralda);
    const { draft, remarks } = await draftOf(exmaralda, text);
    assert.deepEqual(linesOf(draft), ['ANN: Is the mill old? @0.5 | Yes & no. @2.5–4', 'BO: Very. @4–4']);
    assert.deepEqual(draft.header, { media: 'yard.wav' });
    assert.deepEqual(
      remarks.map(({ message }) => message),
      ['Tier “BO [en]” is left out.'],
    );
  });
});

describe('the files of Transcriber', () => {
  const trs = (turns: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans audio_filename="yard" xml:lang="en"><Topics><Topic id="to1" desc="Mills"/></Topics><Speakers><Speaker id="s1" name="Ann Lee"/><Speaker id="s2" name="Bo Sand"/></Speakers>
<Episode><Section type="report" topic="to1" startTime="0" endTime="9">${turns}</Section></Episode></Trans>`;

  it('have turns with a passage for each time, and two voices in a turn', async () => {
    const text = trs(
      `<Turn speaker="s1" startTime="0" endTime="2"><Sync time="0"/>Is the mill old?<Sync time="1.5"/>
I ask. <Event desc="laugh" type="noise" extent="instantaneous"/> <Event desc="pron=x" type="pronounce" extent="begin"/>so</Turn>
<Turn speaker="s1 s2" startTime="2" endTime="4"><Sync time="2"/><Who nb="1"/>Well<Who nb="2"/>Very.</Turn>
<Turn startTime="4" endTime="5"><Sync time="4"/>Hm.</Turn>`,
    );
    assert.equal(recogniseFormat({ name: 'a', text, bytes: new Uint8Array() }), transcriber);
    const { draft, remarks } = await draftOf(transcriber, text);
    assert.deepEqual(linesOf(draft), [
      '# Mills',
      'Ann Lee: Is the mill old? @0 | I ask. [laugh] so @1.5 | Well @2',
      'Bo Sand: Very.',
      '-: Hm. @4',
    ]);
    assert.deepEqual(draft.header, { language: 'en', media: 'yard' });
    assert.equal(remarks.length, 1);
  });
});

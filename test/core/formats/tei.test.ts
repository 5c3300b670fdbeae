import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tei } from '../../../server/core/index.ts';
import { draftsOf } from './anyDraft.ts';
import { draftOf, exported, linesOf, readText, written } from './reading.ts';

const held = draftsOf({
  times: true,
  ends: true,
  markers: true,
  numbers: true,
  qualifiers: true,
  sections: true,
  unattributed: true,
  paragraphs: true,
  marks: true,
  header: true,
});

/** A day as archives of parliaments have it. */
const day = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="day" xml:lang="en" ana="#parla.sitting">
<teiHeader>
 <fileDesc>
  <titleStmt><title type="main">A day of the council</title><title type="sub">Bees</title><meeting ana="#x">Sitting 7</meeting></titleStmt>
  <publicationStmt><publisher>The archive</publisher><date when="2040-01-01">2040</date></publicationStmt>
  <sourceDesc><bibl><title>Record</title><idno type="URI">https://example.org/day</idno><date when="2031-05-13"/></bibl></sourceDesc>
 </fileDesc>
 <profileDesc>
  <settingDesc><setting><name type="org">Council</name><date when="2031-05-14">14.5.2031</date></setting></settingDesc>
  <particDesc><listPerson>
   <person xml:id="LeeAnn"><persName><surname>Lee</surname><forename>Ann</forename></persName><sex value="F"/><occupation>Chair</occupation></person>
   <person xml:id="DornC"><persName><roleName>Lord</roleName><forename>Cy</forename><nameLink>van</nameLink><surname>Dorn</surname></persName></person>
  </listPerson></particDesc>
 </profileDesc>
</teiHeader>
<text>
 <body>
  <div type="debateSection">
   <head>Bees</head>
   <note type="time">The sitting begins at ten.</note>
   <note type="speaker">The Chair:</note>
   <u who="#LeeAnn" ana="#chair">
    <seg>Good <hi rend="it">mor</hi>ning<note place="foot">sic</note>.<lb/>We begin.</seg>
    <kinesic type="applause"><desc>Applause.</desc></kinesic>
    <seg>Mr <gap reason="inaudible"/>, <unclear>please</unclear>.</seg>
   </u>
   <note type="speaker">An unnamed Member:</note>
   <u ana="#guest"><seg>Thank you.</seg></u>
   <u who="people.xml#SandBo"><seg>I <choice><orig>wuz</orig><reg>was</reg></choice> there.</seg><vocal type="laughter"/></u>
   <u who="#DornC #LeeAnn">Together.</u>
   <u><vocal><desc>(shouting)</desc></vocal></u>
   <div><head>Hives</head><p>A paper is laid.</p><incident><desc>The lights go out [twice].</desc></incident></div>
  </div>
 </body>
</text>
</TEI>
`;

describe('TEI', () => {
  it('has the speakers and times of blocks around utterances, and no word is parted by a time', async () => {
    const { draft } = await draftOf(
      tei,
      `<TEI><teiHeader><profileDesc><particDesc><person xml:id="S0"><persName><forename>Ann</forename><surname>Lee</surname>
<abbr>AL</abbr></persName></person><person xml:id="S1"><persName><abbr>BO</abbr></persName></person></particDesc></profileDesc></teiHeader>
<text><timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="2.1" since="#T0"/><when xml:id="T2" interval="3.4" since="#T0"/></timeline>
<body><annotationBlock who="#S0" start="#T0" end="#T1"><u><seg><w>is</w> <pause type="short"/> <w>it<anchor synch="#T1"/>self</w></seg></u></annotationBlock>
<annotationBlock who="#S1" start="#T1" end="#T2"><u><seg><w>yes</w></seg></u></annotationBlock></body></text></TEI>`,
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: is [pause] itself @0–2.1', 'BO: yes @2.1–3.4']);
    assert.deepEqual(draft.roster, [{ name: 'Ann Lee', aliases: ['AL'] }, { name: 'BO' }]);
  });

  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(held, async (draft) => {
        const text = await written(tei, draft);
        const { draft: read, remarks } = await draftOf(tei, text);
        assert.deepEqual(read, draft);
        assert.deepEqual(remarks, []);
        assert.equal(await written(tei, read), text);
      }),
    );
  });

  it('is recognised by its first element', () => {
    const content = (text: string) => ({ name: 'a.xml', text, bytes: new Uint8Array() });
    assert.equal(tei.recognises?.(content(day)), true);
    assert.equal(tei.recognises?.(content('<!-- <TEI> --><?go on?>\n<teiCorpus xmlns="x">')), true);
    assert.equal(tei.recognises?.(content('<html><TEI/></html>')), false);
  });

  it('reads who speaks, what is said and what happens', async () => {
    const { draft } = await draftOf(tei, day);
    assert.deepEqual(linesOf(draft), [
      '# Bees',
      '[The sitting begins at ten.]',
      'Ann Lee: Good morning[sic]. We begin.',
      '[Applause.]',
      'Ann Lee: Mr [inaudible], [?please?].',
      'An unnamed Member: Thank you.',
      'SandBo: I wuz there.',
      '[laughter]',
      'Cy van Dorn + Ann Lee: Together.',
      '?: [(shouting)]',
      '## Hives',
      '-: A paper is laid.',
      '[The lights go out [twice].]',
    ]);
  });

  it('reads the header and the people', async () => {
    const { draft } = await draftOf(tei, day);
    assert.deepEqual(draft.header, {
      language: 'en',
      title: 'A day of the council',
      date: '2031-05-14',
      source: 'https://example.org/day',
    });
    assert.deepEqual(draft.roster, [
      { name: 'Ann Lee', role: 'Chair' },
      { name: 'Cy van Dorn', role: 'Lord' },
    ]);
  });

  it('reports what it leaves out, with its line', async () => {
    const { remarks } = await draftOf(tei, day);
    assert.deepEqual(
      remarks.map(({ message, line }) => `${line}: ${message}`),
      [
        '5: Further titles are left out.',
        '5: <meeting> of the header is left out.',
        '6: <publisher> of the header is left out.',
        '10: <name> of the header is left out.',
        '12: <sex> of a person is left out.',
        '23: The printed labels of speakers are left out.',
        '30: Speakers who are not on the list of people are called by their identifiers.',
        '30: <reg> is left out.',
      ],
    );
  });

  it('reads annotated words with their spaces', async () => {
    const { draft } = await draftOf(
      tei,
      `<TEI><text><body><u who="#A"><seg><s>
        <w>Bees</w>
        <w>do</w><w join="right">n't</w>
        <pc>!</pc>
        <name><w>Ann</w> <w join="right">Lee</w></name>
        <pc>.</pc>
        <linkGrp><link/>7</linkGrp></s></seg></u></body></text></TEI>`,
    );
    assert.deepEqual(linesOf(draft), ["A: Bees don't! Ann Lee."]);
  });

  it('reads what happens among the words of an utterance without paragraphs as a mark', async () => {
    const { draft } = await draftOf(
      tei,
      '<TEI><text><body><u who="#A"><vocal><desc>coughs</desc></vocal>Is it <gap reason="inaudible"/>?</u></body></text></TEI>',
    );
    assert.deepEqual(linesOf(draft), ['[coughs]', 'A: Is it [inaudible]?']);
  });

  it('reads times of utterances and of anchors, in any unit', async () => {
    const { draft } = await draftOf(
      tei,
      `<TEI><text><timeline unit="ms"><when xml:id="a"/><when xml:id="b" interval="1500" since="#a"/>
        <when xml:id="c" interval="2" unit="min" since="#b"/><when xml:id="d" interval="-1"/></timeline>
        <body><u start="#b" end="#c"><seg>One <anchor synch="#c"/>two <anchor synch="#d"/>three.</seg></u></body></text></TEI>`,
    );
    assert.deepEqual(linesOf(draft), ['?: One @1.5 | two three. @121.5–121.5']);
  });

  it('writes a whole file', async () => {
    const { text, remarks } = await exported(tei, {
      header: { title: 'Bees', date: '2031-05-14' },
      roster: [{ name: 'Ann Lee', role: 'Chair' }],
      parts: [
        { kind: 'section', level: 2, title: 'Hives & honey' },
        {
          kind: 'turn',
          speakers: ['Ann Lee'],
          marker: { kind: 'question', number: 3 },
          passages: [{ text: 'Is it [inaudible] <hot>?', start: 1.5 }],
        },
        { kind: 'event', text: 'Laughter' },
        { kind: 'comment', text: 'check this' },
        { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'I\0mean it.' }] },
        { kind: 'turn', speakers: [], passages: [{ text: 'Yes.' }] },
      ],
    });
    assert.equal(
      text,
      `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>Bees</title>
      </titleStmt>
      <publicationStmt>
        <p>Not published in this form.</p>
      </publicationStmt>
      <sourceDesc>
        <p>A transcript.</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <classDecl>
        <taxonomy xml:id="markers">
          <category xml:id="question"><catDesc>question</catDesc></category>
          <category xml:id="answer"><catDesc>answer</catDesc></category>
        </taxonomy>
      </classDecl>
    </encodingDesc>
    <profileDesc>
      <settingDesc><setting><date when="2031-05-14"/></setting></settingDesc>
      <particDesc>
        <listPerson>
          <person xml:id="AnnLee">
            <persName>Ann Lee</persName>
            <occupation>Chair</occupation>
          </person>
        </listPerson>
      </particDesc>
    </profileDesc>
  </teiHeader>
  <text>
    <timeline unit="s" origin="#T0">
      <when xml:id="T0"/>
      <when xml:id="T1500" interval="1.5" since="#T0"/>
    </timeline>
    <body>
      <div type="debateSection">
        <div type="debateSection">
          <head>Hives &amp; honey</head>
          <u who="#AnnLee" ana="#question" n="3">
            <seg><anchor synch="#T1500"/>Is it <gap reason="inaudible"/> &lt;hot&gt;?</seg>
            <incident><desc>Laughter</desc></incident>
            <seg>Imean it.</seg>
          </u>
          <u>
            <seg>Yes.</seg>
          </u>
        </div>
      </div>
    </body>
  </text>
</TEI>
`,
    );
    assert.deepEqual(remarks, ['Control characters left out, because XML cannot hold them.']);
  });

  it('names a speech by the label printed in it, where nothing else does', async () => {
    const { draft } = await draftOf(
      tei,
      '<TEI><text><body><sp><speaker>BO SAND.</speaker><p>Who?</p></sp><sp who="#ann"><speaker>ANN.</speaker><p>Me.</p></sp></body></text></TEI>',
    );
    assert.deepEqual(linesOf(draft), ['BO SAND: Who?', 'ANN: Me.']);
  });

  it('asks to be TEI from beginning to end', async () => {
    assert.deepEqual(await readText(tei, '<TEI><text>\n<body></text></TEI>'), {
      refused: 'unexpected close tag (column 14)',
      line: 2,
    });
    assert.deepEqual(await readText(tei, '<day/>'), { refused: 'its first element is <day>, not <TEI>', line: 1 });
  });
});

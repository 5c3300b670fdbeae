import assert from 'node:assert/strict';
import fc from 'fast-check';
import { akomaNtoso } from '../../../server/core/index.ts';
import { draftsOf } from './anyDraft.ts';
import { draftOf, exported, linesOf, readText, written } from './reading.ts';

const held = draftsOf({
  markers: true,
  numbers: true,
  qualifiers: true,
  sections: true,
  unattributed: true,
  paragraphs: true,
  marks: true,
  header: true,
});

const day = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<debate name="record">
<meta>
 <identification source="#clerk"><FRBRWork><FRBRthis value="/x"/><FRBRdate date="2031-05-14" name="sitting"/></FRBRWork>
 <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
 <references source="#clerk">
  <TLCPerson eId="lee" href="/ontology/lee" showAs="Ann Lee"/>
  <TLCPerson eId="sand" href="/ontology/sand" showAs="Bo Sand"/>
  <TLCRole eId="chair" href="/ontology/chair" showAs="Chair"/>
 </references>
</meta>
<preface><p>Sitting 7 of the <docTitle>Council</docTitle></p><p><docDate date="2031-05-14">14 May</docDate></p></preface>
<debateBody>
 <debateSection name="questions" eId="s1">
  <num>1.</num><heading>Questions</heading>
  <narrative>The sitting begins at <recordedTime time="2031-05-14T10:00:00">ten</recordedTime>.</narrative>
  <questions><heading>Bees</heading>
   <question by="#sand" to="#lee"><num>Q4</num><from>Bo Sand (Leeds) (Lab):</from><p>Are there <i>be</i>es?</p></question>
   <answer by="#lee" as="#chair" startTime="2031-05-14T10:01:30Z"><from>The Chair</from><p>There are.<eol/>Many.</p>
    <p><remark type="sceneDescription">(Applause)</remark></p><p>And <remark>[laughs]</remark> more.</p></answer>
   <speech by="#nobodyKnows"><from>Sir Cy:</from><ul><li>One</li><li>Two</li></ul></speech>
   <speech by="#another"><from>Sir Cy:</from><p>Three.</p></speech>
   <speech startTime="2031-05-15T00:00:10"><p>Who?</p></speech>
   <scene>The lights go out.</scene>
   <other><p>A paper is laid.</p></other>
  </questions>
 </debateSection>
</debateBody>
</debate>
</akomaNtoso>
`;

describe('Akoma Ntoso', () => {
  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(held, async (draft) => {
        const text = await written(akomaNtoso, draft);
        const { draft: read, remarks } = await draftOf(akomaNtoso, text);
        assert.deepEqual(read, draft);
        assert.deepEqual(remarks, []);
        assert.equal(await written(akomaNtoso, read), text);
      }),
    );
  });

  it('is recognised by its first element', () => {
    const content = (text: string) => ({ name: 'a.xml', text, bytes: new Uint8Array() });
    assert.equal(akomaNtoso.recognises?.(content(day)), true);
    assert.equal(akomaNtoso.recognises?.(content('<an:akomaNtoso xmlns:an="x">')), true);
    assert.equal(akomaNtoso.recognises?.(content('akomaNtoso')), false);
  });

  it('reads who speaks, what is said and what happens', async () => {
    const { draft } = await draftOf(akomaNtoso, day);
    assert.deepEqual(linesOf(draft), [
      '[Sitting 7 of the]',
      '[14 May]',
      '# 1. Questions',
      '[The sitting begins at ten.]',
      '## Bees',
      'Q4 Bo Sand (Leeds) (Lab): Are there bees?',
      'A Ann Lee: There are. Many. @36090',
      '[(Applause)]',
      'Ann Lee: And [laughs] more.',
      'Sir Cy: One ¶ Two',
      'another: Three.',
      '?: Who? @86410',
      '[The lights go out.]',
      '-: A paper is laid.',
    ]);
    assert.deepEqual(draft.header, { date: '2031-05-14', language: 'eng', title: 'Council' });
    assert.deepEqual(draft.roster, [{ name: 'Ann Lee', role: 'Chair' }, { name: 'Bo Sand' }]);
  });

  it('reports what it leaves out, with its line', async () => {
    const { remarks } = await draftOf(akomaNtoso, day);
    assert.deepEqual(remarks, [
      { message: 'Whom a speech is addressed to is left out.', line: 18 },
      { message: 'The printed labels of speakers are left out (2 times, first here).', line: 19 },
    ]);
  });

  it('writes a whole file', async () => {
    const { text, remarks } = await exported(akomaNtoso, {
      header: { title: 'Bees', date: '2031-05-14', language: 'en-GB' },
      roster: [
        { name: 'Ann Lee', role: 'Chair', qualifiers: ['Leeds'] },
        { name: 'Noble Lords', kind: 'collective' },
      ],
      parts: [
        { kind: 'event', text: 'The sitting begins.' },
        { kind: 'section', level: 1, title: 'Hives & honey' },
        {
          kind: 'turn',
          speakers: ['Ann Lee'],
          qualifiers: ['Lab'],
          marker: { kind: 'question', number: 3 },
          passages: [{ text: 'Is it [inaudible] hot?' }],
        },
        { kind: 'event', text: 'Laughter' },
        { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'I mean it.' }] },
        { kind: 'turn', speakers: ['Ann Lee', 'Noble Lords'], passages: [{ text: 'Yes.' }] },
        { kind: 'turn', speakers: [], passages: [{ text: 'No.' }] },
        { kind: 'turn', speakers: undefined, passages: [{ text: 'Laid.' }] },
      ],
    });
    const body = text.slice(text.indexOf('    <references'));
    assert.equal(
      body,
      `    <references source="#colloquy">
        <TLCOrganization eId="colloquy" href="/akn/ontology/organization/colloquy" showAs="Colloquy"/>
        <TLCConcept eId="unknown" href="/akn/ontology/concept/unknown" showAs="a speaker who is not known"/>
        <TLCPerson eId="AnnLee" href="/akn/ontology/person/AnnLee" showAs="Ann Lee"/>
        <TLCOrganization eId="NobleLords" href="/akn/ontology/organization/NobleLords" showAs="Noble Lords"/>
        <TLCRole eId="Chair" href="/akn/ontology/role/Chair" showAs="Chair"/>
      </references>
    </meta>
    <preface>
      <p><docTitle>Bees</docTitle></p>
      <p class="header" title="date">2031-05-14</p>
      <p class="header" title="language">en-GB</p>
    </preface>
    <debateBody>
      <debateSection name="opening" eId="dbsect_1">
        <scene>The sitting begins.</scene>
      </debateSection>
      <debateSection name="section" eId="dbsect_2">
        <heading eId="dbsect_2__heading">Hives &amp; honey</heading>
        <question by="#AnnLee" as="#Chair">
          <num>3</num>
          <from>Ann Lee (Lab)</from>
          <p>Is it <remark>inaudible</remark> hot?</p>
          <p><remark type="sceneDescription">Laughter</remark></p>
          <p>I mean it.</p>
        </question>
        <speech by="#AnnLee" as="#Chair">
          <from><person eId="person_1" refersTo="#AnnLee" as="#Chair">Ann Lee</person>, <person eId="person_2" refersTo="#NobleLords">Noble Lords</person></from>
          <p>Yes.</p>
        </speech>
        <speech by="#unknown">
          <p>No.</p>
        </speech>
        <other eId="other_1">
          <p>Laid.</p>
        </other>
      </debateSection>
    </debateBody>
  </debate>
</akomaNtoso>
`,
    );
    assert.deepEqual(remarks, ['Akoma Ntoso has no place for qualifiers and further aliases of the roster: Ann Lee.']);
  });

  it('refuses what is no debate', async () => {
    assert.deepEqual(await readText(akomaNtoso, '<akomaNtoso><act/></akomaNtoso>'), {
      refused: 'it has no <debate>: laws and judgments have no speakers',
      line: 1,
    });
    assert.deepEqual(await readText(akomaNtoso, '<akomaNtoso><debate>\n</akomaNtoso>'), {
      refused: 'unexpected close tag (column 14)',
      line: 2,
    });
    assert.deepEqual(await readText(akomaNtoso, '<day/>'), {
      refused: 'its first element is <day>, not <akomaNtoso>',
      line: 1,
    });
  });
});

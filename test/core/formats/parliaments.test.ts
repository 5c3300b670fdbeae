import assert from 'node:assert/strict';
import { recogniseFormat } from '../../../server/core/index.ts';
import { linesOf, readAs, refusalAs } from './conversions.ts';

/** What the XML of a parliament says, and what was remarked. Its content alone shows its format. */
async function read(id: string, text: string) {
  assert.equal(recogniseFormat({ name: 'a.xml', text, bytes: new TextEncoder().encode(text) })?.id, id);
  const { draft, remarks } = await readAs(id, text);
  return { lines: linesOf(draft), remarks, draft };
}

describe('Bundestag XML', () => {
  it('is read with its speakers, also those who interrupt, and what happens', async () => {
    const { lines, remarks, draft } = await read(
      'bundestag',
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dbtplenarprotokoll SYSTEM "dbtplenarprotokoll.dtd">
<dbtplenarprotokoll sitzung-datum="5.11.2031"><vorspann><inhaltsverzeichnis><p>Seite 3</p></inhaltsverzeichnis></vorspann>
<sitzungsverlauf><sitzungsbeginn><name>Präsidentin Alma Rey:</name><p klasse="J">Die Sitzung ist eröffnet.</p></sitzungsbeginn>
<tagesordnungspunkt top-id="Tagesordnungspunkt 4"><p klasse="T_NaS">Der Brunnen im Hof</p>
<rede id="1"><p klasse="redner"><a id="r1"/><redner id="7"><name><titel>Dr.</titel><vorname>Jon</vorname><namenszusatz>von</namenszusatz><nachname>Beck</nachname><fraktion>Grüne</fraktion></name></redner>Dr. Jon von Beck (Grüne):</p>
<p klasse="J_1">Der Brunnen ist <i>tief</i>.</p><p klasse="J">Sehr tief.</p><kommentar>(Heiterkeit – Zuruf: Wie tief?)</kommentar><p klasse="O">Zwölf Meter.</p>
<name>Präsidentin Alma Rey:</name><p klasse="J">Ihre Zeit ist um.</p></rede>
<rede id="2"><p klasse="redner"><redner id="8"><name><vorname>Lia</vorname><nachname>Moor</nachname><rolle><rolle_lang>Ministerin für Wasser</rolle_lang><rolle_kurz>MW</rolle_kurz></rolle></name></redner>Lia Moor, Ministerin für Wasser:</p><p klasse="J_1">Danke.</p></rede>
</tagesordnungspunkt></sitzungsverlauf><rednerliste><redner id="7"><name><nachname>Beck</nachname></name></redner></rednerliste></dbtplenarprotokoll>`,
    );
    assert.deepEqual(lines, [
      'Präsidentin Alma Rey: Die Sitzung ist eröffnet.',
      '# Tagesordnungspunkt 4',
      '[Der Brunnen im Hof]',
      'Dr. Jon von Beck (Grüne): Der Brunnen ist tief. ¶ Sehr tief.',
      '[Heiterkeit – Zuruf: Wie tief?]',
      'Dr. Jon von Beck: Zwölf Meter.',
      'Präsidentin Alma Rey: Ihre Zeit ist um.',
      'Lia Moor: Danke.',
    ]);
    assert.deepEqual(draft.roster, [{ name: 'Lia Moor', role: 'Ministerin für Wasser' }]);
    assert.deepEqual(draft.header, { date: '2031-11-05', language: 'de' });
    assert.deepEqual(remarks, ['The contents of the record are left out.', 'The list of all speakers is left out.']);
  });
});

describe('Canadian Hansard XML', () => {
  it('is read with a turn for each intervention, with its question or answer and the time of day', async () => {
    const { lines, remarks } = await read(
      'canadian-hansard',
      `<Hansard xml:lang="EN"><ExtractedInformation><ExtractedItem Name="Volume">9</ExtractedItem></ExtractedInformation><HansardBody>
<Intro><ParaText>Prayer</ParaText></Intro><OrderOfBusiness Rubric="QP"><OrderOfBusinessTitle>Oral Questions</OrderOfBusinessTitle>
<SubjectOfBusiness><Timestamp Hr="14" Mn="15"/><FloorLanguage language="FR">[<I>Translation</I>]</FloorLanguage><SubjectOfBusinessTitle>Wells</SubjectOfBusinessTitle><SubjectOfBusinessContent>
<Intervention Type="Question"><PersonSpeaking><Affiliation DbId="1">Ms. Alma Rey (Mill Creek, Ind.)</Affiliation></PersonSpeaking><Content><ParaText>How deep is <B>it</B>, <Affiliation>Mr. Speaker</Affiliation>?</ParaText><ParaText>And how old?</ParaText></Content></Intervention>
<Intervention Type="Answer"><PersonSpeaking><Affiliation>Hon. Jon Beck:</Affiliation></PersonSpeaking><Content><ParaText>Deep.</ParaText></Content></Intervention>
<Intervention Type="Debate"><Content><ParaText>Old.</ParaText></Content></Intervention>
</SubjectOfBusinessContent></SubjectOfBusiness></OrderOfBusiness></HansardBody></Hansard>`,
    );
    assert.deepEqual(lines, [
      '[Prayer]',
      '# Oral Questions',
      '## Wells',
      'Q Ms. Alma Rey (Mill Creek, Ind.): How deep is it, Mr. Speaker? @51300 ¶ And how old?',
      'A Hon. Jon Beck: Deep.',
      '?: Old.',
    ]);
    assert.deepEqual(remarks, ['What the file says of itself is left out.', 'Which language was spoken is left out.']);
  });
});

describe('EuroParl corpus', () => {
  it('is read with its chapters, speakers and paragraphs', async () => {
    const { lines } = await read(
      'europarl',
      '<CHAPTER ID="003">\nWells and bridges\n<SPEAKER ID="12" LANGUAGE="" NAME="President">\nThe sitting is open.\n<P>\nMrs Rey\nhas the floor.\n<SPEAKER ID=13 NAME="Rey" AFFILIATION="Ind.">\nIt is < 9 m deep.\n',
    );
    assert.deepEqual(lines, [
      '# Wells and bridges',
      'President: The sitting is open. ¶ Mrs Rey has the floor.',
      'Rey (Ind.): It is < 9 m deep.',
    ]);
    assert.equal(await refusalAs('europarl', '<CHAPTER ID=1>\nWells\n'), 'it has no `<SPEAKER>`');
  });
});

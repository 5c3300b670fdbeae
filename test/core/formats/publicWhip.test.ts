import assert from 'node:assert/strict';
import { publicWhip } from '../../../server/core/index.ts';
import { draftOf, linesOf, readText } from './reading.ts';

const day = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE publicwhip [
<!ENTITY pound "&#163;">
<!ENTITY mdash "&#8212;">
]>
<publicwhip latest="yes">
<oral-heading id="uk.org.publicwhip/debate/2031-05-14.100.0" nospeaker="true" colnum="100" time="14:30:00">
Oral Answers to Questions
</oral-heading>
<speech nospeaker="true" time="14:30:00"><p class="italic">The House met at half-past Two o'clock</p></speech>
<major-heading>
Allotments
</major-heading>
<minor-heading>Bees &mdash; and hives</minor-heading>
<speech speakername="Bo Sand" oral-qnum="1" time="14:30:00"><p qnum="904784">What steps she is taking to keep bees in <i>(a)</i> towns and <i>(b)</i> vil<b>lag</b>es, at &pound;5.</p></speech>
<speech speakername="Ann Lee" speakeroffice="The Minister for Parks" time="14:30:00"><p>We have a plan.<br/>It is
 long.</p><ul><li>One</li><li>Two</li></ul><p>[<i>Laughter.</i>]</p><p>More [<i>Interruption.</i>] is <phrase class="honfriend">to come</phrase>.</p></speech>
<speech speakername="Hon. Members" nospeaker="true" time="14:35:00"><p class="italic">rose&mdash;</p></speech>
<speech time="14:35:00"><p>Who was that?</p></speech>
<speech speakername="Ann Lee" speakeroffice="The Leader of the House" time="00:10:00"><p>Good night.</p><p class="italic">Question put and agreed to.</p></speech>
</publicwhip>
`;

describe('Public Whip XML', () => {
  it('is recognised by its first element', () => {
    const content = (text: string) => ({ name: 'a.xml', text, bytes: new Uint8Array() });
    assert.equal(publicWhip.recognises?.(content(day)), true);
    assert.equal(publicWhip.recognises?.(content('<html><publicwhip/></html>')), false);
    assert.equal(publicWhip.recognises?.(content('Ann Lee: We read <publicwhip> today.')), false);
  });

  it('makes a turn of every speech, and keeps what no speaker says', async () => {
    const { draft } = await draftOf(publicWhip, day);
    assert.deepEqual(linesOf(draft), [
      '# Oral Answers to Questions',
      "[The House met at half-past Two o'clock] @52200",
      '# Allotments',
      '## Bees — and hives',
      'Q1 Bo Sand: What steps she is taking to keep bees in (a) towns and (b) villages, at £5. @52200',
      'Ann Lee: We have a plan. It is long. ¶ One ¶ Two',
      '[Laughter.]',
      'Ann Lee: More [Interruption.] is to come.',
      'Hon. Members: [rose—] @52500',
      '?: Who was that?',
      'Ann Lee: Good night. @87000',
      '[Question put and agreed to.]',
    ]);
    assert.equal(draft.header.date, '2031-05-14');
  });

  it('has each speaker on the roster once, with every office', async () => {
    const { draft } = await draftOf(publicWhip, day);
    assert.deepEqual(draft.roster, [
      { name: 'Bo Sand' },
      { name: 'Ann Lee', role: 'The Minister for Parks; The Leader of the House' },
      { name: 'Hon. Members', kind: 'collective' },
    ]);
  });

  it('reports what it leaves out, with the line of the first', async () => {
    const { remarks } = await draftOf(publicWhip, day);
    assert.deepEqual(remarks, [{ message: 'What these attributes say is left out: id, colnum, qnum.', line: 7 }]);
  });

  it('keeps the votes of a division', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><division divnumber="7" time="16:00:00"><divisioncount ayes="2" noes="1"/>
        <mplist vote="aye"><mpname vote="aye">Ann Lee</mpname>
        <mpname vote="aye" teller="yes">Bo Sand</mpname></mplist><mplist vote="no"><mpname>Cy Dorn</mpname></mplist></division>
      <division divnumber="8"><divisioncount content="0" not-content="1"/><lordlist vote="not-content"><lord>Lady Dorn</lord></lordlist></division></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), [
      '[Division 7: Ayes 2, Noes 1] @57600',
      '[Ayes: Ann Lee, Bo Sand (teller)]',
      '[Noes: Cy Dorn]',
      '[Division 8: Contents 0, Not Contents 1]',
      '[Not Contents: Lady Dorn]',
    ]);
  });

  it('marks written questions and their answers', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><ques speakername="Bo Sand"><p>To ask how many bees there are.</p></ques>
      <reply speakername="Ann Lee"><p>Five:</p><table><tr><td>Old</td><td>2</td></tr><tr><td>New</td><td>3</td></tr></table></reply>
      <speech speakername="Bo Sand" type="Start Question"><p>And now?</p></speech>
      <speech speakername="Ann Lee" type="Start Answer"><p>Six.</p></speech></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), [
      'Q Bo Sand: To ask how many bees there are.',
      'A Ann Lee: Five: ¶ Old 2 ¶ New 3',
      'Q Bo Sand: And now?',
      'A Ann Lee: Six.',
    ]);
  });

  it('numbers topical questions, and says that the letter is lost', async () => {
    const { draft, remarks } = await draftOf(
      publicWhip,
      `<publicwhip><speech speakername="Bo Sand" oral-qnum="T2"><p>If she will speak.</p></speech>
      <speech speakername="Bo Sand" oral-qnum="Q3."><p>If he will list his duties.</p></speech>
      <speech speakername="Bo Sand" oral-qnum="none"><p>Whether he will.</p></speech></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), [
      'Q2 Bo Sand: If she will speak.',
      'Q3 Bo Sand: If he will list his duties.',
      'Q Bo Sand: Whether he will.',
    ]);
    assert.deepEqual(remarks, [
      { message: 'Topical questions lose the T before their number.', line: 1 },
      { message: 'The number “none” of a question is left out.', line: 3 },
    ]);
  });

  it('keeps text outside of speeches without a speaker, and reports people of one name', async () => {
    const { draft, remarks } = await draftOf(
      publicWhip,
      `<publicwhip>Adrift.<speech person_id="1" speakername="Ann Lee"><p>One.</p></speech>
      <speech person_id="2" speakername="Ann Lee"><p>Two.</p></speech><note><p>Three [3].</p></note><speech speakername="Bo Sand"/></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), ['-: Adrift.', 'Ann Lee: One.', 'Ann Lee: Two.', '[Three [3].]']);
    assert.deepEqual(
      remarks.map(({ message }) => message).filter((message) => !message.startsWith('What these')),
      [
        'Text outside of speeches has no speaker.',
        'Two people are called “Ann Lee”, and cannot be told apart.',
        'A speech without words is left out.',
      ],
    );
  });

  it('knows a speaker again whose identifier is not always given', async () => {
    const ids = [
      'speakerid="unknown"',
      'speakerid="a/1"',
      '',
      'person_id="unknown" error="No match"',
      'speakerid="a/1"',
    ];
    const speeches = ids.map((id) => `<speech speakername="Ann Lee" ${id}><p>Yes.</p></speech>`).join('');
    const { draft, remarks } = await draftOf(publicWhip, `<publicwhip>${speeches}</publicwhip>`);
    assert.equal(draft.roster.length, 1);
    assert.deepEqual(
      remarks.filter(({ message }) => message.startsWith('Two people')),
      [],
    );
  });

  it('calls a speaker without the colon that follows the name', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><speech speakername="Hon. Members:" nospeaker="true"><p>Hear, hear!</p></speech>
      <speech speakername="Hon. Members" time=""><p>No!</p></speech></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), ['Hon. Members: Hear, hear!', 'Hon. Members: No!']);
    assert.deepEqual(draft.roster, [{ name: 'Hon. Members', kind: 'collective' }]);
  });

  it('reads the debates of other parliaments that are written the same way', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<debates><major-heading> BEES </major-heading><inserted-heading>Second reading</inserted-heading>
      <speech speakername="Ann Lee" time="9:05:00"><p>We see.</p><dl><dt>Trees</dt><dd>lime</dd></dl></speech>
      <division divnumber="1"><divisioncount ayes="1" noes="1" pairs="2" tellerayes="3"/>
      <memberlist vote="aye"><member vote="aye">Ann Lee</member></memberlist>
      <memberlist vote="no"><member>Bo Sand</member></memberlist></division></debates>`,
    );
    assert.deepEqual(linesOf(draft), [
      '# BEES',
      '## Second reading',
      'Ann Lee: We see. @32700 ¶ Trees ¶ lime',
      '[Division 1: Ayes 1, Noes 1, Pairs 2]',
      '[Ayes: Ann Lee]',
      '[Noes: Bo Sand]',
    ]);
  });

  it('reads the committees on bills, with their divisions', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><bill title="Bees Bill" session="2030-31">Bees Bill</bill>
      <committee><chairmen><mpname attending="true">Ann Lee</mpname></chairmen>
      <mpname>Bo Sand<i>(Hill)</i>(Ind)</mpname><clerk>Di Fox</clerk><clerk>Ed Gull</clerk></committee>
      <witnesses><witness>Flo Hen, keeper</witness></witnesses>
      <speech nospeaker="true"><p>
[Ann Lee in the Chair]
</p></speech>
      <speech speakername="Flo Hen" nospeaker="true"><p>It is right.</p><p amendmenttext="true" amendmentlevel="1">Leave out “a”.</p></speech>
      <divisioncount divnumber="2" ayes="1" noes="0"><mplist vote="aye"><mpname vote="aye">Bo Sand</mpname></mplist></divisioncount>
      </publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), [
      '[Bees Bill]',
      '[Ann Lee]',
      '[Bo Sand(Hill)(Ind)]',
      '[Di Fox]',
      '[Ed Gull]',
      '[Flo Hen, keeper]',
      '[Ann Lee in the Chair]',
      'Flo Hen: It is right. ¶ Leave out “a”.',
      '[Division 2: Ayes 1, Noes 0]',
      '[Ayes: Bo Sand]',
    ]);
  });

  it('knows what the record prints in italics, by class or by tag', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><speech speakername="Ann Lee"><p><i>rose</i>&#8212;</p></speech>
      <speech speakername="Bo Sand"><p>I beg to move.</p><p><i>Question put and agreed to.</i></p><p><i>Hamlet</i> is long.</p></speech></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: [rose—]',
      'Bo Sand: I beg to move.',
      '[Question put and agreed to.]',
      'Bo Sand: Hamlet is long.',
    ]);
  });

  it('never joins the words of two elements that it does not know', async () => {
    const { draft } = await draftOf(
      publicWhip,
      `<publicwhip><speech speakername="Ann Lee"><h2>Trees</h2><section>Lime.</section><pre>Oak.</pre>Ash<sup>1</sup>.<caption>Elm.</caption></speech></publicwhip>`,
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: Trees ¶ Lime. ¶ Oak. ¶ Ash1. ¶ Elm.']);
  });

  it('keeps the names of a list apart', async () => {
    const { draft } = await draftOf(
      publicWhip,
      '<publicwhip><committee><chairmen><mpname>Ann Lee</mpname><mpname>Bo Sand</mpname></chairmen></committee></publicwhip>',
    );
    assert.deepEqual(linesOf(draft), ['[Ann Lee Bo Sand]']);
  });

  it('asks to be XML from beginning to end', async () => {
    const bomb = `<!DOCTYPE publicwhip [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><publicwhip>&b;</publicwhip>`;
    const refused: readonly [text: string, message: string, line: number][] = [
      ['', 'document must contain a root element (column 1)', 1],
      ['<publicwhip>\n<speech>', 'unclosed tag: speech (column 9)', 2],
      ['<publicwhip>\n<speech></publicwhip>', 'unexpected close tag (column 22)', 2],
      ['<publicwhip>&nothing;</publicwhip>', 'undefined entity (column 22)', 1],
      ['<publicwhip>\0</publicwhip>', 'disallowed character (column 14)', 1],
      [bomb, 'its entity “b” stands for more than a few characters, which is not read (column 64)', 1],
      [
        '<!DOCTYPE publicwhip [<!ENTITY a SYSTEM "/etc/passwd">]><publicwhip>&a;</publicwhip>',
        'it uses the entity “a” of another file, which is not read (column 57)',
        1,
      ],
      ['<x:publicwhip/>', 'unbound namespace prefix: "x" (column 16)', 1],
      ['<day/>', 'its first element is <day>, not <publicwhip>', 1],
      ['<publicwhip>'.repeat(300), 'its elements are nested more than 200 deep (column 2413)', 1],
    ];
    for (const [text, message, line] of refused) {
      assert.deepEqual(await readText(publicWhip, text), { refused: message, line }, text.slice(0, 80));
    }
  });
});

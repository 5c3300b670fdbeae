import assert from 'node:assert/strict';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { recogniseFormat, transcriptToDraft } from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { linesOf, partsOf, readAs, refusalAs, writeAs } from './conversions.ts';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const body = (content: string, prolog = '') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${prolog}<w:document ${names}><w:body>${content}<w:sectPr/></w:body></w:document>`;
const part = (name: string, content: string) => `<w:${name} ${names}>${content}</w:${name}>`;

/** A document of Word with a body, and with other parts by their names. */
function wordFile(content: string, others: Record<string, string> = {}, prolog = ''): Uint8Array {
  return packed({ 'word/document.xml': body(content, prolog), ...others });
}

function packed(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable);
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const bold = (text: string) => run(text, '<w:b/>');
const said = (name: string, words: string) => p(bold(`${name}:`) + run(` ${words}`));
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cell(p(run(text)))).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('a document of Word', () => {
  it('is read by paragraphs, and a break or a tab parts words', async () => {
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(
        said('Ann Lee', 'Good &amp; well') +
          p(
            `${run('Bo Sand: Twen')}${run('ty')}<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>lines</w:t><w:noBreakHyphen/><w:t>here</w:t></w:r>`,
          ) +
          p('') +
          p(run('Ann Lee: Bye.')) +
          p(run('[Applause.]')) +
          p(run('Who says this?')),
      ),
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: Good & well',
      'Bo Sand: Twenty two ¶ lines-here',
      'Ann Lee: Bye.',
      '[Applause.]',
      '-: Who says this?',
    ]);
    assert.deepEqual(remarks, []);
  });

  it('has headings by their styles, also in other languages, and a title', async () => {
    const styles = part(
      'styles',
      `<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`,
    );
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(
        p(run('Bees'), '<w:pStyle w:val="Titel"/>') +
          p(run('Hives 3'), '<w:pStyle w:val="TOC1"/>') +
          p(run('Hives'), '<w:pStyle w:val="berschrift1"/>') +
          p(run('Combs'), '<w:pStyle w:val="Own"/>') +
          p(run('Deep'), '<w:outlineLvl w:val="8"/>') +
          p(run('Ann Lee', '<w:rStyle w:val="Strong"/>') + run(': One.')) +
          p(run('Bo Sand: Two.'), '<w:pStyle w:val="Round"/>') +
          p(run('Ann Lee: Three.')),
        { 'word/styles.xml': styles },
      ),
    );
    assert.deepEqual(linesOf(draft), [
      '# Hives',
      '# Combs',
      '###### Deep',
      'Ann Lee: One.',
      'Bo Sand: Two.',
      'Ann Lee: Three.',
    ]);
    assert.equal(draft.header.title, 'Bees');
    assert.deepEqual(remarks, ['Tables of contents left out (1, 2 words).']);
  });

  it('shows the numbers of lists as Word does, and no bullets', async () => {
    const level = (ilvl: number, format: string, text: string, start = 1) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Q%1', 82)}${level(1, 'lowerLetter', '(%2)')}${level(2, 'upperRoman', '%1.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    );
    const list = (id: number, ilvl = 0) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;
    const styles = part(
      'styles',
      `<w:style w:styleId="Question"><w:name w:val="Question"/><w:pPr>${list(1)}</w:pPr></w:style>`,
    );
    const { draft } = await readAs(
      'docx',
      wordFile(
        p(bold('Chair:') + run(' One?'), list(1)) +
          p(bold('Ann Lee:') + run(' Yes.')) +
          p(bold('Bo Sand:') + run(' Two?'), '<w:pStyle w:val="Question"/>') +
          p(bold('Ann Lee:') + run(' No.')) +
          p(run('first'), list(1, 1)) +
          p(run('second'), list(1, 1)) +
          p(run('deep'), list(1, 2)) +
          p(bold('Chair:') + run(' Three?'), list(1)) +
          p(run('a bullet'), list(2)),
        { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
      ),
    );
    assert.deepEqual(linesOf(draft), [
      'Q82 Chair: One?',
      'Ann Lee: Yes.',
      'Q83 Bo Sand: Two?',
      'Ann Lee: No.',
      '-: (a) first ¶ (b) second ¶ 83.I deep',
      'Q84 Chair: Three?',
      '-: a bullet',
    ]);
  });

  it('takes tracked insertions and leaves out deletions, and says so', async () => {
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(
        p(
          `${run('Ann Lee: We ')}<w:ins>${run('shall')}</w:ins><w:del><w:r><w:delText>will</w:delText></w:r></w:del>${run(' see.')}`,
          '<w:rPr><w:del/></w:rPr>',
        ) +
          p(`${run('Bo Sand: ')}<w:moveFrom>${run('Not here.')}</w:moveFrom><w:moveTo>${run('Here.')}</w:moveTo>`) +
          p(`${run('Ann Lee: ')}${run('secret', '<w:vanish/>')}${run('Yes.')}`),
      ),
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: We shall see.', 'Bo Sand: Here.', 'Ann Lee: Yes.']);
    assert.deepEqual(remarks, [
      'Tracked insertions kept (2).',
      'Tracked deletions left out (2, 3 words).',
      'Hidden text left out (1, 1 word).',
    ]);
  });

  it('goes on with a paragraph whose end is deleted, unless the next one has a label', async () => {
    const deletedEnd = '<w:rPr><w:del/></w:rPr>';
    const { draft } = await readAs(
      'docx',
      wordFile(
        p(run('Ann Lee: We shall'), deletedEnd) +
          p(run('see.')) +
          p(run('Bo Sand: Yes.'), deletedEnd) +
          p(run('Ann Lee: No.')) +
          p(run('Bo Sand: Well,'), deletedEnd),
      ),
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: We shall see.', 'Bo Sand: Yes.', 'Ann Lee: No.', 'Bo Sand: Well,']);
  });

  it('reads labels before tabs where most paragraphs have one, and they return', async () => {
    const tabbed = (label: string, words: string) => p(`${run(label)}<w:r><w:tab/></w:r>${run(words)}`);
    const talk = tabbed('INTERVIEWER', 'Where is it?') + tabbed('Ms Lee', 'In the shed.') + p(run('Or so.'));
    const { draft } = await readAs('docx', wordFile(talk + tabbed('INTERVIEWER', 'Oh: good.')));
    assert.deepEqual(linesOf(draft), [
      'INTERVIEWER: Where is it?',
      'Ms Lee: In the shed.',
      '-: Or so.',
      'INTERVIEWER: Oh: good.',
    ]);
    const list = tabbed('Trees', '12') + tabbed('Hives', '3') + tabbed('Total', '15');
    assert.deepEqual(linesOf((await readAs('docx', wordFile(list))).draft), ['-: Trees 12 ¶ Hives 3 ¶ Total 15']);
  });

  it('reads the columns of a wide table by their names, and says what it leaves out', async () => {
    const rows = [
      ['No', 'Time', 'Speaker', 'Text', 'Code'],
      ['1', '00:01', 'Ann Lee', 'Where is it?', 'ask'],
      ['2', '00:05', 'Bo Sand', 'There.', ''],
    ];
    const { draft, remarks } = await readAs('docx', wordFile(table(...rows)));
    assert.deepEqual(linesOf(draft), ['Ann Lee: Where is it? @1', 'Bo Sand: There. @5']);
    assert.deepEqual(remarks, ['Other columns of tables left out (3, 3 words).']);
  });

  it('reads the columns of a table by their names in any order, and times with frames and in pairs', async () => {
    const rows = [
      ['Dialogue', 'Speaker', 'Timecode'],
      ['Where is it?', 'Ann Lee', '00:00:01:12'],
      ['There.', 'Bo Sand', '00:00:05 - 00:00:07'],
    ];
    const lines = ['Ann Lee: Where is it? @1', 'Bo Sand: There. @5'];
    assert.deepEqual(linesOf((await readAs('docx', wordFile(table(...rows)))).draft), lines);
    const turned = rows.map((cells) => [...cells].reverse());
    assert.deepEqual(linesOf((await readAs('docx', wordFile(table(...turned)))).draft), lines);
  });

  it('reads names with times above the words, also where a tab parts the two', async () => {
    const turn = (name: string, time: string, words: string) =>
      p(`${bold(name)}<w:r><w:tab/></w:r>${run(time)}`) + p(run(words));
    const talk = turn('Ann Lee', '00:01', 'Where is it?') + turn('Bo Sand', '00:05', 'There.');
    const { draft, remarks } = await readAs('docx', wordFile(talk + turn('Ann Lee', '00:09', 'Good.')));
    assert.deepEqual(linesOf(draft), ['Ann Lee: Where is it? @1', 'Bo Sand: There. @5', 'Ann Lee: Good. @9']);
    assert.deepEqual(remarks, []);
  });

  it('reads names that stand above the words in a style for names', async () => {
    const styles = part('styles', '<w:style w:styleId="S"><w:name w:val="Speaker Name"/></w:style>');
    const name = (text: string) => p(run(text), '<w:pStyle w:val="S"/>');
    const talk = name('Ann Lee') + p(run('Where is it?')) + name('Bo Sand:') + p(run('There.')) + name('Ann Lee');
    const { draft } = await readAs(
      'docx',
      wordFile(`${talk}${p(run('Good.'))}${name('Bo Sand')}`, { 'word/styles.xml': styles }),
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: Where is it?', 'Bo Sand: There.', 'Ann Lee: Good.', '-: Bo Sand']);
  });

  it('leaves out a table of contents that Word made, and reads other fields', async () => {
    const field = (gallery: string, content: string) =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="${gallery}"/></w:docPartObj></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(field('Table of Contents', p(run('Bees 3'))) + field('Quick Parts', p(run('Ann Lee: So.')))),
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: So.']);
    assert.deepEqual(remarks, ['Tables of contents left out (1, 2 words).']);
  });

  it('keeps notes and comments as comments, and leaves out the heads and feet of pages', async () => {
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(
        p(
          `${run('Ann Lee: One')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`,
        ) +
          p(
            `${run('Bo Sand: On ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('page 3.')}`,
          ) +
          p(run('Ann Lee: Two.')),
        {
          'word/footnotes.xml': part(
            'footnotes',
            `<w:footnote w:type="separator">${p(run('x'))}</w:footnote><w:footnote w:id="1">${p(run('A note.'))}</w:footnote>`,
          ),
          'word/comments.xml': part(
            'comments',
            `<w:comment w:author="Cy Dorn">${p(run('Is it'))}${p(run('so?'))}</w:comment>`,
          ),
          'word/header1.xml': part('hdr', p(run('Not to be quoted'))),
          'word/footer2.xml': part('ftr', ''),
        },
      ),
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: One.',
      'Bo Sand: On page 3.',
      'Ann Lee: Two.',
      '// Note: A note.',
      '// Cy Dorn: Is it so?',
    ]);
    assert.deepEqual(remarks, ['Marks of notes left out (1).', 'Heads of pages left out (1, 4 words).']);
  });

  it('reads tables row by row, and text boxes once, after their paragraph', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(run('Boxed words.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('Boxed words.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const nested = `<w:tbl><w:tr>${cell(p(run('outer')) + table(['in', 'ner']))}${cell(p(run('more')))}${cell(p(''))}${cell(p(run('last')))}</w:tr></w:tbl>`;
    const { draft, remarks } = await readAs(
      'docx',
      wordFile(
        table(
          ['Time', 'Speaker', 'Text'],
          ['00:03', 'Ann Lee', 'One.'],
          ['00:05', 'Bo Sand', 'Two.'],
          ['00:07', 'Ann Lee', 'Three.'],
        ) +
          p(run('Bo Sand: Be') + box + run('side.')) +
          nested,
      ),
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: One. @3',
      'Bo Sand: Two. @5',
      'Ann Lee: Three. @7',
      'Bo Sand: Beside.',
      '-: Boxed words. ¶ outer ¶ in ¶ ner ¶ more ¶ last',
    ]);
    assert.deepEqual(remarks, ['Text boxes kept (1).']);
  });

  it('reads the transcripts of Teams, old and new', async () => {
    const br = '<w:r><w:br/></w:r>';
    const expected = ['Salma Idris: Can everybody hear? @3', 'Gustav Rehn: We can. @5', 'Salma Idris: Good. @70'];
    const cues = [
      ['Salma Idris', '0:3', 'Can everybody hear?'],
      ['Gustav Rehn', '0:5', 'We can.'],
      ['Salma Idris', '1:10', 'Good.'],
    ] as const;
    const old = cues.map(([name, at, words]) =>
      p(run(`0:${at}.0 --&gt; 0:${at}.900`) + br + run(name) + br + run(words)),
    );
    const apart = cues.map(
      ([name, at, words]) => p(run(`0:${at}.0 --&gt; 0:${at}.900`)) + p(run(name)) + p(run(words)),
    );
    const recent = cues.map(([name, at, words]) => {
      const time = at.replace(/:(\d)$/, ':0$1');
      return p(bold(name) + run(`   ${time}`) + br + run(words));
    });
    for (const paragraphs of [old, apart, recent]) {
      assert.deepEqual(linesOf(await partsOf('docx', wordFile(paragraphs.join('')))), expected);
    }
  });

  it('is recognised by what is in it', () => {
    const name = (bytes: Uint8Array) => recogniseFormat({ name: 'a', text: '', bytes })?.id;
    assert.equal(name(wordFile(p(run('x')))), 'docx');
    assert.equal(name(packed({ 'xl/workbook.xml': '<x/>' })), undefined);
    assert.equal(name(strToU8('PK')), undefined);
  });

  it('is found by the part that says where the text is', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/text/document2.xml"/></Relationships>';
    const bytes = packed({ '_rels/.rels': relations, 'text/document2.xml': body(said('Ann Lee', 'One.')) });
    assert.deepEqual(linesOf(await partsOf('docx', bytes)), ['Ann Lee: One.']);
  });

  it('is refused with a reason if it is broken, hostile or something else', async () => {
    const good = wordFile(said('Ann Lee', 'One.'));
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Uint8Array.from(old);
    locked.set(
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const cases: [string, Uint8Array, string | RegExp][] = [
      ['no archive', strToU8('Ann Lee: One.'), 'the file is cut off or damaged'],
      ['cut off', good.subarray(0, good.length - 40), 'the file is cut off or damaged'],
      ['empty', wordFile(''), 'there is no text in it'],
      ['another archive', packed({ 'content.xml': '<x/>' }), 'it is an archive without a document of Word'],
      ['old', old, /before 2007 \(\.doc\)/],
      ['with a password', locked, /password/],
      ['entities', wordFile(p(run('&b;')), {}, bomb), /entity/],
      ['not well-formed', packed({ 'word/document.xml': '<w:document>' }), /./],
      [
        'larger than it says',
        withSize(wordFile(said('Ann', 'x'.repeat(3000))), (size) => size - 1000),
        'the file is cut off or damaged',
      ],
      ['smaller than it says', withSize(good, (size) => size + 1), 'the file is cut off or damaged'],
      ['a bomb', withSize(good, () => 300_000_000), 'it unpacks to more than a document can be'],
      ['a larger bomb', withSize(good, () => 0xffffffff), 'it unpacks to more than a document can be'],
      ['encrypted', withFlag(good), 'it is encrypted'],
    ];
    for (const [what, bytes, reason] of cases) {
      const refused = await refusalAs('docx', bytes);
      if (typeof reason === 'string') assert.equal(refused, reason, what);
      else assert.match(refused, reason, what);
    }
  });

  it('is refused or read, wherever it is cut or changed', async () => {
    const good = wordFile(said('Ann Lee', 'One.'), { 'word/styles.xml': part('styles', '') });
    for (let at = 0; at < good.length; at += 7) {
      const changed = Uint8Array.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      for (const bytes of [changed, good.subarray(0, at)]) {
        await readAs('docx', bytes).catch((error: unknown) =>
          assert.ok(error instanceof assert.AssertionError, String(error)),
        );
      }
    }
  });
});

/** Changes the size that the directory of an archive declares for the first file. */
function withSize(bytes: Uint8Array, change: (size: number) => number): Uint8Array {
  return withDirectory(bytes, (view, at) => view.setUint32(at + 24, change(view.getUint32(at + 24, true)), true));
}

/** Says that the first file is encrypted. */
function withFlag(bytes: Uint8Array): Uint8Array {
  return withDirectory(bytes, (view, at) => view.setUint16(at + 8, 1, true));
}

function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at++;
  change(view, at);
  return changed;
}

describe('a transcript as a document of Word', () => {
  const TEXT = `---
title: "Bees & <wasps>"
date: 2024-05-14
language: en-GB
room: "12"
speakers:
  - name: Ann Lee
    role: Chair, for now
    aliases: [AL, the Chair]
  - Bo Sand (North) (Ind)
  - name: Crowd
    kind: collective
---

No one said this.
Nor: that.

# Bees
### Deep

Q12 AL [00:01:05.500]: Where were <you>: there?
  Tell me [laughs] or [00:01:10] [inaudible 00:02:00].
[Applause & more]
A Bo Sand (East): Here.
  There too.
Ann Lee, Bo Sand: Together.
?: Who "knows"?

Open again.
// left out
`;

  it('comes back as it was', async () => {
    const draft = transcriptToDraft(parse(TEXT));
    const { bytes, remarks } = await writeAs('docx', draft);
    assert.deepEqual(remarks, ['Comments left out: 1.']);
    const back = await partsOf('docx', bytes);
    const spoken = draft.parts.filter(({ kind }) => kind !== 'comment');
    assert.deepEqual(linesOf(back), linesOf({ ...draft, parts: spoken }));
    assert.deepEqual([back.header, back.roster], [draft.header, draft.roster]);
  });

  it('gives the same bytes each time', async () => {
    const draft = transcriptToDraft(parse(TEXT));
    const [one, other] = [await writeAs('docx', draft), await writeAs('docx', draft)];
    assert.ok(Buffer.compare(one.bytes, other.bytes) === 0);
  });

  it('leaves out characters that Word cannot hold, and says so', async () => {
    const { bytes, remarks } = await writeAs('docx', {
      header: {},
      roster: [],
      parts: [{ kind: 'turn', speakers: ['Ann'], passages: [{ text: 'o\ud800n\ufffee' }] }],
    });
    assert.deepEqual(linesOf(await partsOf('docx', bytes)), ['Ann: one']);
    assert.deepEqual(remarks, ['Control characters left out, because Word cannot hold them.']);
  });
});

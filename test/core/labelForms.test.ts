import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { labelForms, readLabel } from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('each form of label', () => {
  for (const form of labelForms) {
    for (const line of form.examples) {
      it(`${form.id} reads ${JSON.stringify(line)}`, () => {
        const reading = readLabel(line, 0, line.length);
        assert.equal(reading?.form.id, form.id);
        const words = line.slice(reading?.textStart);
        assert.equal(words === '', form.alone === true || words === '');
        assert.ok(words === '' || /^\P{P}/u.test(words.replace(/^["(「]/, '')), words);
      });
    }
  }

  it('is in the specification, with an example', () => {
    const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8').replaceAll('\\|', '|');
    const missing = labelForms.filter(({ examples }) => !examples.some((example) => page.includes(`\`${example}\``)));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
      'docs/format.md needs an example of these forms',
    );
  });
});

describe('a label that the file does not prove, with inherit', () => {
  const talk = (label: string) => [
    'Josh: One.',
    `${label} Two, I think.`,
    'Ann: Three.',
    `${label} Four.`,
    'Josh: Five.',
    `${label} Six.`,
    'Ann: Seven.',
  ];
  // What is said begins as sentences do.
  const talkOfSentences = (label: string) => [
    'Josh: Who was there?',
    `${label} We were there, Ann and I.`,
    'Ann: It was cold.',
    `${label} Cold, yes.`,
    'Josh: And then?',
    `${label} The boat came.`,
    'Ann: Late.',
  ];

  for (const label of ['- Niko:', '* Niko:', '- **Niko:**', '– Niko:']) {
    it(`is open where it returns, and no one else’s: \`${label}\``, () => {
      const { turns, unattributed } = parse(`${talk(label).join('\n')}\n`, { attribution: 'inherit' });
      assert.deepEqual(
        turns.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [
          [0, 0],
          [2, 2],
          [4, 4],
          [6, 6],
        ],
      );
      assert.deepEqual(
        unattributed.map(({ doubt }) => doubt?.label),
        ['Niko', 'Niko', 'Niko'],
      );
    });
  }

  for (const label of [
    'NV)',
    'NV /',
    'N.V.',
    'K.',
    'P2',
    'P2.',
    'SPEAKER_01',
    'Speaker C',
    '12: Niko Vale:',
    'Niko Vale 🎤:',
    '#Niko Vale:',
    '-Niko Vale:',
    '“Niko Vale”',
    '*Niko Vale*',
    'Niko Vale…',
    'Niko Vale.',
    'Niko Vale (guest)',
    'Niko Vale   ',
    '王安「',
    '王安　',
    '（王安）',
    'Niko\n',
    'VALE (off)\n',
    '*Niko*\n',
    '            NIKO VALE\n',
    '\t\t\tVALE\n',
    'Niko\n10:04 AM\n',
  ]) {
    it(`is doubtful where it returns without proof: ${JSON.stringify(label)}`, () => {
      const text = `${talk(label).join('\n')}\n`;
      const { turns, unattributed } = parse(text, { attribution: 'inherit' });
      const spoken = turns.map((turn) => text.slice(turn.span.start, turn.span.end)).join('\n');
      assert.doesNotMatch(spoken, /Two, I think|Four|Six/, text);
      assert.ok(unattributed.length >= 3, text);
    });
  }

  for (const label of [
    'NV',
    'V',
    'NV,',

    'VALE',
    'Mr VALE',
    'NIKO VALE,',
    'NIKO VALE',
    'Niko Vale',
    'Niko',
    'Niko,',
    'niko;',
    'Vale.',
    'niko',
    'niko.',
    'niko\n',
    'Vale…',
    'Vale   ',
    'Vale (guest)',
    'Vale 0:03,',
    '*Vale*',
    '*Vale.*',
    '_Vale_ -',
    '“Vale”',
    '<u>Vale</u>',
    '~~Niko Vale~~',
    '|Vale|',
    '| Vale |',
    '#Vale',
    '- Vale',
    '1. Vale',
    '🎤 Vale',
    '0:03 Vale',
    '#Vale:',
    '-Vale:',
    '§ Vale:',
    'a) Vale:',
    '4 Vale:',
    '10s Vale:',
    '[10s] Niko Vale:',
    '🎤 Vale:',
    'Vale 🎤:',
    'Vale*:',
    '[Vale?]:',
    'Vale <laughs>:',
    'Vale|guest:',
    'niko vale:',
    'audience member:',
    'a guest from the floor:',
    'Niko speaking:',
    'Niko Vale speaking:',
    'Niko Vale says, "',
    'Niko Vale @ Hill Radio:',
    'Niko Vale {12.5s}:',
    'Niko Vale 12s:',
    'Niko Vale ....',
    'Niko Vale!',
    '::Niko Vale::',
    "'''Niko Vale:'''",
    "''Niko Vale'':",
    '&lt;Niko Vale&gt;',
    'Niko Vale&nbsp;:',
    '^Niko Vale:',
    '<p>Niko Vale:',
    '<dt>Niko Vale</dt><dd>',
    '@Niko Vale:',
    '"Niko Vale","',
    '00:00:03,000 --> 00:00:09,000 [Niko Vale]',
    '--- Niko Vale ---\n',
    '=== Niko Vale ===\n',
    '- Niko Vale\n',
    '👤 Niko\n',
    '[Niko Vale]\n',
    '(Niko Vale)\n',
    'Niko Vale, Hill Radio\n',
    '12:03 niko\n',
    '[12:03] niko',
    '12:03 niko',
    'niko)',
    'Niko)',
    '*niko*',
    '| niko |',
    '      Niko Vale:',
    '\tVale:',
    '          Niko Vale\n',
    '\tVale\n',
  ]) {
    it(`is doubtful where it returns before sentences: ${JSON.stringify(label)}`, () => {
      const text = `${talkOfSentences(label).join('\n')}\n`;
      const { turns, unattributed } = parse(text, { attribution: 'inherit' });
      const spoken = turns.map((turn) => text.slice(turn.span.start, turn.span.end)).join('\n');
      assert.doesNotMatch(spoken, /We were|Cold|The boat/, text);
      assert.equal(unattributed.filter(({ doubt }) => doubt).length, 3);
    });
  }

  for (const label of ['Niko Vale 🎤:', '#Vale:', '- \\[Vale\\]:', '9 Vale:', 'Vale?:'])
    it(`is doubtful from the second time on, as a name and a colon: ${label}`, () => {
      const text = `${talkOfSentences(label).slice(0, 5).join('\n')}\n`;
      const { unattributed } = parse(text, { attribution: 'inherit' });
      assert.equal(unattributed.filter(({ doubt }) => doubt).length, 2);
    });

  it('is doubtful at once, as a colon and a name that speaks elsewhere', () => {
    const text = 'Josh: Who?\nAnn: Me.\nAnn?: It was cold.\nJosh: So?\n#Josh: It was.\nAnn: Yes.\n';
    const { unattributed } = parse(text, { attribution: 'inherit' });
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['Ann', 'Josh'],
    );
  });

  it('is doubtful as a nickname and a dash before small letters, where it returns five times', () => {
    const turns = Array.from(
      { length: 6 },
      (_, i) => `**Josh:** Number ${i}?\nniko - it is number ${i}.\n**Ann:** So.\n`,
    );
    const { unattributed } = parse(turns.join(''), { attribution: 'inherit' });
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      Array.from({ length: 6 }, () => 'niko'),
    );
  });

  it('speaks as a nickname after an at sign on a line of its own, where it returns', () => {
    const { turns } = parse(`${talk('@niko\n').join('\n')}\n`, { attribution: 'inherit' });
    assert.deepEqual(
      turns.map(({ speakers: [speaker] }) => speaker?.name),
      ['Josh', 'niko', 'Ann', 'niko', 'Josh', 'niko', 'Ann'],
    );
  });

  it('speaks in a form that hardly anything else has: `○王安君　`', () => {
    const { turns } = parse(`${talk('○王安君　').join('\n')}\n`, { attribution: 'inherit' });
    assert.deepEqual(
      turns.map(({ speakers: [speaker] }) => speaker?.name),
      ['Josh', '王安君', 'Ann', '王安君', 'Josh', '王安君', 'Ann'],
    );
  });

  for (const label of [
    '@ann would',
    '@ann and',
    'Yes\n',
    'OK',
    'Then I',
    '## Lee Road:',
    '    Note',
    'Chapter 2',
    '“Lee Road” is',
  ]) {
    it(`stays with the speaker where hardly a label is so: ${JSON.stringify(label)}`, () => {
      const lines = talk(label).map((line) => line.replace('Two, I think.', 'and so on'));
      const { unattributed } = parse(`${lines.join('\n')}\n`, { attribution: 'inherit' });
      assert.deepEqual(
        unattributed.flatMap(({ doubt }) => doubt?.label ?? []),
        [],
      );
    });
  }

  for (const label of [
    'Yes.',
    'Well,',
    'Exactly.',
    'NO.',
    'And',
    'And so we said this:',
    'The reason is:',
    '“Well,',
    '- And',
    'Maybe I',
    'Yesterday I',
    '[Vale and others](https://example.org)',
    'Niko, my friend,',
  ]) {
    it(`stays with the speaker where sentences begin so: ${JSON.stringify(label)}`, () => {
      const { unattributed } = parse(`${talkOfSentences(label).join('\n')}\n`, { attribution: 'inherit' });
      assert.deepEqual(unattributed, []);
    });
  }

  for (const label of ['- Pros:', '> Concerns:', '> Open points:', '- Note:']) {
    it(`stays with the speaker where it is a heading of a list: \`${label}\``, () => {
      const { unattributed } = parse(`${talk(label).join('\n')}\n`, { attribution: 'inherit' });
      assert.deepEqual(unattributed, []);
    });
  }
});

describe('links of Markdown', () => {
  it('are no labels', () => {
    for (const line of ['[Draft]: https://example.org/a', '[Draft]: <https://example.org/a>'])
      assert.equal(readLabel(line, 0, line.length), undefined);
  });
});

describe('labels that the header or the folder says are no speakers', () => {
  const lines = [
    'Poll: 5 for, 2 against.',
    '**Poll:** 5 for.',
    '- Poll: 5 for.',
    'poll: none',
    '[Poll]: 5 for.',
    '*Poll:* 5 for.',
  ];
  const talk = (line: string) => `Josh: One.\nAnn: Two.\n${line}\n  Three.\nJosh: Four.\nAnn: Five.\n`;

  for (const line of lines) {
    it(`name no one, and end the turn: \`${line}\``, () => {
      for (const [header, said] of [
        ['', { notSpeakers: ['Poll'] }],
        ['---\nnotSpeakers: Poll\n---\n', {}],
        ['---\nnotSpeakers: [POLL, Other]\n---\n', { attribution: 'inherit' as const }],
      ] as const) {
        const { turns, speakers, unattributed } = parse(header + talk(line), said);
        assert.deepEqual(
          speakers.map(({ name }) => name),
          ['Josh', 'Ann'],
        );
        assert.equal(turns.length, 4);
        assert.equal(unattributed.length, 1);
      }
    });

    it(`are events, after which the turn goes on: \`${line}\``, () => {
      const { turns, speakers, unattributed } = parse(talk(line), { events: ['Poll'] });
      assert.equal(speakers.length, 2);
      assert.equal(turns[1]?.lastLine, 3);
      assert.deepEqual(unattributed, []);
    });
  }
});

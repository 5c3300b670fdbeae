import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, readRoster, renameIn, renameTarget, startRenaming, textOf } from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** What comes of renaming at `│`: the text, or the sentence that says why nothing is done. */
function renamed(source: string, to: string): { text: string; merges: boolean } | string {
  const offset = source.indexOf('│');
  const text = source.replace('│', '');
  const transcript = parse(text);
  const target = renameTarget(transcript, offset);
  if (typeof target === 'string') return target;
  const renaming = startRenaming(transcript, target, to);
  if (typeof renaming === 'string') return renaming;
  const edits = renameIn(transcript, renaming);
  return typeof edits === 'string' ? edits : { text: applyEdits(text, edits), merges: renaming.merges };
}

const listed = (speakers: string, rest = '') => `---\nspeakers:\n${speakers}---\n${rest}`;

describe('renaming a speaker', () => {
  for (const [title, before, to, after] of [
    [
      'changes every cue, and no word that is spoken',
      'Bo│ Sand: I am Bo Sand.\nAnn Lee: Bo Sand: is that so?\n  Bo Sand.\nBo Sand: Yes.\n',
      'Bob Sand',
      'Bob Sand: I am Bo Sand.\nAnn Lee: Bo Sand: is that so?\n  Bo Sand.\nBob Sand: Yes.\n',
    ],
    [
      'keeps marker, time, emphasis and what stands in brackets',
      'Q1 B│o (Hove) (Lab): One?\n**Bo** [00:03]: Two.\nA. Bo: Three.\n',
      'Ann',
      'Q1 Ann (Hove) (Lab): One?\n**Ann** [00:03]: Two.\nA. Ann: Three.\n',
    ],
    ['changes one of several who speak together', 'WH, J│N: One.\nJN: Two.\n', 'JM', 'WH, JM: One.\nJM: Two.\n'],
    [
      'changes a name in every spelling that is the same',
      "O’B│rien: One.\nO'Brien: Two.\n",
      'Brian',
      'Brian: One.\nBrian: Two.\n',
    ],
    ['changes a byline', 'BY MR. H│ALL:\nQ: One?\nA Bo: Two.\n', 'MS. HALL', 'BY MS. HALL:\nQ: One?\nA Bo: Two.\n'],
    [
      'changes who holds an office, and the office by itself',
      'The Chair (Ann L│ee): One.\nAnn Lee: Two.\n',
      'Ann Li',
      'The Chair (Ann Li): One.\nAnn Li: Two.\n',
    ],
    [
      'changes an office',
      'The Ch│air (Ann Lee): One.\nAnn Lee: Two.\n',
      'The Speaker',
      'The Speaker (Ann Lee): One.\nAnn Lee: Two.\n',
    ],
    [
      'changes the one voice of a talk',
      '---\nspeaker: Ann│ Lee\n---\nAnn Lee speaks.\n',
      'Ann Li',
      '---\nspeaker: Ann Li\n---\nAnn Lee speaks.\n',
    ],
    [
      'changes the roster as well, and leaves the code',
      listed('  - name: "Ann Lee" # A\n    aliases: [AL]\n', 'Ann│ Lee: One.\nAL: Two.\n'),
      'Ann Li',
      listed('  - name: "Ann Li" # A\n    aliases: [AL]\n', 'Ann Li: One.\nAL: Two.\n'),
    ],
    [
      'changes a code in the roster and in cues, and leaves the name',
      listed('  - name: Ann Lee\n    aliases: [AL, the Chair]\n', 'Ann Lee: One.\nA│L: Two.\n'),
      'AML',
      listed('  - name: Ann Lee\n    aliases: [AML, the Chair]\n', 'Ann Lee: One.\nAML: Two.\n'),
    ],
    [
      'begins in the roster',
      listed('  - A│nn Lee (Hove) (Lab)\n', 'Ann Lee (Hove): One.\n'),
      'Ann Li',
      listed('  - Ann Li (Hove) (Lab)\n', 'Ann Li (Hove): One.\n'),
    ],
    [
      'changes a map of codes',
      '---\nspeakers: {AL: Ann Lee}\n---\nA│L: One.\n',
      'AX',
      '---\nspeakers: {AX: Ann Lee}\n---\nAX: One.\n',
    ],
    [
      'puts a name into quotation marks that YAML would misread',
      listed('  - A│nn\n', 'Ann: One.\n'),
      'Yes',
      listed('  - "Yes"\n', 'Yes: One.\n'),
    ],
    [
      'writes a nickname that the roster knows',
      listed('  - Ann Lee\n', 'Ann│ Lee: One.\n'),
      'mo',
      listed('  - mo\n', 'mo: One.\n'),
    ],
    [
      'writes the full name for a code',
      listed('  - name: Ann Lee\n    aliases: [AL]\n', 'A│L: One.\nAnn Lee: Two.\n'),
      'Ann Lee',
      listed('  - name: Ann Lee\n    aliases: [AL]\n', 'Ann Lee: One.\nAnn Lee: Two.\n'),
    ],
    ['tidies the new name', 'Bo│: One.\nAnn: Two.\n', '  Bob   Sand ', 'Bob Sand: One.\nAnn: Two.\n'],
    [
      'keeps CRLF and a byte order mark',
      '\ufeffBo│: One.\r\nAnn: 😀\r\nBo: Two.\r\n',
      'Bob',
      '\ufeffBob: One.\r\nAnn: 😀\r\nBob: Two.\r\n',
    ],
    ['changes nothing for the same name', 'Bo│: One.\nAnn: Two.\n', 'Bo', 'Bo: One.\nAnn: Two.\n'],
  ] as const) {
    it(title, () => assert.deepEqual(renamed(before, to), { text: after, merges: false }));
  }

  for (const [title, before, to, after] of [
    [
      'two who are on no roster',
      'Beyang│: One.\nBeyang Liu: Two.\n',
      'Beyang Liu',
      'Beyang Liu: One.\nBeyang Liu: Two.\n',
    ],
    [
      'somebody with a name of the roster',
      listed('  - name: Jan Dorn\n    aliases: [JHD]\n', 'JD│H: One.\nJHD: Two.\n'),
      'JHD',
      listed('  - name: Jan Dorn\n    aliases: [JHD]\n', 'JHD: One.\nJHD: Two.\n'),
    ],
    [
      'two of the roster: the aliases go along',
      listed(
        '  - name: Chis Benson # typo\n    aliases: [CB, the Chair]\n  # right\n  - Chris Benson (Hove)\n',
        'Chis│ Benson: One.\nCB: Two.\nChris Benson: Three.\n',
      ),
      'Chris Benson',
      listed(
        '  # right\n  - name: Chris Benson (Hove)\n    aliases: [CB, the Chair]\n',
        'Chris Benson: One.\nCB: Two.\nChris Benson: Three.\n',
      ),
    ],
    [
      'two of the roster where the other has aliases',
      listed(
        '  - name: Chris Benson\n    aliases: [C]\n    role: Guest\n  - {name: Chis Benson, aliases: CB}\n',
        'Chis│ Benson: One.\nC: Two.\n',
      ),
      'Chris Benson',
      listed('  - name: Chris Benson\n    aliases: [C, CB]\n    role: Guest\n', 'Chris Benson: One.\nC: Two.\n'),
    ],
    [
      'two of a roster in brackets',
      '---\nspeakers: [Chis Benson, Ann, {name: Chris Benson}]\n---\nChis│ Benson: One.\nAnn: Two.\n',
      'Chris Benson',
      '---\nspeakers: [Ann, {name: Chris Benson}]\n---\nChris Benson: One.\nAnn: Two.\n',
    ],
    [
      'somebody of the roster and a name that is only heard',
      listed('  - Ann Lee\n', 'Ann│ Lee: One.\nAnn Li: Two.\n'),
      'Ann Li',
      listed('  - Ann Li\n', 'Ann Li: One.\nAnn Li: Two.\n'),
    ],
  ] as const) {
    it(`puts together ${title}, and says so`, () =>
      assert.deepEqual(renamed(before, to), { text: after, merges: true }));
  }

  for (const [title, before, to, why] of [
    ['in spoken words', 'Bo: I am B│o.\n', 'Bob', /Only the name of a speaker/],
    ['at a question mark', '?│: One.\n', 'Bob', /Only the name of a speaker/],
    [
      'at a name that may mean two',
      listed('  - {name: Ann Lee, aliases: AL}\n  - {name: Al Long, aliases: AL}\n', 'A│L: One.\n'),
      'Bo',
      /may mean any of Ann Lee; Al Long/,
    ],
    ['to nothing', 'Bo│: One.\n', ' ', /needs a name/],
    ['to a question mark', 'Bo│: One.\nAnn: Two.\n', '?', /`\?` would not be read as this speaker's name on line 1/],
    ['to what is no name', 'Ann: One.\nBo│: Two.\n', 'the man: he', /on line 2/],
    ['to what is a name and something in brackets', 'Ann: One.\nBo│: Two.\n', 'Bo (Hove)', /on line 2/],
    ['to several names', 'Ann: One.\nBo│: Two.\n', 'Bo, Cy', /on line 2/],
    ['to a marker', 'Ann: One.\nBo│: Two.\n', 'Q', /on line 2/],
    ['to what is a name in one place only', 'Ann: One.\n**Bo│:** Two.\nBo: Three.\n', 'mo mo', /on line 2/],
    [
      'of a code to a code of somebody else',
      listed('  - {name: Ann Lee, aliases: AL}\n  - {name: Bo Sand, aliases: BS}\n', 'A│L: One.\n'),
      'BS',
      /`BS` already means Bo Sand/,
    ],
    [
      'to a name that may mean two',
      listed('  - {name: Ann Lee, aliases: AL}\n  - {name: Al Long, aliases: AL}\n', 'Bo│: One.\n'),
      'AL',
      /may mean several/,
    ],
  ] as const) {
    it(`is refused in a sentence ${title}`, () => assert.match(String(renamed(before, to)), why));
  }

  describe('over files that share a roster', () => {
    const shared = (text: string, file: string, to: string, sources: readonly string[]) => {
      const roster = readRoster(text, file).entries;
      const transcripts = sources.map((source) => parse(source.replace('│', ''), { roster }));
      const [first] = transcripts;
      assert.ok(first);
      const target = renameTarget(first, (sources[0] ?? '').indexOf('│'));
      assert.ok(typeof target !== 'string');
      const renaming = startRenaming(first, target, to, () => text);
      if (typeof renaming === 'string') return renaming;
      const texts = transcripts.map((transcript) => {
        const edits = renameIn(transcript, renaming);
        assert.ok(typeof edits !== 'string', String(edits));
        return applyEdits(transcript.text, edits);
      });
      return [applyEdits(text, renaming.shared?.edits ?? []), ...texts];
    };

    for (const [title, file, text, to, sources, after] of [
      [
        'a list',
        'r.yml',
        '- name: Ann Lee\n  aliases: [AL]\n- mo\n',
        'nn',
        ['Ann│ Lee: One.\nmo: Two.\n', 'mo: Ann Lee.\nAnn Lee: One.\nAL: Two.\n'],
        ['- name: nn\n  aliases: [AL]\n- mo\n', 'nn: One.\nmo: Two.\n', 'mo: Ann Lee.\nnn: One.\nAL: Two.\n'],
      ],
      [
        'a table',
        'r.csv',
        'name,aliases\nAnn Lee (Hove),AL; ALB\n"Bo, Jr",BS\n',
        'Lee, Ann',
        ['Ann│ Lee: One.\n', 'ALB: One.\nAnn Lee: Two.\n'],
        ['name,aliases\n"Lee, Ann (Hove)",AL; ALB\n"Bo, Jr",BS\n', 'Lee, Ann: One.\n', 'ALB: One.\nLee, Ann: Two.\n'],
      ],
      [
        'an alias of a table',
        'r.csv',
        'name,aliases\nAnn Lee,ALB; AL\n',
        'AX',
        ['A│L: One.\n', 'ALB: One.\nAL: Two.\n'],
        ['name,aliases\nAnn Lee,ALB; AX\n', 'AX: One.\n', 'ALB: One.\nAX: Two.\n'],
      ],
      [
        'two who become one',
        'r.yml',
        'speakers:\n  - {name: Ann Le, aliases: [AL]}\n  - Ann Lee\n',
        'Ann Lee',
        ['Ann│ Le: One.\n', 'AL: One.\nAnn Le: Two.\n'],
        ['speakers:\n  - name: Ann Lee\n    aliases: [AL]\n', 'Ann Lee: One.\n', 'AL: One.\nAnn Lee: Two.\n'],
      ],
    ] as const) {
      it(`changes ${title}`, () => assert.deepEqual(shared(text, file, to, sources), after));
    }

    it('is refused where two are on different rosters, or in a table', () => {
      const table = 'name,aliases\nAnn Le,AL\nAnn Lee,\n';
      assert.match(String(shared(table, 'r.csv', 'Ann Lee', ['Ann│ Le: One.\n'])), /make one entry of the two/);
      const own = '---\nspeakers: [Bo]\n---\nAnn│ Le: One.\n';
      assert.match(String(shared('- Ann Le\n', 'r.yml', 'Bo', [own])), /different rosters/);
    });
  });

  it('keeps every spoken word, and everybody else’s turns', () => {
    const name = fc.constantFrom('Ann Lee', 'Bo', 'AL', 'mo', 'The Chair (Bo)', '?', 'Ann Lee, Bo');
    const words = fc.constantFrom('One.', 'Ann Lee: two', 'Bo?', 'Yes, Bo: three.', '');
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom('', 'Q ', 'A ', '**'), name, words)
        .map(([before, who, said]) => `${before}${who}:${before === '**' ? '**' : ''} ${said}`),
      words.map((said) => `  ${said}`),
      fc.constantFrom('', '# Bo', '[Bo laughs.]', '// Bo: no'),
    );
    const header = fc.constantFrom(
      '',
      listed('  - {name: Ann Lee, aliases: [AL]}\n'),
      '---\nspeakers: [Bo, mo]\n---\n',
    );
    const newName = fc.constantFrom('Cy Orr', 'Bo', 'mo', 'x: y', 'Ann Lee', 'Bo (Hove)', 'Zoë');
    fc.assert(
      fc.property(header, fc.array(line, { maxLength: 12 }), fc.nat(), newName, (head, lines, at, to) => {
        const text = `${head}${lines.join('\n')}\n`;
        const before = parse(text);
        const target = renameTarget(before, at % text.length);
        if (typeof target === 'string') return;
        const renaming = startRenaming(before, target, to);
        if (typeof renaming === 'string') return;
        const edits = renameIn(before, renaming);
        if (typeof edits === 'string') return;
        const after = parse(applyEdits(text, edits));
        const said = (one: typeof before) => one.turns.map((turn) => textOf(one, turn));
        assert.deepEqual(said(after), said(before));
        const others = (one: typeof before) =>
          one.turns.map(({ speakers }) =>
            speakers
              .map((who) => who.name)
              .filter((who) => !['AL', target.name, renaming.oldName, renaming.newName, renaming.to].includes(who)),
          );
        assert.deepEqual(others(after), others(before));
      }),
      { numRuns: 500 },
    );
  });
});

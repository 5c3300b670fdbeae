import assert from 'node:assert/strict';
import { lint, type RosterEntry, readRoster } from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('a roster that several transcripts share', () => {
  const same: [title: string, file: string, text: string][] = [
    ['a list', 'people.yml', '- name: Ann Lee (Hove) (Lab)\n  role: Chair\n  aliases: [AL, the Chair]\n- Bo\n'],
    [
      'a list under `speakers`',
      'people.yaml',
      'speakers:\n  - name: Ann Lee (Hove) (Lab)\n    role: Chair\n    aliases: [AL, the Chair]\n  - Bo\n',
    ],
    ['a map of names', 'p', 'Ann Lee (Hove) (Lab): {role: Chair, aliases: [AL, the Chair]}\nBo:\n'],
    ['JSON', 'a.json', '[{"name": "Ann Lee (Hove) (Lab)", "role": "Chair", "aliases": ["AL", "the Chair"]}, "Bo"]'],
    ['a table', 'people.csv', 'name,aliases,role\nAnn Lee (Hove) (Lab),AL; the Chair,Chair\nBo\n'],
    [
      'a table with other columns',
      'A.CSV',
      '\uFEFFrole,Id,Name,"Aliases"\r\nChair,7,"Ann Lee (Hove) (Lab)",AL;the Chair\r\n\r\n,8,Bo,\r\n',
    ],
  ];
  for (const [title, file, text] of same) {
    it(`is ${title}`, () => {
      const { entries, faults } = readRoster(text, file);
      assert.deepEqual(faults, []);
      assert.deepEqual(entries.map(shown), ['Ann Lee [Hove, Lab] person Chair: AL, the Chair', 'Bo [] person : ']);
    });
  }

  it('knows where each name stands in its file', () => {
    for (const [, file, text] of same) {
      const [ann] = readRoster(text, file).entries;
      const places = [ann, ...(ann?.aliases ?? [])].map((named) => named?.source);
      assert.deepEqual(
        places.map((place) => place?.file),
        [file, file, file],
      );
      assert.match(text.slice(places[0]?.span.start, places[0]?.span.end), /Ann Lee \(Hove\) \(Lab\)/);
      assert.match(text.slice(places[1]?.span.start, places[1]?.span.end), /AL/);
      assert.ok(ann && !('span' in ann) && ann.aliases.every((alias) => !('span' in alias)));
    }
  });

  it('may hold voices that are many', () => {
    const table = readRoster('name,kind\nThe gallery,collective\nHon. Members,\nA voice,unknown\n', 'a.csv');
    assert.deepEqual(
      table.entries.map(({ kind }) => kind),
      ['collective', 'collective', 'unknown'],
    );
  });

  it('may quote what a table could not hold', () => {
    const { entries } = readRoster('name,role\n"Lee, Ann ""Al""","Chair,\nfor now"\n"Bo', 'a.csv');
    assert.deepEqual(entries.map(shown), ['Lee, Ann "Al" [] person Chair,\nfor now: ', 'Bo [] person : ']);
  });

  it('takes the letters after a name for an alias, and a party for none', () => {
    const text =
      '- Ann Lee (ALE)\n- Staś Olsson (STO)\n- Stewart Malone (SNP)\n- Bo Sand (Lab)\n- Cy Dorn (CD)\n- Cleo Dale (CD)\n';
    for (const [file, written] of [
      ['people.yml', text],
      ['people.csv', `name\n${text.replaceAll('- ', '')}`],
    ] as const) {
      const { entries } = readRoster(written, file);
      assert.deepEqual(
        entries.map(({ aliases }) => aliases.map(({ name }) => name)),
        [['ALE'], ['STO'], [], [], [], []],
      );
      const { turns } = parse('ALE: One.\nSTO: Two.\nSNP: Three.\n', { roster: entries });
      assert.deepEqual(
        turns.map(({ speakers }) => speakers[0]?.name),
        ['Ann Lee', 'Staś Olsson', 'SNP'],
      );
    }
  });

  it('may be empty', () => {
    for (const file of ['a.yml', 'a.csv']) {
      for (const text of ['', '\n', '\uFEFF']) assert.deepEqual(readRoster(text, file), { entries: [], faults: [] });
    }
  });

  const faults: [file: string, text: string, message: RegExp][] = [
    ['a.yml', '«just words»', /list of speakers/],
    ['a.yml', '- «[Ann, Bo]»', /A speaker is a name/],
    ['a.yml', '- Ann\n- «role: Chair»', /has no name; add `name:`/],
    ['a.yml', '- name: Ann\n  kind: «robot»', /`person`, `collective` or `unknown`/],
    ['a.yml', 'speakers:\n  - name: Ann\n    aliases: [«[x]»]', /An alias is a single name/],
    ['a.csv', '«Ann Lee»,Chair\n', /must name the columns/],
    ['a.csv', 'role,name\nChair,Ann\nClerk,«»\n', /has no name/],
    ['a.csv', 'role,name\n«Clerk»', /has no name/],
    ['a.csv', 'name,kind\nAnn,«robot»\n', /`person`, `collective` or `unknown`/],
  ];
  for (const [file, marked, message] of faults) {
    it(`says what is wrong in ${JSON.stringify(marked)}`, () => {
      const [fault, ...others] = readRoster(marked.replace(/[«»]/g, ''), file).faults;
      assert.deepEqual(others, []);
      assert.match(fault?.message ?? '', message);
      assert.deepEqual(fault?.span, { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 });
    });
  }

  it('tells a text that is no YAML, and bounds what it tells', () => {
    assert.ok(readRoster('- [', 'a.yml').faults.length > 0);
    assert.equal(readRoster(`name,kind\n${'Ann,robot\n'.repeat(100)}`, 'a.csv').faults.length, 20);
  });

  it('counts for the rules like the header’s own', () => {
    const { entries } = readRoster('name,aliases\nAnn Lee,AL\nBo Sand,\n', 'people.csv');
    const rules = (text: string) =>
      lint(parse(text, { roster: entries }), { severities: new Map() }).map(({ rule }) => rule);
    assert.deepEqual(rules('AL: One.\nBo Sand: Two.\nCy Dorn: Three.\n'), ['unlisted-speaker']);
    assert.deepEqual(rules('---\nspeakers: [Ann Lee, Cy Dorn]\n---\nAL: One.\nCy Dorn: Three.\n'), []);
  });
});

function shown({ name, qualifiers, kind, role = '', aliases }: RosterEntry): string {
  return `${name} [${qualifiers.join(', ')}] ${kind} ${role}: ${aliases.map((alias) => alias.name).join(', ')}`;
}

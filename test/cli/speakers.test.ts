import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../server/core/index.ts';
import { colloquy, folderWith } from './world.ts';

const files = {
  'a.transcript': 'Beyang Liu: One.\nQuinn Slack: Two.\nBeyang Liu: Three.\nSpeaker 3: Four.\n?: Five.\n',
  'b.transcript': 'Beyang: One.\nQuin Slack: Two.\nHon. Members: Hear, hear.\n',
  'c.transcript':
    '---\nspeakers:\n  - name: Quinn Slack\n    aliases: [QS]\n    role: Chair\n---\n\nQS: One.\nStray Voice: Two.\nQuinn Slack: Yes.\n',
};

interface Label {
  label: string;
  name: string | null;
  cues: number;
  files: { path: string; cues: number; listed: boolean | null }[];
  unlisted: number;
  similar: { label: string; how: string }[];
}

async function labelsIn(content: Record<string, string>): Promise<Map<string, Label>> {
  const { code, out } = await colloquy(folderWith(content), 'speakers --format json');
  assert.equal(code, 0);
  const { version, labels } = JSON.parse(out);
  assert.equal(version, 1);
  return new Map(labels.map((label: Label) => [label.label, label]));
}

describe('speakers', () => {
  it('counts every label over all files', async () => {
    const labels = await labelsIn(files);
    const { similar, ...counts } = labels.get('Quinn Slack') as Label;
    assert.deepEqual(counts, {
      label: 'Quinn Slack',
      name: 'Quinn Slack',
      cues: 2,
      files: [
        { path: 'a.transcript', cues: 1, listed: null },
        { path: 'c.transcript', cues: 1, listed: true },
      ],
      unlisted: 0,
    });
    assert.deepEqual([labels.get('Beyang Liu')?.cues, labels.get('QS')?.name], [2, 'Quinn Slack']);
    assert.equal(labels.has('?'), false);
  });

  it('lists names that are probably other spellings of the same name', async () => {
    const labels = await labelsIn(files);
    const similar = (label: string) => labels.get(label)?.similar.map(({ label, how }) => [label, how]);
    assert.deepEqual(similar('Beyang'), [['Beyang Liu', 'short']]);
    assert.deepEqual(similar('Beyang Liu'), [['Beyang', 'short']]);
    assert.deepEqual(similar('Quin Slack'), [
      ['Quinn Slack', 'spelling'],
      ['QS', 'abbreviated'],
    ]);
    assert.deepEqual(similar('QS'), [['Quin Slack', 'abbreviated']]);
    assert.deepEqual(similar('Speaker 3'), []);
  });

  it('finds every kind of likeness, in a large collection too', async () => {
    const likeness: [string, string, string][] = [
      ['Aaron van Wirdum', 'Aaron Van Wirdum', 'case'],
      ['Mac Intyre', 'MacIntyre', 'spacing'],
      ['Mathhew Brown', 'Matthew Brown', 'spelling'],
      ['Oppenheimer', 'Oppenhiemer', 'spelling'],
      ['JDH', 'JHD', 'initials'],
      ['Gary Hugh Orr', 'GHO', 'abbreviated'],
      ['Ottoline Kell', 'Ottoline', 'short'],
    ];
    const crowd = Array.from({ length: 3000 }, (_, i) => `${letters(i)}a ${letters(i * 7)}o`);
    const names = [...likeness.flatMap(([one, other]) => [other, one]), ...crowd];
    const labels = await labelsIn({ 'a.transcript': names.map((name) => `${name}: Yes.\n`).join('') });
    for (const [a, b, how] of likeness) {
      assert.ok(
        labels.get(a)?.similar.some((one) => one.label === b && one.how === how),
        `${a}, ${b}`,
      );
      assert.ok(
        labels.get(b)?.similar.some((one) => one.label === a && one.how === how),
        `${b}, ${a}`,
      );
    }
  });

  it('lists labels that are on no roster, if there is one', async () => {
    const labels = await labelsIn(files);
    assert.equal(labels.get('Stray Voice')?.unlisted, 1);
    assert.equal(labels.get('Beyang')?.unlisted, 0);
  });

  it('knows the rosters that a configuration names', async () => {
    const labels = await labelsIn({
      'colloquy.yml': 'roster: people.yml\n',
      'people.yml': '- name: Ann Lee\n  aliases: [AL]\n',
      'a.transcript': 'AL: Yes.\nBo Sand: No.\n',
    });
    assert.deepEqual(
      [labels.get('AL')?.name, labels.get('AL')?.unlisted, labels.get('Bo Sand')?.unlisted],
      ['Ann Lee', 0, 1],
    );
  });

  it('lists them for people and as a table', async () => {
    const folder = folderWith(files);
    const { out } = await colloquy(folder, 'speakers');
    assert.match(out, /^label +cues +files\n/);
    assert.match(out, /\nQuin Slack +1 +1 {2}like Quinn Slack, QS\n/);
    assert.match(out, /\nQS +1 +1 {2}is Quinn Slack {2}like Quin Slack\n/);
    assert.match(out, /\nStray Voice +1 +1 {2}not on the roster\n/);
    assert.match(out, /\n\n8 labels, 5 like another, 1 not on a roster\n$/);
    const csv = (await colloquy(folder, 'speakers --format csv')).out.split('\n');
    assert.equal(csv[0], 'label,name,cues,files,unlisted,similar');
    assert.ok(csv.includes('Beyang,,1,1,0,Beyang Liu'), csv.join('\n'));
  });

  it('starts a roster with exactly the names that occur', async () => {
    const folder = folderWith(files);
    assert.equal((await colloquy(folder, 'speakers --write-roster people.yml')).code, 0);
    const written = readFileSync(join(folder, 'people.yml'), 'utf8');
    const { entries, faults } = readRoster(written, 'people.yml');
    assert.deepEqual(faults, []);
    assert.deepEqual(
      entries.map(({ name, kind, aliases }) => [name, kind, aliases.map((alias) => alias.name)]),
      [
        ['Quinn Slack', 'person', ['QS']],
        ['Beyang Liu', 'person', []],
        ['Beyang', 'person', []],
        ['Hon. Members', 'collective', []],
        ['Quin Slack', 'person', []],
        ['Stray Voice', 'person', []],
      ],
    );
    assert.match(written, /\n# like Beyang Liu:\n- name: Beyang\n/);
    const again = await colloquy(folder, 'speakers --write-roster people.yml');
    assert.deepEqual(again, {
      code: 2,
      out: '',
      err: 'colloquy: people.yml: this is there already; write the roster to a new file, or add --force.\n',
    });
  });

  it('begins a roster that holds: with it no label is off it', async () => {
    const odd =
      'Jay || Silence Laboratories: Yes.\nNo: Yes.\nO’Brien: Yes.\nИван Петров: Да.\n王小明：好。\nYes: No.\n';
    const folder = folderWith({ 'colloquy.yml': '', 'a.transcript': odd });
    await colloquy(folder, 'speakers --write-roster people.yml');
    const { out } = await colloquy(folder, 'speakers --format json --no-config');
    const { entries } = readRoster(readFileSync(join(folder, 'people.yml'), 'utf8'), 'people.yml');
    const names = new Set(entries.map(({ name }) => name));
    for (const { label } of JSON.parse(out).labels) assert.ok(names.has(label), label);
  });
});

/** A different name for each number. */
function letters(number: number): string {
  const digits = number.toString(26).padStart(3, '0');
  const name = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

describe('speakers --explain', () => {
  const talk =
    '[Ann Lee]: One.\n[Bo Sand]: Two.\n[Ann Lee]: Three.\nQuick: four\n- Niko: Five.\n- Niko: Six.\n- Niko: Seven.\n';

  it('says of each label how it is read, and why', async () => {
    const { code, out } = await colloquy(folderWith({ 'a.transcript': talk }), 'speakers --explain');
    assert.equal(code, 0);
    assert.match(out, /^a\.transcript\n/);
    assert.match(out, /Ann Lee: speaker, in the form `\[Name\]:` \(2 lines, first line 1\)\n {4}returns 2 times\n/);
    assert.match(out, /the file proves the form: 3 lines, 2 labels/);
    assert.match(out, /Niko: doubtful, in the form `- Name:` \(3 lines, first line 5\)/);
    assert.match(out, /the file does not prove the form: 3 lines, 1 label/);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await colloquy(folderWith({ 'a.transcript': talk }), 'speakers --explain --format json');
    assert.equal(code, 0);
    const { version, files } = JSON.parse(out);
    assert.equal(version, 1);
    const [{ path, labels }] = files;
    assert.equal(path, 'a.transcript');
    assert.deepEqual(
      labels.map((one: { label: string; reading: string; lines: number; line: number }) => [
        one.label,
        one.reading,
        one.lines,
        one.line,
      ]),
      [
        ['Ann Lee', 'speaker', 2, 1],
        ['Bo Sand', 'speaker', 1, 2],
        ['Quick', 'speaker', 1, 4],
        ['Niko', 'doubtful', 3, 5],
      ],
    );
  });

  it('writes no table and no roster', async () => {
    for (const also of ['--format csv', '--write-roster people.yml'])
      assert.equal((await colloquy(folderWith({ 'a.transcript': talk }), `speakers --explain ${also}`)).code, 2);
  });
});

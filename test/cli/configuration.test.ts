import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

/** By rule, how often a run reported it. */
async function reported(folder: string, args: string, from = '') {
  const { out, err } = await colloquy(join(folder, from), `check --format json ${args}`.trim());
  assert.equal(err, '');
  const rules: string[] = JSON.parse(out).files.flatMap(({ problems }: { problems: { rule: string }[] }) =>
    problems.map(({ rule }) => rule),
  );
  return rules.sort().join(' ');
}

describe('the configuration on the command line', () => {
  const files = {
    'colloquy.yaml': 'rules: { unknown-speaker: off }\n',
    'strict/colloquy.yml': 'rules: { unattributed: error }\noverrides: [{ files: old/**, attribution: inherit }]\n',
    'strict/a.transcript': '?: Who is it?\n\nNobody knows.\n',
    'strict/old/a.transcript': 'Ann Lee: I am.\n\nI still am.\n',
    'a.transcript': '?: Who is it?\n\nNobody knows.\n',
    'other.yml': 'rules: { unattributed: off }\noverrides: [{ files: strict/**, rules: { unknown-speaker: off } }]\n',
  };

  it('is the nearest one upwards of each file', async () => {
    const folder = folderWith(files);
    assert.equal(await reported(folder, 'a.transcript'), 'unattributed');
    assert.equal(await reported(folder, 'strict'), 'unattributed unknown-speaker');
    assert.equal(await reported(folder, '../a.transcript', 'strict'), 'unattributed');
    assert.equal(await reported(folder, ''), 'unattributed unattributed unknown-speaker');
  });

  it('gives overrides to the files that they name', async () => {
    const folder = folderWith(files);
    assert.equal(await reported(folder, 'old/a.transcript', 'strict'), '');
    assert.equal(await reported(folder, '--no-config old/a.transcript', 'strict'), 'unattributed');
  });

  it('says which files are minutes, unless they say so themselves', async () => {
    const minutes = '- Ann Lee: Shall we begin?\n';
    const folder = folderWith({
      'colloquy.yml': 'overrides: [{ files: board/**, kind: minutes }]\n',
      'board/a.transcript': minutes,
      'board/b.transcript': `---\nkind: interview\n---\n\n${minutes}`,
      'talk.transcript': minutes,
    });
    assert.equal(await reported(folder, 'board/a.transcript --rule unanswered-question=off'), '');
    assert.equal(await reported(folder, 'board/b.transcript'), 'unattributed');
    assert.equal(await reported(folder, 'talk.transcript'), 'unattributed');
  });

  it('says what is furniture on pages of the folder’s own', async () => {
    const talk = 'Ann Lee: Good morning.\n\nShare this recording\n';
    const folder = folderWith({
      'colloquy.yml': 'packs: archive.yml\n',
      'archive.yml': 'name: archive\nentries: [Share this recording]\n',
      'a.transcript': talk,
      'other/colloquy.yml': '{}\n',
      'other/a.transcript': talk,
    });
    assert.equal(await reported(folder, 'a.transcript'), 'furniture unattributed');
    assert.equal(await reported(folder, 'other/a.transcript'), 'unattributed');
    assert.equal(await reported(folder, '--no-config a.transcript'), 'unattributed');
    assert.equal((await colloquy(folder, 'check --fix')).code, 1);
    assert.equal(readFileSync(join(folder, 'a.transcript'), 'utf8'), 'Ann Lee: Good morning.\n\n');
    assert.equal(readFileSync(join(folder, 'other/a.transcript'), 'utf8'), talk);
  });

  it('is the one that is named, for all files, its globs from the current folder', async () => {
    const folder = folderWith(files);
    assert.equal(await reported(folder, '--config other.yml a.transcript strict/a.transcript'), 'unknown-speaker');
    assert.equal(await reported(folder, '--config ../other.yml a.transcript', 'strict'), 'unknown-speaker');
  });

  it('gives way to --rule', async () => {
    assert.equal(
      await reported(folderWith(files), '--rule unknown-speaker=info --rule unattributed=off'),
      'unknown-speaker unknown-speaker',
    );
  });

  it('gives way to what a file’s own header says of attribution', async () => {
    const folder = folderWith({
      'colloquy.yml': 'attribution: inherit\n',
      'a.transcript': 'Ann Lee: I am.\n\nI still am.\n',
      'b.transcript': '---\nattribution: strict\n---\nAnn Lee: I am.\n\nI still am.\n',
    });
    assert.equal(await reported(folder, 'a.transcript'), '');
    assert.equal(await reported(folder, 'b.transcript'), 'unattributed');
  });

  it('names rosters, whose speakers count for check and for stats', async () => {
    const folder = folderWith({
      'colloquy.yml':
        'roster: [lists/lords.yml, lists/commons.csv]\noverrides: [{ files: old/**, roster: lists/old.yml }]\n',
      'lists/lords.yml': '- name: Ann Lee\n  aliases: [AL]\n- Bo Sand\n',
      'lists/commons.csv': 'name,aliases,role\nCy Dorn,CD,Clerk\n',
      'lists/old.yml': 'speakers: {AL: Al Long}\n',
      'a.transcript': 'AL: One.\nCD: Two.\nBo Sand: Three.\nDi Ell: Four.\n',
      'old/b.transcript': 'AL: One.\n',
    });
    assert.equal(await reported(folder, 'a.transcript'), 'unlisted-speaker');
    assert.equal(await reported(folder, 'old', ''), '');
    const { out } = await colloquy(folder, 'stats --format json');
    const names = JSON.parse(out).files.map(({ speakers }: { speakers: { name: string }[] }) =>
      speakers.map(({ name }) => name).sort(),
    );
    assert.deepEqual(names, [['Ann Lee', 'Bo Sand', 'Cy Dorn', 'Di Ell'], ['Al Long']]);
    assert.equal(await reported(folder, '--no-config a.transcript'), '');
  });

  it('finds its rosters from where it lies itself', async () => {
    const folder = folderWith({
      'settings/mine.yml': 'roster: people.yml\n',
      'settings/people.yml': '[Ann Lee, Bo]\n',
      'a.transcript': 'Ann Lee: One.\nCy: Two.\nBo: Three.\n',
    });
    assert.equal(await reported(folder, '--config settings/mine.yml a.transcript'), 'unlisted-speaker');
  });

  it('extends others, each with its rosters from where it lies', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'shared/house.yml': 'extends: base.yml\nrules: { unattributed: off }\n',
      'shared/base.yml': 'roster: people.yml\nrules: { unattributed: error, unknown-speaker: off }\n',
      'shared/people.yml': '[Ann Lee]\n',
      'talks/colloquy.yml': 'extends: ../shared/house.yml\nrules: { unknown-speaker: { severity: info } }\n',
      'talks/a.transcript': '?: Who is it?\n\nNobody knows.\n\nAnn Lee: I do.\nBo: No.\n',
    });
    assert.equal(await reported(folder, 'talks'), 'unknown-speaker unlisted-speaker');
    assert.equal(await reported(folder, '--config shared/house.yml talks'), 'unlisted-speaker');
  });

  const badBases: [files: Record<string, string>, message: RegExp][] = [
    [{ 'colloquy.yml': 'extends: gone.yml\n' }, /colloquy\.yml:1:10: There is no configuration `gone\.yml`; /],
    [
      { 'colloquy.yml': 'extends: b.yml\n', 'b.yml': 'extends:\n- colloquy.yml\n' },
      /b\.yml:2:3: `colloquy\.yml` is extended in a circle; /,
    ],
    [{ 'colloquy.yml': 'extends: b.yml\n', 'b.yml': 'incude: x\n' }, /b\.yml:1:1: There is no setting `incude` here/],
  ];
  for (const [configurations, message] of badBases) {
    it(`that extends a faulty one is reported, and nothing is checked: ${message.source}`, async () => {
      const { code, out, err } = await colloquy(
        folderWith({ ...configurations, 'a.transcript': '?: Who?\n' }),
        'check',
      );
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2]);
      assert.match(err, message);
    });
  }

  const badRosters: [name: string, text: string | Uint8Array | undefined, message: string][] = [
    ['gone.yml', undefined, 'colloquy.yml:2:3: There is no roster `gone.yml`; '],
    [
      'latin.yml',
      Buffer.from('- \xe9', 'latin1'),
      'colloquy.yml:2:3: The roster `latin.yml` cannot be read: line 1 is not UTF-8; ',
    ],
    ['bad.yml', '- Ann\n- role: Chair\n', 'bad.yml:2:3: This speaker has no name; '],
    ['bad.csv', 'Ann,Chair\n', 'bad.csv:1:1: The first line must name the columns: '],
  ];
  for (const [name, text, message] of badRosters) {
    it(`whose roster ${name} is faulty is reported, and nothing is checked`, async () => {
      const folder = folderWith({
        'colloquy.yml': `roster:\n- ${name}\n`,
        'a.transcript': '?: Who?\n',
        ...(text !== undefined && { [name]: text }),
      });
      const { code, out, err } = await colloquy(folder, 'check');
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2]);
      assert.ok(err.startsWith(`colloquy: ${message}`), err);
    });
  }

  const bad: [text: string, message: string][] = [
    [
      'include: x\nrules:\n  unatributed: off\n',
      'colloquy.yml:3:3: There is no rule `unatributed`. Did you mean `unattributed`?',
    ],
    ['inclde: x\n', 'colloquy.yml:1:1: There is no setting `inclde` here. Did you mean `include`?'],
    [
      'include: {}\n',
      'colloquy.yml:1:10: `include` must be a glob such as `talks/**/*.transcript`, or a list of them.',
    ],
  ];
  for (const [text, message] of bad) {
    it(`that is faulty is reported, and nothing is checked: ${message}`, async () => {
      const folder = folderWith({ 'colloquy.yml': text, 'a.transcript': '?: Who?\n' });
      assert.deepEqual(await colloquy(folder, 'check'), { code: 2, out: '', err: `colloquy: ${message}\n` });
      assert.equal((await colloquy(folder, 'check --no-config')).code, 1);
    });
  }

  it('that is faulty in one of several folders is reported before anything is written', async () => {
    const folder = folderWith({ 'a.transcript': '?: Who?\n', 'b/colloquy.yml': 'x: 1', 'b/b.transcript': '?: Who?\n' });
    for (const paths of ['a.transcript b/b.transcript', '.']) {
      const { code, out } = await colloquy(folder, `check --format json ${paths}`);
      assert.deepEqual([code, out], [2, '']);
    }
  });

  it('that is no YAML, no UTF-8 or missing is reported in a line that names it', async () => {
    const folder = folderWith({
      'broken.yml': 'include: [\n',
      'latin.yml': Buffer.from('# \xe9', 'latin1'),
      'a.transcript': '?: Who?\n',
    });
    for (const name of ['broken.yml', 'latin.yml', 'nothing.yml']) {
      const { code, out, err } = await colloquy(folder, `check --config ${name}`);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^colloquy: ${name}:.*\\.\n$`));
    }
  });

  it('is not a folder that happens to have its name', async () => {
    const folder = folderWith({ 'a.transcript': '?: Who?\n' });
    mkdirSync(join(folder, 'colloquy.yml'));
    assert.equal((await colloquy(folder, 'check')).code, 1);
  });
});

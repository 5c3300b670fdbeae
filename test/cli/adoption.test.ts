import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const old = 'Ann Lee: One.\nBo Sand: Yes.\n?: Two.\n\nNobody said this.\n';
const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** A folder with old problems, and a baseline that has them. */
async function adopted(files: Record<string, string> = { 'a.transcript': old }): Promise<string> {
  const folder = folderWith(files);
  const { code, out, err } = await colloquy(folder, 'check --baseline known.json --write-baseline');
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, / in the baseline\n$/);
  return folder;
}

describe('a baseline', () => {
  it('lets old problems be', async () => {
    const folder = await adopted();
    assert.deepEqual(await colloquy(folder, 'check --baseline known.json'), {
      code: 0,
      out: '1 file, no problems, 2 problems in the baseline\n',
      err: '',
    });
    assert.equal((await colloquy(folder, 'check')).code, 1);
    const { summary } = JSON.parse((await colloquy(folder, 'check --baseline known.json --format json')).out);
    assert.deepEqual([summary.problems, summary.known], [0, 2]);
  });

  const changes: [what: string, text: string, reported: string[]][] = [
    ['a problem moves', `Bo Sand: New.\n\n${old}`, []],
    ['a problem is solved', old.replace('?', 'Ann Lee'), []],
    ['a problem comes', `${old}\n?: Three.\n`, ['unknown-speaker']],
    ['a problem comes a second time', `${old}?: Two.\n`, ['unknown-speaker']],
    ['another problem comes to an old line', old.replace('?: Two', 'Speaker 1: Two'), ['placeholder-speaker']],
  ];
  for (const [what, text, reported] of changes) {
    it(`reports ${reported.length === 0 ? 'nothing' : 'what is new'} if ${what}`, async () => {
      const folder = await adopted();
      writeFileSync(join(folder, 'a.transcript'), text);
      const { code, out } = await colloquy(folder, 'check --baseline known.json --format json');
      const { problems } = JSON.parse(out).files[0];
      assert.deepEqual(
        problems.map(({ rule }: { rule: string }) => rule),
        reported,
      );
      assert.equal(code, reported.length === 0 ? 0 : 1);
    });
  }

  it('is the same from every folder, and for one file as for all', async () => {
    const folder = await adopted({ 'talks/a.transcript': old, 'b.transcript': old });
    assert.equal((await colloquy(join(folder, 'talks'), 'check --baseline ../known.json')).code, 0);
    assert.equal((await colloquy(folder, 'check --baseline known.json talks/a.transcript')).code, 0);
  });

  it('is merged with ease: a line for each file, in order, and none for clean ones', async () => {
    const folder = await adopted({ 'z.transcript': old, 'a.transcript': old, 'clean.transcript': 'Ann Lee: Yes.\n' });
    const lines = textIn(folder, 'known.json').split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 18).trimEnd()),
      ['{', '  "version": 1,', '  "files": {', '    "a.transcript"', '    "z.transcript"', '  }', '}', ''],
    );
  });

  it('is written again for the files that are checked, and keeps the entries of other files that exist', async () => {
    const folder = await adopted({ 'a.transcript': old, 'b.transcript': old, 'gone.transcript': old });
    rmSync(join(folder, 'gone.transcript'));
    writeFileSync(join(folder, 'a.transcript'), 'Ann Lee: One.\n');
    await colloquy(folder, 'check --baseline known.json --write-baseline a.transcript');
    assert.deepEqual(Object.keys(JSON.parse(textIn(folder, 'known.json')).files), ['b.transcript']);
  });

  it('holds for standard input by its name', async () => {
    const folder = await adopted();
    const given = { stdin: old };
    assert.equal(
      (await colloquy(folder, 'check --baseline known.json - --stdin-filename a.transcript', given)).code,
      0,
    );
    assert.equal(
      (await colloquy(folder, 'check --baseline known.json - --stdin-filename b.transcript', given)).code,
      1,
    );
  });

  const refused: [args: string, message: RegExp][] = [
    ['--baseline none.json', /^colloquy: none\.json: there is no such baseline; add --write-baseline to write it\.\n$/],
    ['--write-baseline', /^colloquy: --write-baseline needs a file to write: --baseline FILE\.\n$/],
    ['--baseline a.transcript', /^colloquy: a\.transcript: this was not written by this command/],
    ['--baseline list.json', /^colloquy: list\.json: this was not written by this command/],
    ['--baseline .', /^colloquy: \.: /],
    [
      '--coverage-file none.json',
      /^colloquy: none\.json: there is no such file; add --write-coverage to write it\.\n$/,
    ],
    ['--write-coverage', /^colloquy: --write-coverage needs a file to write: --coverage-file FILE\.\n$/],
    ['--coverage-file list.json', /^colloquy: list\.json: this was not written by this command/],
    ['--coverage-min 95', /^colloquy: --coverage-min must be a share from 0 to 1 such as 0\.95, not 95\.\n$/],
    ['--coverage-min most', /^colloquy: --coverage-min must be a share/],
  ];
  for (const [args, message] of refused) {
    it(`is refused as \`${args}\``, async () => {
      const list = '{"version":1,"files":{"a.transcript":[1]}}';
      const { code, out, err } = await colloquy(
        folderWith({ 'a.transcript': old, 'list.json': list }),
        `check ${args}`,
      );
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});

describe('coverage', () => {
  const quiet = '--rule unattributed=off --rule unknown-speaker=off';
  const half = 'Ann Lee: one two three\n\nfour five six\n';

  const least: [args: string, code: number][] = [
    ['0.5', 0],
    ['.5', 0],
    ['0', 0],
    ['0.51', 1],
    ['1', 1],
  ];
  for (const [share, code] of least) {
    it(`of a half is ${code === 0 ? 'enough' : 'too little'} for --coverage-min ${share}`, async () => {
      const folder = folderWith({ 'a.transcript': half, 'empty.transcript': '' });
      const result = await colloquy(folder, `check --coverage-min ${share} ${quiet}`);
      assert.equal(result.code, code);
      const wanted = Number(share) * 100;
      const complaint = `colloquy: a.transcript: 50 % of the words are attributed, and ${wanted} % are wanted.\n`;
      assert.equal(result.err, code === 0 ? '' : complaint);
    });
  }

  const turns: [what: string, text: string, code: number][] = [
    ['stays', half, 0],
    ['stays, of more words', half.repeat(3), 0],
    ['rises', `${half}Ann Lee: seven`, 0],
    ['falls', `${half}seven`, 1],
    ['falls, and words are fewer', 'Ann Lee: one\n\ntwo three', 1],
  ];
  for (const [what, text, code] of turns) {
    it(`in a file is ${code === 0 ? 'accepted' : 'reported'} if it ${what}`, async () => {
      const folder = folderWith({ 'a.transcript': half });
      assert.equal((await colloquy(folder, `check --coverage-file c.json --write-coverage ${quiet}`)).code, 0);
      writeFileSync(join(folder, 'a.transcript'), text);
      writeFileSync(join(folder, 'new.transcript'), 'nobody\n');
      const result = await colloquy(folder, `check --coverage-file c.json ${quiet}`);
      assert.equal(result.code, code, result.err);
      if (code === 1) assert.match(result.err, /^colloquy: a\.transcript: [\d.]+ % .* and it was 50 % before\.\n$/);
    });
  }

  it('counts what --fix has fixed', async () => {
    const folder = folderWith({ 'a.transcript': 'YG: Yes.\nWH: One.\nYG; Two.\n' });
    assert.equal((await colloquy(folder, `check --coverage-min 1 ${quiet} --fix`)).code, 0);
  });
});

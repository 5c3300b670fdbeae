import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { colloquy, folderWith } from './world.ts';

const wrong = 'YG: Yes.\nWH: One.\nYG; Two.\nWH: Three.\nYG:Four.\n?: Five.\n';
const right = 'YG: Yes.\nWH: One.\nYG: Two.\nWH: Three.\nYG: Four.\n?: Five.\n';
const clean = 'Ann Lee: Good morning.\n';

const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('check --fix', () => {
  it('fixes what is certainly wrong, and reports that and what is left', async () => {
    const folder = folderWith({ 'a.transcript': wrong, 'clean.transcript': clean });
    const before = statSync(join(folder, 'clean.transcript'));
    const { code, out, err } = await colloquy(folder, 'check --fix');
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^a\.transcript\n {2}fixed {2}malformed-cue \(2\)\n {2}6:1 {2}warning .* unknown-speaker\n/);
    assert.match(out, /\n1 problem \(1 warning\) in 1 of 2 files, 2 problems fixed\n$/);
    assert.equal(textIn(folder, 'a.transcript'), right);
    assert.deepEqual(readdirSync(folder).sort(), ['a.transcript', 'clean.transcript']);
    const after = statSync(join(folder, 'clean.transcript'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('does as much once as twice', async () => {
    const folder = folderWith({ 'a.transcript': wrong });
    await colloquy(folder, 'check --fix');
    const first = statSync(join(folder, 'a.transcript'));
    const { out } = await colloquy(folder, 'check --fix');
    assert.equal(textIn(folder, 'a.transcript'), right);
    assert.equal(statSync(join(folder, 'a.transcript')).ino, first.ino);
    assert.match(out, /\n1 problem \(1 warning\) in 1 file\n$/);
  });

  it('exits by what is left', async () => {
    const folder = folderWith({ 'a.transcript': 'YG: Yes.\nWH: One.\nYG; Two.\n' });
    assert.equal((await colloquy(folder, 'check')).code, 1);
    const { code, out } = await colloquy(folder, 'check --fix');
    assert.equal(code, 0);
    assert.match(out, /\n1 file, no problems, 1 problem fixed\n$/);
  });

  it('says in JSON how many problems were fixed', async () => {
    const folder = folderWith({ 'a.transcript': wrong, 'clean.transcript': clean });
    const { files, summary } = JSON.parse((await colloquy(folder, 'check --fix --format json')).out);
    assert.deepEqual(
      files.map(({ path, fixed, problems }: { path: string; fixed: number; problems: [] }) => [
        path,
        fixed,
        problems.length,
      ]),
      [
        ['a.transcript', 2, 1],
        ['clean.transcript', 0, 0],
      ],
    );
    assert.deepEqual([summary.problems, summary.fixed], [1, 2]);
  });

  it('keeps line endings, byte order mark, the missing last line ending, and permissions', async () => {
    const folder = folderWith({ 'a.transcript': '\ufeffYG: Yes.\r\nWH: One.\r\nYG; Two.' });
    chmodSync(join(folder, 'a.transcript'), 0o640);
    assert.equal((await colloquy(folder, 'check --fix')).code, 0);
    assert.equal(textIn(folder, 'a.transcript'), '\ufeffYG: Yes.\r\nWH: One.\r\nYG: Two.');
    assert.equal(statSync(join(folder, 'a.transcript')).mode & 0o777, 0o640);
  });

  it('fixes the file that a link leads to, and leaves the link', async () => {
    const folder = folderWith({ 'talks/a.txt': wrong });
    symlinkSync('talks/a.txt', join(folder, 'near.transcript'));
    symlinkSync('near.transcript', join(folder, 'far.transcript'));
    await colloquy(folder, 'check --fix far.transcript');
    assert.equal(textIn(folder, 'talks/a.txt'), right);
    assert.equal(readlinkSync(join(folder, 'far.transcript')), 'near.transcript');
    assert.ok(lstatSync(join(folder, 'near.transcript')).isSymbolicLink());
    assert.deepEqual(readdirSync(join(folder, 'talks')), ['a.txt']);
  });

  it('leaves what is not UTF-8 as it is, says so, and fixes the rest', async () => {
    const latin = Buffer.from('YG: Yes.\nWH: One.\nYG; Tw\xf6.\n', 'latin1');
    const folder = folderWith({ 'a.transcript': latin, 'b.transcript': wrong });
    const { code, err } = await colloquy(folder, 'check --fix');
    assert.deepEqual([code, err], [2, 'colloquy: a.transcript: line 3 is not UTF-8; save the file as UTF-8.\n']);
    assert.deepEqual(readFileSync(join(folder, 'a.transcript')), latin);
    assert.equal(textIn(folder, 'b.transcript'), right);
  });

  it('writes fixed standard input to standard output, and reports on standard error', async () => {
    const { code, out, err } = await colloquy(folderWith(), 'check --fix - --stdin-filename a.transcript', {
      stdin: wrong,
    });
    assert.deepEqual([code, out], [1, right]);
    assert.match(err, /^a\.transcript\n {2}fixed {2}malformed-cue \(2\)\n/);
  });

  it('fixes problems of the rules that are switched on', async () => {
    const folder = folderWith({ 'a.transcript': wrong });
    await colloquy(folder, 'check --fix --rule malformed-cue=off');
    assert.equal(textIn(folder, 'a.transcript'), wrong);
  });
});

describe('check --diff', () => {
  it('shows what --fix would do so that a program can do it, and writes nothing', async () => {
    const folder = folderWith({ 'a.transcript': wrong, 'clean.transcript': clean });
    const { code, out, err } = await colloquy(folder, 'check --diff');
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^--- a\/a\.transcript\n\+\+\+ b\/a\.transcript\n@@ /);
    assert.equal(applyPatch(wrong, out), right);
    assert.equal(textIn(folder, 'a.transcript'), wrong);
    assert.deepEqual(await colloquy(folder, 'check --diff clean.transcript'), { code: 0, out: '', err: '' });
  });

  it('goes before --fix', async () => {
    const folder = folderWith({ 'a.transcript': wrong });
    await colloquy(folder, 'check --fix --diff');
    assert.equal(textIn(folder, 'a.transcript'), wrong);
  });
});

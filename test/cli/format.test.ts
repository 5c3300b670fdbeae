import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { colloquy, folderWith } from './world.ts';

const untidy = 'Ann Lee:  One. \n\tTwo.\n\n\n# Next\nBo Sand: Three.';
const tidy = 'Ann Lee: One.\n  Two.\n\n# Next\n\nBo Sand: Three.';
const files = { 'tidy.transcript': tidy, 'untidy.transcript': untidy };

const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('format', () => {
  it('lays files out in place, and names those that changed', async () => {
    const folder = folderWith(files);
    const before = statSync(join(folder, 'tidy.transcript'));
    assert.deepEqual(await colloquy(folder, 'format'), {
      code: 0,
      out: 'untidy.transcript\n1 of 2 files changed\n',
      err: '',
    });
    assert.equal(textIn(folder, 'untidy.transcript'), tidy);
    assert.equal(statSync(join(folder, 'tidy.transcript')).ino, before.ino);
    assert.deepEqual(readdirSync(folder).sort(), ['tidy.transcript', 'untidy.transcript']);
    assert.deepEqual(await colloquy(folder, 'format'), { code: 0, out: 'none of 2 files changed\n', err: '' });
  });

  it('keeps line endings, byte order mark, permissions and links', async () => {
    const folder = folderWith({ 'a.txt': '\ufeffAnn Lee:  One. \r\nBo Sand: Two.' });
    chmodSync(join(folder, 'a.txt'), 0o640);
    symlinkSync('a.txt', join(folder, 'link.txt'));
    assert.equal((await colloquy(folder, 'format link.txt')).code, 0);
    assert.equal(textIn(folder, 'a.txt'), '\ufeffAnn Lee: One.\r\nBo Sand: Two.');
    assert.equal(statSync(join(folder, 'a.txt')).mode & 0o777, 0o640);
    assert.equal(readdirSync(folder, { withFileTypes: true }).find((one) => one.isSymbolicLink())?.name, 'link.txt');
  });

  it('--check writes nothing, and exits with 1 where something would change', async () => {
    const folder = folderWith(files);
    const { code, out } = await colloquy(folder, 'format --check');
    assert.deepEqual([code, out], [1, 'untidy.transcript\n1 of 2 files would change\n']);
    assert.equal(textIn(folder, 'untidy.transcript'), untidy);
    assert.equal((await colloquy(folder, 'format --check tidy.transcript')).code, 0);
  });

  it('--diff writes nothing, and shows what would change so that a program can make it', async () => {
    const folder = folderWith(files);
    const { code, out } = await colloquy(folder, 'format --diff');
    assert.equal(code, 1);
    assert.match(out, /^--- a\/untidy\.transcript\n\+\+\+ b\/untidy\.transcript\n@@ /);
    assert.equal(applyPatch(untidy, out), tidy);
    assert.equal(textIn(folder, 'untidy.transcript'), untidy);
    assert.deepEqual(await colloquy(folder, 'format --diff tidy.transcript'), { code: 0, out: '', err: '' });
  });

  it('--diff shows very large changes, too', async () => {
    const long = `Ann Lee: One.\n${'\tTwo.\n'.repeat(5000)}  Three.`;
    const { out } = await colloquy(folderWith({ 'long.transcript': long }), 'format --diff');
    assert.equal(applyPatch(long, out), long.replaceAll('\t', '  '));
  });

  it('--cues canonical writes all cues as names with a colon', async () => {
    const folder = folderWith({ 'a.transcript': '**Ann Lee:** One.\n__Bo Sand__: Two.\n' });
    assert.equal((await colloquy(folder, 'format --cues keep')).out, 'none of 1 file changed\n');
    assert.equal((await colloquy(folder, 'format --cues canonical')).code, 0);
    assert.equal(textIn(folder, 'a.transcript'), 'Ann Lee: One.\nBo Sand: Two.\n');
  });

  it('writes standard input to standard output, or one file to another', async () => {
    const folder = folderWith(files);
    assert.deepEqual(await colloquy(folder, 'format -', { stdin: untidy }), { code: 0, out: tidy, err: '' });
    assert.deepEqual(await colloquy(folder, 'format untidy.transcript -o new.transcript'), {
      code: 0,
      out: '',
      err: '',
    });
    assert.equal(textIn(folder, 'new.transcript'), tidy);
    assert.equal(textIn(folder, 'untidy.transcript'), untidy);
    assert.match((await colloquy(folder, 'format . -o other.transcript')).err, /one file at a time/);
  });

  it('leaves what is no UTF-8 as it is, says so, and lays out the rest', async () => {
    const latin = Buffer.from('Ann L\xe9e:  One.\n', 'latin1');
    const folder = folderWith({ ...files, 'latin.transcript': latin });
    const { code, err } = await colloquy(folder, 'format');
    assert.deepEqual([code, err], [2, 'colloquy: latin.transcript: line 1 is not UTF-8; save the file as UTF-8.\n']);
    assert.deepEqual(readFileSync(join(folder, 'latin.transcript')), latin);
    assert.equal(textIn(folder, 'untidy.transcript'), tidy);
  });

  it('follows the configuration: what goes on by silence is no new turn', async () => {
    const folder = folderWith({
      'colloquy.yml': 'attribution: inherit\n',
      'a.transcript': 'Ann Lee: One.\n    Two.\n',
    });
    await colloquy(folder, 'format');
    assert.equal(textIn(folder, 'a.transcript'), 'Ann Lee: One.\n  Two.\n');
  });
});

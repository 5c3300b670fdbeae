import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const TEXT = 'Ann Lee: Good morning.\n';

describe('convert', () => {
  it('writes the tree on standard output, or into a file', async () => {
    const folder = folderWith({ 'a.transcript': TEXT });
    const { code, out, err } = await colloquy(folder, 'convert --to json a.transcript');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(JSON.parse(out).turns[0].speaker, 'Ann Lee');
    assert.equal(JSON.parse(out).path, 'a.transcript');
    assert.deepEqual(await colloquy(folder, 'convert a.transcript -o a.json'), { code: 0, out: '', err: '' });
    assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), out);
    assert.deepEqual(await colloquy(folder, 'convert --from transcript --to json -', { stdin: TEXT }), {
      code: 0,
      out: out.replace('a.transcript', '-'),
      err: '',
    });
  });

  it('leaves nothing beside the file that it writes, and writes through a link', async () => {
    const folder = folderWith({ 'a.transcript': TEXT, 'there/real.json': 'old' });
    symlinkSync('there/real.json', join(folder, 'link.json'));
    await colloquy(folder, 'convert a.transcript -o link.json --force');
    assert.deepEqual(readdirSync(folder).sort(), ['a.transcript', 'link.json', 'there']);
    assert.deepEqual(readdirSync(join(folder, 'there')), ['real.json']);
    assert.equal(JSON.parse(readFileSync(join(folder, 'there/real.json'), 'utf8')).version, 1);
  });

  it('leaves a file as it was where the transcript cannot be read', async () => {
    const folder = folderWith({ 'a.json': 'old', 'a.transcript': new Uint8Array([0xff]) });
    const { code } = await colloquy(folder, 'convert a.transcript -o a.json');
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'old');
  });
});

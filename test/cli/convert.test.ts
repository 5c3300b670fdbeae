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

  it('gives the transcript back that its JSON was made of', async () => {
    const text = 'Q1 Ann Lee [00:00:03]: Is it on?\nA Bo Sand: It is.\n[Laughter]\n  Since noon.\n';
    const folder = folderWith({ 'a.transcript': text });
    await colloquy(folder, 'convert a.transcript -o a.json');
    assert.deepEqual(await colloquy(folder, 'convert a.json --to transcript'), { code: 0, out: text, err: '' });
  });

  it('knows texts of other programs by their first lines: check names them, clean and verify read them', async () => {
    const folder = folderWith({
      'chat.txt':
        '09:01:12 From Ann Lee to Everyone:\n\tIs the pump on?\n09:01:40 From Bo Sand to Everyone:\n\tIt is.\n',
      'blocks.txt': '09:01:12\nAnn Lee\nIs the pump on?\n\n09:01:40\nBo Sand\nIt is.\n\n09:02:00\nAnn Lee\nGood.\n',
      'printed.txt': '[00:00.000 --> 00:02.000]  Is the pump on?\n[00:02.000 --> 00:04.000]  It is.\n',
    });
    for (const [file, title] of [
      ['chat.txt', 'Zoom chat'],
      ['blocks.txt', 'Text in blocks of time and name'],
      ['printed.txt', 'Whisper text with times'],
    ] as const) {
      const { code, err } = await colloquy(folder, `check ${file}`);
      assert.equal(code, 2);
      assert.ok(err.includes(title), err);
      assert.equal((await colloquy(folder, `clean ${file} -o ${file}.transcript`)).code, 0);
      assert.equal((await colloquy(folder, `verify ${file} ${file}.transcript`)).code, 0);
    }
    assert.match(
      readFileSync(join(folder, 'chat.txt.transcript'), 'utf8'),
      /^Ann Lee \[09:01:12\]: Is the pump on\?$/m,
    );
    assert.match(readFileSync(join(folder, 'blocks.txt.transcript'), 'utf8'), /^Bo Sand \[09:01:40\]: It is\.$/m);
  });

  it('says why a broken file is not read, and leaves the rest', async () => {
    const folder = folderWith({
      'cut.json': '{"segments": [\n{"start": 0, "text": "One',
      'odd.json': '{"a": 1}',
      'b.csv': 'a,b\n1,2\n',
    });
    for (const [file, reason] of [
      ['cut.json', 'line 2: the JSON breaks off before its end, so the file is not complete.'],
      ['odd.json', 'it has the keys of no format that Colloquy reads.'],
      ['b.csv', 'line 1: no column is for the words.'],
    ] as const) {
      const { code, out, err } = await colloquy(folder, `convert ${file} --to vtt`);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.includes(reason), err);
    }
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const page = 'Photo of Ann Lee Ann Lee\n\nI thank my hon.\nFriend   for that.\n\nLink to this speech\n';
const transcript = '---\nspeakers:\n  - Ann Lee\n---\n\nAnn Lee: I thank my hon. Friend for that.\n';

describe('clean', () => {
  it('writes the transcript to standard output, and nothing else', async () => {
    assert.deepEqual(await colloquy(folderWith({ 'page.txt': page }), 'clean page.txt'), {
      code: 0,
      out: transcript,
      err: '',
    });
    assert.deepEqual(await colloquy(folderWith(), 'clean -', { stdin: page }), { code: 0, out: transcript, err: '' });
  });

  it('writes to a file, and then reports on standard output', async () => {
    const folder = folderWith({ 'page.txt': page });
    const { code, out, err } = await colloquy(folder, 'clean page.txt -o talk.transcript --report');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(readFileSync(join(folder, 'talk.transcript'), 'utf8'), transcript);
    assert.equal(
      out,
      [
        'page.txt: cleaned. Furniture of: theyworkforyou.',
        '2 lines taken away',
        '  1: Photo of Ann Lee Ann Lee  (cue; theyworkforyou: Photo of {name} {name})',
        '  6: Link to this speech  (furniture; theyworkforyou: Link to this speech)',
        '1 line joined to the one above',
        '  4: joined to 3, since an abbreviation ends no sentence',
        '1 line with space taken out',
        '  4',
        '1 turn opened',
        '  3: Ann Lee:  (the page says “Photo of Ann Lee Ann Lee”)',
        '1 speaker put on the roster',
        '  Ann Lee',
        '',
      ].join('\n'),
    );
  });

  it('reports on standard error where the transcript goes to standard output', async () => {
    const folder = folderWith({ 'page.txt': page });
    const { out, err } = await colloquy(folder, 'clean page.txt --report');
    assert.equal(out, transcript);
    assert.match(err, /^page\.txt: cleaned\./);
    const json = JSON.parse((await colloquy(folder, 'clean page.txt --report-format json')).err);
    assert.deepEqual([json.version, json.path, json.packs], [1, 'page.txt', ['theyworkforyou']]);
    assert.deepEqual(
      json.dropped.map(({ line }: { line: number }) => line),
      [1, 6],
    );
  });

  it('removes no furniture with --profile none, and says so if there was nothing to do', async () => {
    const folder = folderWith({ 'page.txt': 'Link to this speech\n', 'done.transcript': transcript });
    assert.equal((await colloquy(folder, 'clean page.txt --profile none')).out, 'Link to this speech\n');
    const done = await colloquy(folder, 'clean done.transcript --report');
    assert.deepEqual(done, { code: 0, out: transcript, err: 'done.transcript: nothing to clean.\n' });
  });

  it('knows the packs that the configuration names, and verify knows them too', async () => {
    const folder = folderWith({
      'colloquy.yml': 'packs: packs/archive.yml\n',
      'packs/archive.yml': 'name: archive\nentries: [Share this recording]\n',
      'page.txt': 'Share this recording\nAnn Lee: Good morning.\n',
    });
    const { out } = await colloquy(folder, 'clean page.txt');
    assert.doesNotMatch(out, /Share/);
    assert.match(out, /^Ann Lee: Good morning\.$/m);
    assert.equal((await colloquy(folder, 'clean page.txt --profile archive')).out, out);
    assert.match((await colloquy(folder, 'clean page.txt --no-config')).out, /Share/);
    await colloquy(folder, 'clean page.txt -o talk.transcript');
    const verified = await colloquy(folder, 'verify page.txt talk.transcript');
    assert.equal(verified.code, 1);
    assert.match(verified.out, /^No spoken word changed/m);
    assert.match(
      verified.out,
      /^Removed, since a pack .* from page\.txt: 1 line\.\n {2}1: Share this recording {2}\(archive\)$/m,
    );
    const { removed } = JSON.parse((await colloquy(folder, 'verify page.txt talk.transcript --format json')).out);
    assert.deepEqual(removed, [
      { line: 1, text: 'Share this recording', pack: 'archive', entry: 'Share this recording' },
    ]);
    assert.equal((await colloquy(folder, 'verify page.txt talk.transcript --profile archive')).code, 0);
  });

  it('reports what is wrong with such a pack, and does nothing', async () => {
    const folder = folderWith({
      'colloquy.yml': 'packs: [archive.yml]\n',
      'archive.yml': 'name: archive\nentries:\n  - { patern: Share }\n',
      'gone/colloquy.yml': 'packs: [archive.yml]\n',
      'gone/page.txt': page,
      'page.txt': page,
    });
    const { code, out, err } = await colloquy(folder, 'clean page.txt');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /archive\.yml:3:7: There is nothing called `patern` here\./);
    assert.match(
      (await colloquy(folder, 'clean gone/page.txt')).err,
      /colloquy\.yml:1:9: There is no pack `archive\.yml`; /,
    );
  });

  it('ends with 2 and writes nothing where it cannot run', async () => {
    const folder = folderWith({ 'page.txt': page, 'other.txt': page });
    for (const commandLine of [
      'clean',
      'clean none.txt -o out.transcript',
      'clean page.txt other.txt -o out.transcript',
      'clean page.txt --profile hansart -o out.transcript',
    ]) {
      const { code, out, err } = await colloquy(folder, commandLine);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^colloquy: .+\.\n|^colloquy: .+\?\n/);
      assert.equal(existsSync(join(folder, 'out.transcript')), false);
    }
    assert.match((await colloquy(folder, 'clean page.txt --profile hansart')).err, /Did you mean hansard\?/);
  });
});

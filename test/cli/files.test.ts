import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith, pathsIn } from './world.ts';

const SPEECH = 'Ann Lee: Good morning.\n';

/** The files that paths stand for, in a folder with these files; their content is a speech unless it is given. */
async function found(files: Record<string, string>, paths: string, from = ''): Promise<string[]> {
  const filled = Object.entries(files).map(([name, content]) => [
    name,
    content || (name.includes('.git') ? content : SPEECH),
  ]);
  const folder = folderWith(Object.fromEntries(filled));
  const result = await colloquy(join(folder, from), `check --format json ${paths}`.trim());
  assert.equal(result.code, 0, result.err);
  return pathsIn(result);
}

describe('the files that paths stand for', () => {
  it('are those named `*.transcript` in the current folder and below, in the order of their paths', async () => {
    const files = {
      'b.transcript': '',
      'a/z.transcript': '',
      'a.transcript': '',
      'notes.txt': '',
      'a/b/c/d.transcript': '',
    };
    assert.deepEqual(await found(files, ''), ['a.transcript', 'a/b/c/d.transcript', 'a/z.transcript', 'b.transcript']);
    assert.deepEqual(await found(files, 'a'), ['a/b/c/d.transcript', 'a/z.transcript']);
    assert.deepEqual(await found(files, '../b.transcript .', 'a'), [
      '../b.transcript',
      'b/c/d.transcript',
      'z.transcript',
    ]);
  });

  it('are each there once, however often they are named', async () => {
    assert.deepEqual(await found({ 'a.transcript': '' }, 'a.transcript ./a.transcript . *.transcript'), [
      'a.transcript',
    ]);
  });

  it('are what a glob matches, whatever its ending', async () => {
    const files = { 'raw/a.txt': '', 'raw/b.txt': '', 'raw/deep/c.txt': '', 'raw/d.md': '' };
    assert.deepEqual(await found(files, 'raw/*.txt'), ['raw/a.txt', 'raw/b.txt']);
    assert.deepEqual(await found(files, 'raw/**/*.txt'), ['raw/a.txt', 'raw/b.txt', 'raw/deep/c.txt']);
    assert.deepEqual(await found(files, '../*.{txt,md}', 'raw/deep'), ['../a.txt', '../b.txt', '../d.md']);
  });

  it('are taken by name before a name is read as a glob', async () => {
    assert.deepEqual(await found({ '[a].txt': '', 'a.txt': '' }, '[a].txt'), ['[a].txt']);
  });

  it('leave out what .gitignore files ignore, those in folders below and those up to the repository’s root', async () => {
    const files = {
      '.gitignore': 'never/**',
      'repo/.git/HEAD': 'ref',
      'repo/.gitignore': '# drafts\ndrafts/\n*.old.transcript\n/top.transcript\n',
      'repo/drafts/a.transcript': '',
      'repo/never/a.transcript': '',
      'repo/talks/.gitignore': 'rough.transcript\n!kept.old.transcript\n',
      'repo/talks/rough.transcript': '',
      'repo/talks/kept.old.transcript': '',
      'repo/talks/lost.old.transcript': '',
      'repo/talks/top.transcript': '',
      'repo/talks/Rough.transcript': '',
      'repo/top.transcript': '',
    };
    const left = ['never/a.transcript', 'talks/Rough.transcript', 'talks/kept.old.transcript', 'talks/top.transcript'];
    assert.deepEqual(await found(files, '', 'repo'), left);
    assert.deepEqual(await found(files, '**/*.transcript', 'repo'), left);
    assert.deepEqual(await found(files, '.', 'repo/talks'), [
      'Rough.transcript',
      'kept.old.transcript',
      'top.transcript',
    ]);
  });

  it('follow the include and ignores of the nearest configuration of each folder', async () => {
    const files = {
      'colloquy.yml': 'include: ["**/*.transcript", "**/*.md"]\nignores: [drafts, "**/rough.*"]\n',
      'a.md': '',
      'drafts/b/c.md': '',
      'talks/rough.transcript': '',
      'talks/fine.transcript': '',
      'other/colloquy.json': '{"include": "*.txt"}',
      'other/a.txt': '',
      'other/b/c.txt': '',
      'other/rough.md': '',
    };
    assert.deepEqual(await found(files, ''), ['a.md', 'other/a.txt', 'talks/fine.transcript']);
    assert.deepEqual(await found(files, '**/*.{md,txt}'), ['a.md', 'other/a.txt', 'other/b/c.txt', 'other/rough.md']);
    assert.deepEqual(await found(files, '--no-config talks'), ['talks/fine.transcript', 'talks/rough.transcript']);
  });

  it('are checked when they are named, whatever ignores them and whatever they are called', async () => {
    const files = {
      '.gitignore': '*',
      'colloquy.yml': 'ignores: "**"\n',
      'a.transcript': '',
      'node_modules/b.txt': '',
    };
    assert.deepEqual(await found(files, 'a.transcript node_modules/b.txt'), ['a.transcript', 'node_modules/b.txt']);
  });

  it('are not looked for in hidden folders or in node_modules, unless those are named', async () => {
    const files = {
      'a.transcript': '',
      '.hidden/b.transcript': '',
      'node_modules/c.transcript': '',
      '.d.transcript': '',
    };
    assert.deepEqual(await found(files, ''), ['a.transcript']);
    assert.deepEqual(await found(files, '.hidden'), ['.hidden/b.transcript']);
    assert.deepEqual(await found(files, '.hidden/*.transcript'), ['.hidden/b.transcript']);
    assert.deepEqual(await found(files, '**/.*.transcript'), ['.d.transcript']);
  });

  it('end where links lead round in a circle', async () => {
    const folder = folderWith({ 'a/b/c.transcript': SPEECH, 'elsewhere.txt': SPEECH });
    symlinkSync(join(folder, 'a'), join(folder, 'a/b/up'));
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, 'a/linked.transcript'));
    const result = await colloquy(folder, 'check --format json');
    assert.deepEqual(pathsIn(result), ['a/b/c.transcript', 'a/linked.transcript']);
  });
});

describe('what cannot be read', () => {
  const cases: [what: string, content: Uint8Array, message: RegExp][] = [
    [
      'bytes that are no UTF-8',
      Buffer.from('Ann: a\nB\xf6b: b\n', 'latin1'),
      /^colloquy: x\.transcript: line 2 is not UTF-8; save the file as UTF-8\.\n$/,
    ],
    ['lone surrogates', Buffer.from([0x41, 0xed, 0xa0, 0x80]), /: line 1 is not UTF-8/],
    ['a NUL byte', Buffer.from('Ann: a\n\nB\0b'), /: this is no text: line 3 has a NUL byte in it\.\n$/],
    ['UTF-16, low byte first', Buffer.from('\ufeffAnn: a', 'utf16le'), /: this is UTF-16; save it as UTF-8\.\n$/],
    ['UTF-16, high byte first', Buffer.from('\ufeffAnn: a', 'utf16le').swap16(), /: this is UTF-16/],
  ];
  for (const [what, content, message] of cases) {
    it(`is reported for ${what}, and the rest is checked`, async () => {
      const folder = folderWith({ 'x.transcript': content, 'y.transcript': SPEECH });
      const result = await colloquy(folder, 'check --format json');
      assert.equal(result.code, 2);
      assert.match(result.err, message);
      assert.deepEqual(pathsIn(result), ['y.transcript']);
    });
  }

  it('is reported for standard input too', async () => {
    const run = (args: string) =>
      colloquy(folderWith(), `${args} - --stdin-filename x.txt`, { stdin: new Uint8Array([0xff]) });
    const err = 'colloquy: x.txt: line 1 is not UTF-8; save the file as UTF-8.\n';
    for (const args of ['check', 'check --format github', 'stats', 'convert --to json']) {
      assert.deepEqual(await run(args), { code: 2, out: '', err }, args);
    }
    for (const args of ['check --format json', 'stats --format json']) {
      const { code, out } = await run(args);
      assert.deepEqual([code, JSON.parse(out).files], [2, []], args);
    }
  });

  const missing: [paths: string, message: string][] = [
    ['nothing.transcript', 'nothing.transcript: there is no such file or folder'],
    ['*.nothing', '*.nothing: no file matches this glob, or all are ignored'],
    ['nowhere/*.txt', 'nowhere/*.txt: no file matches this glob, or all are ignored'],
    ['empty', 'empty: no transcripts are in this folder, or all are ignored'],
    ['circle', 'circle: this link leads round in a circle'],
    ['lost.transcript', 'lost.transcript: there is no such file or folder'],
    ['a.transcript/b', 'a.transcript/b: there is no such file or folder'],
  ];
  for (const [paths, message] of missing) {
    it(`is reported for ${paths}`, async () => {
      const folder = folderWith({ 'a.transcript': SPEECH });
      mkdirSync(join(folder, 'empty'));
      symlinkSync('circle', join(folder, 'circle'));
      symlinkSync('gone', join(folder, 'lost.transcript'));
      const result = await colloquy(folder, `check ${paths} a.transcript --format json`);
      assert.equal(result.code, 2);
      assert.equal(result.err, `colloquy: ${message}.\n`);
      assert.deepEqual(pathsIn(result), ['a.transcript']);
    });
  }

  it('comes with a hint where there are texts that could be cleaned', async () => {
    const folder = folderWith({
      'a.txt': SPEECH,
      'B.TXT': SPEECH,
      'notes.md': '',
      'one/c.txt': SPEECH,
      'two/d.md': '',
    });
    const none = 'no transcripts are in this folder, or all are ignored';
    const { err } = await colloquy(folder, 'check . one two *.transcript');
    assert.deepEqual(err.split('\n'), [
      `colloquy: .: ${none}; 2 .txt files are here: \`colloquy clean\`.`,
      `colloquy: one: ${none}; 1 .txt file is here: \`colloquy clean\`.`,
      `colloquy: two: ${none}.`,
      'colloquy: *.transcript: no file matches this glob, or all are ignored.',
      '',
    ]);
  });

  it('is reported for a link that a search finds', async () => {
    const folder = folderWith({ 'a.transcript': SPEECH });
    symlinkSync('gone', join(folder, 'lost.transcript'));
    const result = await colloquy(folder, 'check');
    assert.equal(result.code, 2);
    assert.equal(result.err, 'colloquy: lost.transcript: there is no such file or folder.\n');
  });
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, symlinkSync, truncateSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { placesOn } from '../../server/cli/files/paths.ts';
import { buildProgram } from '../setup/program.ts';
import { colloquy, folderWith, pathsIn } from './world.ts';

const speech = 'Ann Lee: Good morning.\n';
const isPipe = 'this is a pipe or a device and not a file';

/** A folder with these files and a pipe that nothing is written to. */
function folderWithPipe(files: Record<string, string>): string {
  const folder = folderWith(files);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  return folder;
}

describe('the command line reads regular files only', () => {
  for (const name of ['pipe', '/dev/zero', '/dev/stdin', '/proc/self/fd/0', '/dev/tty']) {
    for (const key of ['roster', 'packs', 'extends']) {
      it(`and not ${name} as ${key}`, async () => {
        const folder = folderWithPipe({ 'colloquy.yml': `${key}: ${name}\n`, 'a.transcript': speech });
        const { code, out, err } = await colloquy(folder, 'check');
        const kind = { roster: 'roster', packs: 'pack', extends: 'configuration' }[key];
        const why =
          name === 'pipe'
            ? `The ${kind} \`pipe\` cannot be read: ${isPipe}.`
            : `\`${name}\` lies outside the folder of`;
        assert.deepEqual([code, out], [2, '']);
        assert.ok(err.startsWith(`colloquy: colloquy.yml:1:${key.length + 3}: ${why}`), err);
      });
    }
  }

  it('and no link to another one', async () => {
    const folder = folderWith({ 'colloquy.yml': 'roster: people.yml\n', 'a.transcript': speech });
    symlinkSync('/dev/zero', join(folder, 'people.yml'));
    assert.match((await colloquy(folder, 'check')).err, /^colloquy: colloquy.yml:1:9: `people.yml` lies outside /);
  });

  it('and says so for a transcript, whether it is named or found', async () => {
    const folder = folderWithPipe({ 'a.transcript': speech });
    linkSync(join(folder, 'pipe'), join(folder, 'b.transcript'));
    for (const paths of ['', 'a.transcript b.transcript', '*.transcript']) {
      const result = await colloquy(folder, `check --format json ${paths}`.trim());
      assert.deepEqual([result.code, result.err], [2, `colloquy: b.transcript: ${isPipe}.\n`], paths);
      assert.deepEqual(pathsIn(result), ['a.transcript']);
    }
  });

  it('and says so for a configuration, whether it is named or found', async () => {
    const folder = folderWithPipe({ 'a.transcript': speech, 'b/b.transcript': speech });
    linkSync(join(folder, 'pipe'), join(folder, 'b/colloquy.yml'));
    for (const [args, path] of [
      ['--config pipe a.transcript', 'pipe'],
      ['b', 'b/colloquy.yml'],
    ]) {
      const { code, err } = await colloquy(folder, `check ${args}`);
      assert.deepEqual([code, err], [2, `colloquy: ${path}:1:1: This configuration cannot be read: ${isPipe}.\n`]);
    }
  });

  it('and what a shell hands over in the place of a file', function () {
    this.timeout(60_000);
    const program = buildProgram(folderWith());
    const run = `"$0" "$1" verify <(printf 'Ann Lee: Good ' && printf 'morning.\\n') a.transcript`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', run, process.execPath, program], {
      cwd: folderWith({ 'a.transcript': speech }),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });
});

describe('the command line reads files of a limited size', () => {
  const grow = (folder: string, name: string, megabytes: number) =>
    truncateSync(join(folder, name), megabytes * 1e6 + 1);

  it('transcripts up to 200 MB', async () => {
    const folder = folderWith({ 'a.transcript': speech, 'b.transcript': '' });
    grow(folder, 'b.transcript', 200);
    const result = await colloquy(folder, 'check --format json');
    assert.deepEqual([result.code, result.err], [2, 'colloquy: b.transcript: this file is larger than 200 MB.\n']);
    assert.deepEqual(pathsIn(result), ['a.transcript']);
  });

  for (const key of ['roster', 'packs', 'extends']) {
    it(`${key} up to 1 MB`, async () => {
      const folder = folderWith({ 'colloquy.yml': `${key}: large\n`, large: '', 'a.transcript': speech });
      grow(folder, 'large', 1);
      const { code, err } = await colloquy(folder, 'check');
      assert.equal(code, 2);
      assert.match(
        err,
        /^colloquy: colloquy.yml:1:\d+: The \w+ `large` cannot be read: this file is larger than 1 MB.\n$/,
      );
    });
  }

  it('configurations and what git ignores up to 1 MB', async () => {
    const folder = folderWith({
      'colloquy.yml': '',
      'a.transcript': speech,
      'b/.gitignore': '',
      'b/b.transcript': speech,
    });
    grow(folder, 'colloquy.yml', 1);
    grow(folder, 'b/.gitignore', 1);
    assert.deepEqual(await colloquy(folder, 'check'), {
      code: 2,
      out: '',
      err: 'colloquy: colloquy.yml:1:1: This configuration cannot be read: this file is larger than 1 MB.\n',
    });
    const { code, err } = await colloquy(folder, 'check --no-config');
    assert.deepEqual([code, err], [2, 'colloquy: b/.gitignore: this file is larger than 1 MB.\n']);
  });
});

describe('the command line reads what lies in the project', () => {
  /** A secret, and beside it a project with a transcript. */
  const project = (files: Record<string, string>) =>
    folderWith({
      'secret.txt': 'password: hunter2\n',
      'project/.git/HEAD': '',
      'project/a.transcript': speech,
      ...files,
    });

  for (const key of ['roster', 'packs', 'extends']) {
    for (const name of ['../secret.txt', 'sub/../../secret.txt', 'link.yml', 'folder/secret.txt']) {
      it(`and not ${name} as ${key}, nor quotes it`, async () => {
        const folder = project({ 'project/colloquy.yml': `${key}: ${name}\n` });
        symlinkSync('../secret.txt', join(folder, 'project/link.yml'));
        symlinkSync('..', join(folder, 'project/folder'));
        const { code, out, err } = await colloquy(join(folder, 'project'), 'check');
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^colloquy: colloquy\.yml:1:\d+: `.*` lies outside this repository, so it is not read\.\n$/);
      });
    }
  }

  it('and not a configuration that a link leads to, nor quotes it', async () => {
    const folder = project({});
    symlinkSync('../secret.txt', join(folder, 'project/colloquy.yml'));
    assert.deepEqual(await colloquy(join(folder, 'project'), 'check'), {
      code: 2,
      out: '',
      err: 'colloquy: colloquy.yml:1:1: This configuration cannot be read: this lies outside the project.\n',
    });
  });

  it('and not a transcript that a link leads to, unless it is named', async () => {
    const folder = project({ 'project/b/b.transcript': speech });
    symlinkSync('../secret.txt', join(folder, 'project/c.transcript'));
    symlinkSync('../a.transcript', join(folder, 'project/b/d.transcript'));
    const err = 'colloquy: c.transcript: this link leads out of the folder that was named, left alone.\n';
    for (const paths of ['', '**/*.transcript']) {
      const result = await colloquy(join(folder, 'project'), `check --format json ${paths}`.trim());
      assert.deepEqual([result.code, result.err], [2, err]);
      assert.deepEqual(pathsIn(result), ['a.transcript', 'b/b.transcript', 'b/d.transcript']);
    }
    const named = await colloquy(join(folder, 'project'), 'check --format json c.transcript');
    assert.deepEqual([named.err, pathsIn(named)], ['', ['c.transcript']]);
  });

  it('and a roster in another folder of the same repository', async () => {
    const folder = project({
      'project/sub/colloquy.yml': 'roster: ../people.yml\n',
      'project/people.yml': '[Ann Lee]',
    });
    symlinkSync('../a.transcript', join(folder, 'project/sub/b.transcript'));
    assert.deepEqual((await colloquy(join(folder, 'project/sub'), 'check')).code, 0);
  });

  it('and any configuration that is named, with what lies beside it', async () => {
    const folder = project({ 'house/rules.yml': 'roster: people.yml\n', 'house/people.yml': '[Bo Sand]\n' });
    const { out, err } = await colloquy(join(folder, 'project'), 'check --config ../house/rules.yml --format unix');
    assert.equal(err, '');
    assert.match(out, /unlisted-speaker/);
  });
});

describe('the configuration of the command line', () => {
  it('is not one and none', async () => {
    const folder = folderWith({ 'a.transcript': speech, 'x.yml': '' });
    for (const args of ['--no-config --config x.yml', '--config gone.yml --no-config']) {
      const err = 'colloquy: --config and --no-config exclude each other; leave one out.\n';
      assert.deepEqual(await colloquy(folder, `check ${args}`), { code: 2, out: '', err });
    }
  });

  it('has globs without groups', async () => {
    const folder = folderWith({ 'a.transcript': speech, 'colloquy.yml': 'overrides:\n- files: [b, "(a+)+b"]\n' });
    const { code, out, err } = await colloquy(folder, 'check');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^colloquy: colloquy\.yml:2:14: Globs have no groups such as `\(a\+\)\+`; [^\n]*\n$/);
    assert.match(
      (await colloquy(folder, 'check --no-config **/+(a|b)*')).err,
      /^colloquy: \*\*\/\+\(a\|b\)\*: Globs have no/,
    );
  });
});

describe('the place of a file', () => {
  const cases: readonly (readonly [system: 'posix' | 'win32', folder: string, name: string, place: string])[] = [
    ['posix', '/a/b', 'c.yml', '/a/b/c.yml'],
    ['posix', '/a/b', '../c.yml', '/a/c.yml'],
    ['posix', '', 'c.yml', '/c.yml'],
    ['posix', '/a', '/c.yml', '/c.yml'],
    ['posix', '/a', '/', ''],
    ['win32', 'C:/a', 'c.yml', 'C:/a/c.yml'],
    ['win32', 'C:/a', '..\\c.yml', 'C:/c.yml'],
    ['win32', 'C:', 'c.yml', 'C:/c.yml'],
    ['win32', 'C:', '../c.yml', 'C:/c.yml'],
    ['win32', 'C:\\a', 'D:\\c.yml', 'D:/c.yml'],
    ['win32', '//host/share/a', 'c.yml', '//host/share/a/c.yml'],
  ];
  for (const [system, folder, name, place] of cases) {
    it(`is ${place || 'the uppermost folder'} for ${name} in ${folder || 'the uppermost folder'} on ${system}`, () => {
      assert.equal(placesOn({ posix, win32 }[system]).resolve(folder, name), place);
    });
  }

  it('has slashes as globs see it', () => {
    const { pathFrom, join } = placesOn(win32);
    assert.equal(pathFrom('C:', join('C:', 'a/b')), 'a/b');
    assert.equal(pathFrom('C:/a', 'C:/b/c'), '../b/c');
    assert.equal(pathFrom('C:/a', 'C:/a'), '');
    assert.equal(placesOn(posix).pathFrom('', '/a'), 'a');
    assert.equal(placesOn(posix).pathFrom('/a', '/ab/c'), '../ab/c');
  });
});

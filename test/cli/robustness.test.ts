import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { examine } from '../../server/cli/commands/check/examine.ts';
import { writeFixed } from '../../server/cli/commands/check/writeFixed.ts';
import { Sources } from '../../server/cli/files/sources.ts';
import type { Io } from '../../server/cli/io.ts';
import { readOptions } from '../../server/cli/options.ts';
import { buildProgram } from '../setup/program.ts';
import { colloquy, folderWith } from './world.ts';

const clean = 'Ann Lee: Good morning.\n';
const wrong = 'YG: Yes.\nWH: One.\nYG; Two.\n';
const right = 'YG: Yes.\nWH: One.\nYG: Two.\n';

/** The program as it is installed, run by Node. */
describe('the built program copes with', function () {
  this.timeout(120_000);
  let program: string;

  before(() => {
    program = buildProgram(folderWith());
  });

  function run(cwd: string, args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout, err: stderr };
  }

  const names = (count: number) => Array.from({ length: count }, (_, i) => `${String(i).padStart(5, '0')}.transcript`);

  it('5,000 arguments, and reports them in the order of their paths', () => {
    const paths = names(5000);
    const folder = folderWith(Object.fromEntries(paths.map((name, i) => [name, i % 7 === 0 ? wrong : clean])));
    const { code, out, err } = run(folder, ['check', '--format', 'json', ...[...paths].reverse()]);
    assert.deepEqual([code, err], [1, '']);
    const { files, summary } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ path }: { path: string }) => path),
      paths,
    );
    for (const [i, { problems }] of files.entries()) assert.equal(problems.length > 0, i % 7 === 0);
    assert.equal(summary.files, 5000);
  });

  it('files that cannot be read among very many: it reports each, and checks the rest', () => {
    const paths = names(600);
    const folder = folderWith(Object.fromEntries(paths.map((name) => [name, clean])));
    for (const name of [paths[3], paths[400]]) {
      rmSync(join(folder, name as string));
      symlinkSync('gone', join(folder, name as string));
    }
    const { code, out, err } = run(folder, ['check']);
    assert.equal(code, 2);
    const told = [paths[3], paths[400]].map((name) => `colloquy: ${name}: there is no such file or folder.\n`);
    assert.equal(err, told.join(''));
    assert.equal(out, '598 files, no problems\n');
  });

  for (const [signal, rounds] of [
    ['SIGKILL', 12],
    ['SIGINT', 12],
    ['SIGTERM', 4],
    ['SIGHUP', 4],
  ] as const) {
    it(`${signal} at any moment: every file is whole, as it was or fixed`, async () => {
      const before = 'YG: Yes.\nWH: One.\nYG:Two.\n'.repeat(100);
      const after = before.replaceAll('YG:Two', 'YG: Two');
      const paths = names(60);
      const folder = folderWith();
      const isFixed = (name: string) => statSync(join(folder, name)).size !== before.length;
      let brokenOff = 0;
      for (let round = 0; round < rounds; round++) {
        for (const name of paths) writeFileSync(join(folder, name), before);
        const child = spawn(process.execPath, [program, 'check', '--fix', ...paths], { cwd: folder, stdio: 'ignore' });
        const exited = once(child, 'exit');
        // Files are fixed in their order: when this one is, the next are on their way.
        const last = paths[(round * 37) % (paths.length - 10)] as string;
        const watch = setInterval(() => isFixed(last) && child.kill(signal), 1);
        const [, endedBy] = await exited;
        clearInterval(watch);
        const texts = paths.map((name) => readFileSync(join(folder, name), 'utf8'));
        for (const [i, text] of texts.entries()) assert.ok(text === before || text === after, paths[i]);
        if (!texts.includes(before)) continue;
        assert.equal(endedBy, signal);
        brokenOff++;
      }
      assert.ok(brokenOff >= rounds / 2, `it was broken off ${brokenOff} times only`);
      const left = readdirSync(folder).filter((name) => !name.endsWith('.transcript'));
      // Nothing can be done about SIGKILL.
      if (signal !== 'SIGKILL') assert.deepEqual(left, []);
      for (const name of left) assert.match(name, /^\.[0-9a-f-]+\.colloquy\.tmp$/);
      assert.equal(run(folder, ['check', '--fix']).code, 0);
    });
  }

  for (const command of [['check', '--fix'], ['format']]) {
    it(`text that is added while \`${command.join(' ')}\` works: it stays`, async () => {
      const long = 'YG: Yes.\nWH: One.  \nYG:Two.\n'.repeat(3000);
      let leftAlone = 0;
      for (let round = 0; round < 4; round++) {
        const folder = folderWith({ 'a.transcript': long });
        const child = spawn(process.execPath, [program, ...command], {
          cwd: folder,
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        const exited = once(child, 'exit');
        const told = text(child.stderr as Readable);
        // In half of the rounds when the new file is being written, else while the old one is being read or checked.
        const isDue = () => round % 2 === 0 || readdirSync(folder).length > 1;
        let added = '';
        const add = setInterval(() => {
          if (!isDue()) return;
          appendFileSync(join(folder, 'a.transcript'), 'WH: Added.\n');
          added += 'WH: Added.\n';
        }, 20);
        const [code] = await exited;
        clearInterval(add);
        assert.ok(readFileSync(join(folder, 'a.transcript'), 'utf8').endsWith(added));
        assert.deepEqual(readdirSync(folder), ['a.transcript']);
        if (code === 2) assert.equal(await told, 'colloquy: a.transcript: changed meanwhile, left alone.\n');
        if (code === 2) leftAlone++;
      }
      assert.ok(leftAlone > 0);
    });
  }

  it('a disk without room: the old file stays, whole, and the rest is looked at', () => {
    const long = wrong + clean.repeat(5000);
    const folder = folderWith({ 'a.transcript': long, 'b.transcript': wrong });
    // No file may have more than 32 KB: writing the long one fails midway, as it does where the disk is full.
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 64 && exec "$0" "$@"', process.execPath, program, 'check', '--fix', '--format', 'json'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 2, stderr);
    assert.equal(
      stderr,
      'colloquy: a.transcript: this cannot be written: it would be larger than files may be here.\n',
    );
    assert.equal(readFileSync(join(folder, 'a.transcript'), 'utf8'), long);
    assert.equal(readFileSync(join(folder, 'b.transcript'), 'utf8'), right);
    assert.deepEqual(readdirSync(folder).sort(), ['a.transcript', 'b.transcript']);
    const [first, second] = JSON.parse(stdout).files;
    assert.deepEqual([first.fixed, first.problems.length > 0, second.fixed], [0, true, 1]);
  });

  it('a full device for the report: it says so', () => {
    const folder = folderWith({ 'a.transcript': wrong });
    for (const args of [
      ['-o', '/dev/full'],
      ['-o', 'sarif=/dev/full'],
      ['--baseline', 'x.json', '--write-baseline', '-o', '/dev/full'],
    ]) {
      const { code, err } = run(folder, ['check', ...args]);
      assert.deepEqual([code, err], [2, 'colloquy: /dev/full: this cannot be written: the disk is full.\n']);
    }
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, program, 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [2, 'colloquy: the output cannot be written: the disk is full.\n']);
  });

  it('names with newlines, with control characters, and of bytes that are no text', () => {
    const folder = folderWith({ 'a\nb.transcript': wrong, 'c\u0007.transcript': clean, '-x.transcript': clean });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.transcript')]),
      clean,
    );
    const { code, out, err } = run(folder, ['check', '--fix', '--format', 'json']);
    assert.equal(code, 2);
    assert.equal(err, 'colloquy: \ufffd\ufffd.transcript: there is no such file or folder.\n');
    assert.deepEqual(
      JSON.parse(out).files.map(({ path }: { path: string }) => path),
      ['-x.transcript', 'a\nb.transcript', 'c\u0007.transcript'],
    );
    assert.equal(readFileSync(join(folder, 'a\nb.transcript'), 'utf8'), right);
    const text = run(folder, ['check', '--rule', 'empty-turn=error', './-x.transcript', 'a\nb.transcript']);
    assert.deepEqual([text.code, text.out], [0, '2 files, no problems\n']);
  });
});

describe('check --fix', () => {
  it('leaves a file alone that was changed or removed since it was read', async () => {
    const folder = folderWith({ 'a.transcript': wrong, 'b.transcript': wrong, 'c.transcript': wrong });
    const told: string[] = [];
    const quiet = { write: (text: string) => told.push(text), isTerminal: false, columns: undefined };
    const io = { cwd: folder, env: {}, stdin: nothing(), stdout: quiet, stderr: quiet } satisfies Io;
    const sources = new Sources(readOptions([], []), io);
    for await (const source of sources) {
      const found = examine(source.text, source.settings, { fixed: true, coverage: false });
      if (source.path === 'a.transcript') rmSync(join(folder, source.path));
      if (source.path === 'b.transcript') writeFileSync(join(folder, source.path), clean);
      const { fixes } = await writeFixed(source, found, sources, io);
      assert.equal(fixes !== undefined, source.path === 'c.transcript');
    }
    const why = 'changed meanwhile, left alone';
    assert.deepEqual(told, [`colloquy: a.transcript: ${why}.\n`, `colloquy: b.transcript: ${why}.\n`]);
    assert.deepEqual(readdirSync(folder), ['b.transcript', 'c.transcript']);
    assert.equal(readFileSync(join(folder, 'b.transcript'), 'utf8'), clean);
    assert.equal(readFileSync(join(folder, 'c.transcript'), 'utf8'), right);
  });

  it('refuses links that lead round in a circle, and fixes the rest', async () => {
    const folder = folderWith({ 'a.transcript': wrong });
    symlinkSync('y.transcript', join(folder, 'x.transcript'));
    symlinkSync('x.transcript', join(folder, 'y.transcript'));
    const { code, err } = await colloquy(folder, 'check --fix');
    const told = (name: string) => `colloquy: ${name}.transcript: this link leads round in a circle.\n`;
    assert.deepEqual([code, err], [2, told('x') + told('y')]);
    assert.equal(readFileSync(join(folder, 'a.transcript'), 'utf8'), right);
  });
});

async function* nothing(): AsyncGenerator<Uint8Array> {}

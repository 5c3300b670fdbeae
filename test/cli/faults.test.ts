import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../../server/cli/commands/index.ts';
import { buildProgram } from '../setup/program.ts';
import { folderWith } from './world.ts';

const files = {
  'a.transcript': 'YG: Yes.  \nWH: One.\nYG; Two.\n',
  'b.transcript': 'YG: Yes, yes.\nWH: One.\n',
  'raw.txt': 'Ann Lee: One.\nShare this page\n\nBo Sand: Two.\n',
  'quotes.md': '> Yes.\n>\n> — YG, [a.transcript:1](<a.transcript#L1-0>)\n',
};

/** What each command writes, besides to standard output: how it is asked to, and the file that it names when it cannot. */
const writers: readonly (readonly [command: string, file: string])[] = [
  ['check --fix', 'a.transcript'],
  ['check -o report.txt', 'report.txt'],
  ['check --format json -o report.json', 'report.json'],
  ['check -o sarif=report.sarif', 'report.sarif'],
  ['check --write-baseline --baseline known.json', 'known.json'],
  ['format', 'a.transcript'],
  ['clean raw.txt -o out.transcript', 'out.transcript'],
  ['verify raw.txt a.transcript -o report.txt', 'report.txt'],
  ['diff a.transcript b.transcript -o report.txt', 'report.txt'],
  ['diff a.transcript b.transcript --format html -o page.html', 'page.html'],
  ['stats -o stats.txt', 'stats.txt'],
  ['stats --format html -o stats.html', 'stats.html'],
  ['speakers -o speakers.txt', 'speakers.txt'],
  ['convert a.transcript -o out.json', 'out.json'],
  ['convert a.transcript -o out.docx', 'out.docx'],
  ['convert --to vtt b.transcript -o out/', 'out/b.vtt'],
  ['resolve quotes.md -o report.txt', 'report.txt'],
];

/** What goes wrong, as `failingDisk.mjs` knows it, and the reason that is given. */
const faults: Readonly<Record<string, string>> = {
  open: 'the disk can only be read',
  write: 'the disk is full',
  sync: 'the disk is full',
  rename: 'the disk is full',
};

describe('a file that cannot be written', function () {
  this.timeout(120_000);
  let program: string;

  before(() => {
    program = buildProgram(folderWith());
  });

  function run(cwd: string, command: string, fault = '') {
    const loader = new URL('failingDisk.mjs', import.meta.url).href;
    const args = ['--import', loader, program, ...command.split(' ')];
    const env = { ...process.env, FAULT: fault };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
    return { code: status, out: stdout, err: stderr };
  }

  it('is tried for every command that writes', () => {
    const tried = new Set(writers.map(([command]) => command.split(' ')[0]));
    const writes = commands.filter(({ name }) => name !== 'lsp').map(({ name }) => name);
    assert.deepEqual([...tried].sort(), [...writes].sort());
  });

  for (const [command, file] of writers) {
    // All files are written by one function, so the rest of what can go wrong is tried with two commands.
    const some = /^(?:format|stats -o)/.test(command) ? Object.keys(faults) : ['open', 'write'];
    for (const fault of some) {
      it(`is as it was, and a sentence says so: ${command}, ${fault}`, () => {
        const folder = folderWith(files);
        const { code, err } = run(folder, command, fault);
        const named = fault === 'open' && file.includes('/') ? dirname(file) : file;
        assert.equal(err.replace('/:', ':'), `colloquy: ${named}: this cannot be written: ${faults[fault]}.\n`);
        assert.equal(code, 2);
        assert.deepEqual(contentOf(folder), files);
      });
    }

    it(`is written where nothing is wrong: ${command}`, () => {
      const folder = folderWith(files);
      const { code, err } = run(folder, command);
      assert.ok(code === 0 || code === 1, err);
      assert.notEqual(contentOf(folder)[file], (files as Record<string, string>)[file]);
    });
  }
});

describe('a text for which there is not enough memory', function () {
  this.timeout(60_000);

  it('is refused in a sentence, and the other files are looked at', () => {
    const program = buildProgram(folderWith());
    const folder = folderWith({ 'long.transcript': 'A: x\n'.repeat(150_000), 'short.transcript': 'Ann Lee: Yes.\n' });
    for (const command of ['check', 'clean long.transcript', 'diff long.transcript short.transcript']) {
      const args = ['--max-old-space-size=80', program, ...command.split(' ')];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 2, stderr);
      assert.match(
        stderr,
        /^colloquy: long\.transcript: this would need more memory than Node gives this program; set NODE_OPTIONS=--max-old-space-size=1000, or split the file\.\n$/,
      );
      assert.equal(stdout, command === 'check' ? '1 file, no problems\n' : '');
    }
  });
});

/** The text of each file in a folder and the folders below it. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const own = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(own.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

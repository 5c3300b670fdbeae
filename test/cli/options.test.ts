import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formats } from '../../server/core/index.ts';
import { colloquy, folderWith } from './world.ts';

const SPEECH = 'Ann Lee: Good morning.\n';
/** The formats that can be written, as messages list them. */
const written = formats
  .filter(({ write }) => write)
  .map(({ id }) => id)
  .join(', ');

describe('the command line', () => {
  const refused: [commandLine: string, message: string][] = [
    ['chekc', 'There is no command chekc. Did you mean check?'],
    [
      'zzz',
      'There is no command zzz. There are check, format, clean, verify, diff, stats, speakers, convert, resolve, lsp.',
    ],
    ['--verison', 'There is no option --verison. Did you mean --version?'],
    ['check --formt json', 'There is no option --formt. Did you mean --format?'],
    ['check -x', 'There is no option -x. Add --help to see those that there are.'],
    [
      'check --format jsn',
      '--format can be text, json, sarif, github, gitlab, junit, unix, not jsn. Did you mean json?',
    ],
    ['check --format', '--format needs a value: --format FORMAT.'],
    ['check --format --no-config', '--format needs a value: --format FORMAT.'],
    ['check --no-config=yes', '--no-config takes no value.'],
    ['check --max-problems ten', '--max-problems must be a whole number such as 50, not ten.'],
    ['check --max-problems=-1', '--max-problems must be a whole number such as 50, not -1.'],
    ['check --rule unatributed=off', 'There is no rule unatributed. Did you mean unattributed?'],
    [
      'check --rule unattributed=warnign',
      '--rule unattributed= can be off, info, warning, error, not warnign. Did you mean warning?',
    ],
    ['check --rule unattributed', '--rule unattributed= can be off, info, warning, error, not nothing.'],
    ['stats --format jason', '--format can be text, json, csv, html, not jason. Did you mean json?'],
    [
      'convert a.transcript -o a.sbv',
      'Colloquy reads SubViewer (SBV), and does not write it; choose another format with --to.',
    ],
    [
      'convert --to srt --caption-lines 1.5 a.transcript',
      '--caption-lines is a whole number from 1 to 1,000, not 1.5.',
    ],
    ['convert --to srt --reading-speed 0.5 a.transcript', '--reading-speed is a number from 1 to 1,000, not 0.5.'],
    ['convert a.transcript', `Say which format to write: --to ${written}.`],
    ['convert --to jsn a.transcript', `--to can be ${written}, not jsn. Did you mean json?`],
    ['convert --to json', 'Name the file to convert, or - for standard input.'],
    [
      'convert --to json a.transcript b.transcript',
      'Several files go into a folder: name one with -o, with a / after it.',
    ],
    ['lsp', 'The language server speaks over standard input and output only: add --stdio.'],
    [
      'check -o nowhere/report.txt a.transcript',
      'nowhere/report.txt: this cannot be written: there is no such file or folder.',
    ],
    [
      'convert -o ./a.transcript a.transcript --to json',
      './a.transcript: this is read, and would be lost; write to another file.',
    ],
    [
      'stats -o b.transcript a.transcript b.transcript',
      'b.transcript: this is read, and would be lost; write to another file.',
    ],
    ['check -o folder a.transcript', 'folder: this cannot be written: this is a folder.'],
  ];
  for (const [commandLine, message] of refused) {
    it(`says in one line why it cannot run \`${commandLine}\``, async () => {
      const folder = folderWith({ 'a.transcript': SPEECH, 'b.transcript': SPEECH, 'folder/c.txt': '' });
      assert.deepEqual(await colloquy(folder, commandLine), { code: 2, out: '', err: `colloquy: ${message}\n` });
    });
  }

  it('shows help for every command that it lists', async () => {
    const { code, out, err } = await colloquy('/', '--help');
    assert.deepEqual([code, err], [0, '']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name);
    assert.deepEqual(commands, [
      'check',
      'format',
      'clean',
      'verify',
      'diff',
      'stats',
      'speakers',
      'convert',
      'resolve',
      'lsp',
    ]);
    for (const name of commands) {
      for (const option of ['--help', '-h']) {
        const help = await colloquy('/', `${name} ${option}`);
        assert.deepEqual([help.code, help.err], [0, '']);
        assert.ok(help.out.includes(`Usage: colloquy ${name} `), help.out);
        for (const line of help.out.split('\n')) assert.ok(line.length <= 120, line);
      }
    }
    assert.deepEqual(await colloquy('/', ''), { code: 2, out: '', err: out });
  });

  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await colloquy('/', '--version'), { code: 0, out: `${version}\n`, err: '' });
  });

  it('takes the last of an option that is given twice, and what follows -- as paths', async () => {
    const folder = folderWith({ '--help': SPEECH });
    const { out } = await colloquy(folder, 'check --format text --format=json -- --help');
    assert.deepEqual(JSON.parse(out).files, [{ path: '--help', problems: [] }]);
  });
});

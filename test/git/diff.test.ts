import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { folderWith } from '../cli/world.ts';
import { buildProgram } from '../setup/program.ts';
import { Repository } from './repository.ts';

const page = readFileSync(new URL('../../docs/comparing.md', import.meta.url), 'utf8');
const [, section = ''] = page.split('## Readable `git diff`');
const blocks = [...section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, text = '']) => ({ kind, text }));
/** What the page tells people to write into `.gitattributes`, and what to run once. */
const attributes = blocks.filter(({ text }) => text.startsWith('*.')).map(({ text }) => text);
const commands = blocks
  .filter(({ kind, text }) => kind === 'sh' && text.startsWith('git config'))
  .map(({ text }) => text);
const [difftool = ''] = blocks.filter(({ text }) => text.startsWith('git difftool')).map(({ text }) => text);

const turn = (name: string, says: string) =>
  `${name}: First, thank you.\n${Array.from({ length: 8 }, (_, at) => `  Hive number ${at} is well.`).join('\n')}\n  ${says}\n\n`;
const talk = `# Bees\n\n${turn('Ann Lee', 'I keep twelve hives.')}${turn('Éloïse Béry', 'The river is near.')}`;
const captions = (says: string) => `WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>${says}\n`;

describe('git diff, set up as docs/comparing.md says', function () {
  this.timeout(120_000);
  let repository: Repository;
  before(() => {
    const program = folderWith({});
    chmodSync(buildProgram(program), 0o755);
    const home = folderWith({
      colloquy: `#!/bin/sh\nexec '${process.execPath}' '${join(program, 'colloquy.js')}' "$@"\n`,
    });
    chmodSync(join(home, 'colloquy'), 0o755);
    repository = new Repository(
      { '.gitattributes': attributes.join(''), 'talk.transcript': talk, 'talk.vtt': captions('Good morning.') },
      { GIT_CONFIG_GLOBAL: join(home, 'config'), PATH: `${home}${delimiter}${process.env.PATH}` },
    );
    for (const command of commands) assert.equal(repository.run('sh', '-c', command).code, 0, command);
    repository.git('add', '.');
    repository.git('commit', '--quiet', '-m', 'Talk');
  });

  it('finds each thing that the page says', () => {
    assert.deepEqual([attributes.length, commands.length, difftool === ''], [2, 2, false]);
  });

  it('names the heading or the speaker above each difference', () => {
    repository.write('talk.transcript', talk.replace('twelve', 'eleven').replace('near', 'far'));
    const hunks = repository
      .git('diff', '-U0', 'talk.transcript')
      .split('\n')
      .filter((line) => line.startsWith('@@'));
    assert.deepEqual(
      hunks.map((line) => line.replace(/^@@.*@@ /, '')),
      ['Ann Lee:', 'Éloïse Béry:'],
    );
  });

  it('marks single words', () => {
    repository.write('talk.transcript', talk.replace('twelve', 'eleven').replace('river', 'river’s'));
    const printed = repository.git('diff', '-U0', '--word-diff', 'talk.transcript');
    assert.match(printed, /^ {2}I keep \[-twelve-\]\{\+eleven\+\} hives\.$/m);
    assert.match(printed, /^ {2}The river\{\+’s\+\} is near\.$/m);
  });

  it('shows turns instead of lines', () => {
    repository.write('talk.transcript', talk.replace('Éloïse Béry:', 'Ann Lee:'));
    const { code, printed } = repository.run('sh', '-c', difftool);
    assert.equal(code, 0, printed);
    assert.match(printed, /^1 turn by another speaker; 1 turn is the same\.\n[\s\S]*Éloïse Béry → Ann Lee/);
  });

  it('shows other formats as transcripts', () => {
    repository.write('talk.vtt', captions('Good evening.'));
    const printed = repository.git('diff', '--word-diff', 'talk.vtt');
    assert.doesNotMatch(printed, /-->/);
    assert.match(printed, /Ann Lee.*: ?Good \[-morning\.-\]\{\+evening\.\+\}/);
  });
});

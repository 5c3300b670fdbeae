import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PreCommit } from './preCommit.ts';

const clean = 'Ann Lee: Good morning.\nBo Sand: Good morning.\n';
const dirty = 'Ann Lee: Good morning.\nBo Sand: Good morning.\n?: Who is that?\n';
const mendable = 'YG: Yes.\nWH: One.\nYG; Two.\n';
const mended = 'YG: Yes.\nWH: One.\nYG: Two.\n';

/** The hooks as people use them: the real pre-commit, in real repositories. */
describe('the hooks for pre-commit', function () {
  // The first one installs what our package is built with.
  this.timeout(600_000);
  let preCommit: PreCommit;
  before(() => {
    preCommit = new PreCommit();
  });

  it('accept a clean commit', () => {
    const repository = preCommit.repository({ 'colloquy-check': [] }, { 'a.transcript': clean });
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 0, printed);
    assert.match(printed, /colloquy check\.+Passed/);
    assert.equal(repository.commits, 1);
  });

  it('refuse a dirty one, and say why', () => {
    const repository = preCommit.repository({ 'colloquy-check': [] }, { 'a.transcript': dirty });
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 1, printed);
    assert.match(printed, /\na\.transcript\n {2}3:1 {2}warning .* unknown-speaker\n/);
    assert.equal(repository.commits, 0);
  });

  it('look at what is staged, and at transcripts alone', () => {
    const files = { 'a.transcript': clean, 'b.transcript': dirty, 'c.transcript': clean, 'notes.md': dirty };
    const repository = preCommit.repository({ 'colloquy-check': ['--format', 'json'] }, files);
    repository.git('add', 'a.transcript', 'c.transcript', 'notes.md', '.pre-commit-config.yaml');
    repository.write('c.transcript', dirty);
    const { code, printed } = repository.commit();
    assert.equal(code, 0, printed);
    assert.equal(readFileSync(join(repository.folder, 'c.transcript'), 'utf8'), dirty);
    repository.git('add', 'c.transcript');
    assert.match(
      repository.commit().printed,
      /\{"path":"c\.transcript","problems":\[\n[^\n]*\n\]\}\n\],"summary":\{"files":1,/,
    );
  });

  it('check a file that is named, whatever the configuration ignores', () => {
    const files = { 'colloquy.yml': 'ignores: drafts\n', 'drafts/a.transcript': dirty };
    const repository = preCommit.repository({ 'colloquy-check': [] }, files);
    repository.git('add', '.');
    assert.equal(repository.run('pre-commit', 'run', '--files', 'drafts/a.transcript').code, 1);
  });

  it('let the problems of a baseline be, and refuse new ones', () => {
    const args = ['--baseline', 'known.json'];
    const repository = preCommit.repository({ 'colloquy-check': args }, { 'a.transcript': dirty });
    repository.git('add', '.');
    assert.match(repository.commit().printed, /known\.json: there is no such baseline/);
    const writing = preCommit.repository(
      { 'colloquy-check': [...args, '--write-baseline'] },
      { 'a.transcript': dirty },
    );
    writing.git('add', '.');
    assert.equal(writing.run('pre-commit', 'run').code, 0);
    repository.write('known.json', readFileSync(join(writing.folder, 'known.json'), 'utf8'));
    repository.git('add', '.');
    assert.equal(repository.commit().code, 0);
    repository.write('a.transcript', `Bo Sand: New.\n\n${dirty}`);
    repository.git('add', '.');
    assert.equal(repository.commit().code, 0);
    repository.write('a.transcript', `${dirty}\n?: And who is this?\n`);
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 1);
    assert.match(printed, /\n1 problem \(1 warning\) in 1 file, 1 problem in the baseline\n/);
    assert.equal(repository.commits, 2);
  });

  const mending: [hook: string, before: string, after: string][] = [
    ['colloquy-fix', mendable, mended],
    ['colloquy-format', 'Ann Lee:  One. \n\tTwo.\n', 'Ann Lee: One.\n  Two.\n'],
  ];
  for (const [hook, before, after] of mending) {
    it(`mend the file (${hook}), and accept it once that is staged`, () => {
      const repository = preCommit.repository({ [hook]: [] }, { 'a.transcript': before });
      repository.git('add', '.');
      const { code, printed } = repository.commit();
      assert.equal(code, 1, printed);
      assert.match(printed, /files were modified by this hook/);
      assert.equal(readFileSync(join(repository.folder, 'a.transcript'), 'utf8'), after);
      repository.git('add', '.');
      assert.equal(repository.commit().code, 0);
      assert.equal(repository.commits, 1);
    });
  }
});

import assert from 'node:assert/strict';
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const untidy = 'YG: Yes.  \nWH: One.\nYG; Two.\n';

/** What writes files in place. */
const commands: readonly string[] = ['check --fix', 'format'];

for (const command of commands) {
  describe(`colloquy ${command}`, () => {
    const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

    it('leaves a file alone that is read-only', async () => {
      const folder = folderWith({ 'a.transcript': untidy });
      chmodSync(join(folder, 'a.transcript'), 0o444);
      const { code, err } = await colloquy(folder, command);
      assert.deepEqual([code, err], [2, 'colloquy: a.transcript: this cannot be written: it is read-only.\n']);
      assert.equal(textIn(folder, 'a.transcript'), untidy);
      assert.deepEqual(readdirSync(folder), ['a.transcript']);
    });

    it('keeps the permissions of a file', async () => {
      const folder = folderWith({ 'a.transcript': untidy });
      chmodSync(join(folder, 'a.transcript'), 0o4751);
      await colloquy(folder, command);
      assert.notEqual(textIn(folder, 'a.transcript'), untidy);
      assert.equal(statSync(join(folder, 'a.transcript')).mode & 0o7777, 0o4751);
    });

    it('does not part a file from its other names', async () => {
      const folder = folderWith({ 'a.transcript': untidy });
      linkSync(join(folder, 'a.transcript'), join(folder, 'copy'));
      const { code, err } = await colloquy(folder, command);
      assert.deepEqual(
        [code, err],
        [
          2,
          'colloquy: a.transcript: this cannot be written: it has other names (hard links), which would keep the old text.\n',
        ],
      );
      assert.equal(textIn(folder, 'a.transcript'), untidy);
      assert.equal(statSync(join(folder, 'copy')).ino, statSync(join(folder, 'a.transcript')).ino);
    });

    const outside = 'colloquy: talks/a.transcript: this link leads out of the folder that was named, left alone.\n';
    const links: readonly [paths: string, from: string, isWritten: boolean][] = [
      ['.', 'project', true],
      ['', 'project/talks', false],
      ['talks', 'project', false],
      ['talks/*.transcript', 'project', false],
      ['talks/a.transcript', 'project', true],
      ['a.transcript', 'project/talks', false],
      ['project', '.', true],
      ['project/talks/a.transcript', '.', true],
    ];
    for (const [paths, from, isWritten] of links) {
      it(`writes through links only where they lead into what was named: ${paths || 'nothing'} in ${from}`, async () => {
        const folder = folderWith({ 'project/shared/a.txt': untidy, 'project/talks/b.transcript': 'Ann: One.\n' });
        symlinkSync('../shared/a.txt', join(folder, 'project/talks/a.transcript'));
        const { code, err } = await colloquy(join(folder, from), `${command} ${paths}`.trim());
        assert.equal(textIn(folder, 'project/shared/a.txt') !== untidy, isWritten);
        assert.ok(lstatSync(join(folder, 'project/talks/a.transcript')).isSymbolicLink());
        if (isWritten) assert.deepEqual([code < 2, err], [true, '']);
        else assert.deepEqual([code, err.replace(/: (?:talks\/)?a\./, ': talks/a.')], [2, outside]);
      });
    }
  });
}

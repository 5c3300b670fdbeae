import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentLink, Location, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { Folder, tell } from './folder.ts';

const capabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
  textDocument: { diagnostic: {} },
};
const speech = 'Ann Lee: Good morning.\n';
const isPipe = 'this is a pipe or a device and not a file';

describe('server: files that cannot be read', () => {
  for (const key of ['roster', 'packs', 'extends']) {
    for (const name of ['pipe', '/dev/stdin', '/proc/self/fd/0', '/dev/zero', 'stdin.yml']) {
      it(`are reported: ${name} as ${key}`, async () => {
        const folder = new Folder({ 'colloquy.yml': `${key}: ${name}\n` });
        makePipe(folder, 'pipe');
        symlinkSync('/dev/stdin', pathIn(folder, 'stdin.yml'));
        // What a link leads to that is no file at all has no place, so it is not there.
        const expected =
          { pipe: /a pipe or a device/, 'stdin.yml': /There is no|lies outside/ }[name] ?? /lies outside/;
        const client = await Client.start({ capabilities });
        const { uri } = await client.open(speech, folder.uriOf('a.transcript'));
        await client.request('textDocument/diagnostic', uri);
        const [fault, ...others] = await client.pushed(folder.uriOf('colloquy.yml'));
        assert.deepEqual(others, []);
        assert.match(String(fault?.message), expected);
        assert.equal(fault?.range.start.character, key.length + 2);
        await client.stop();
      });
    }
  }

  it('are no configuration, and the transcripts beside them are read by default', async () => {
    const folder = new Folder({ 'b/a.transcript': speech });
    makePipe(folder, 'b/colloquy.yml');
    const client = await Client.start({ capabilities });
    const { uri } = await client.open(`${speech}\nWho?\n`, folder.uriOf('b/a.transcript'));
    const report = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', uri);
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ['unattributed'],
    );
    const [fault] = await client.pushed(folder.uriOf('b/colloquy.yml'));
    assert.equal(fault?.message, `This configuration cannot be read: ${isPipe}.`);
    await client.stop();
  });

  const faults: readonly (readonly [what: string, make: (folder: Folder, name: string) => void, why: string])[] = [
    ['a pipe', makePipe, isPipe],
    ['a file of 300 MB', (folder, name) => grow(folder, name, 300), 'this file is larger than 16 MB'],
    [
      'a file that is not UTF-8',
      (folder, name) => write(folder, name, Buffer.from('Ann Lee: caf\xe9\n', 'latin1')),
      'line 1 is not UTF-8; save the file as UTF-8',
    ],
    [
      'a file in UTF-16',
      (folder, name) => write(folder, name, Buffer.from('\ufeffAnn', 'utf16le')),
      'this is UTF-16; save it as UTF-8',
    ],
    [
      'a file with a NUL byte',
      (folder, name) => write(folder, name, Buffer.from('Ann\n\0')),
      'this is no text: line 2 has a NUL byte in it',
    ],
  ];
  for (const [what, make, why] of faults) {
    it(`are left out of symbols, references and renames, and marked: ${what}`, async () => {
      const folder = new Folder({
        'colloquy.yml': 'roster: people.yml\n',
        'people.yml': '[Ann Lee]\n',
        'a.transcript': speech,
        'b.transcript': speech,
      });
      make(folder, 'bad.transcript');
      const client = await Client.start({ capabilities, folders: [folder.uri] });
      const messages: string[] = [];
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        messages.push(message);
      });
      const { uri } = await client.open(speech, folder.uriOf('a.transcript'));
      const names = async () => {
        const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
        return symbols.map(({ location }) => folder.nameOf(location.uri)).sort();
      };
      assert.deepEqual(await names(), ['a.transcript', 'b.transcript']);
      const [problem, ...others] = await client.pushed(folder.uriOf('bad.transcript'));
      assert.deepEqual(others, []);
      assert.equal(problem?.message, `This transcript is left out of symbols, references and renames: ${why}.`);

      const position = { line: 0, character: 1 };
      const references = await client.request<Location[]>('textDocument/references', uri, {
        position,
        context: { includeDeclaration: false },
      });
      assert.deepEqual(references.map((one) => folder.nameOf(one.uri)).sort(), ['a.transcript', 'b.transcript']);
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', uri, { position, newName: 'Ann Hall' });

      assert.ok(!JSON.stringify(edit).includes('bad.transcript'));
      assert.deepEqual(messages, ['The rename leaves out 1 transcript that cannot be read; see the list of problems.']);

      folder.remove('bad.transcript');
      folder.write('bad.transcript', speech);
      await tell(client, folder.uriOf('bad.transcript'), 2);
      assert.deepEqual(await names(), ['a.transcript', 'b.transcript', 'bad.transcript']);
      assert.deepEqual(await client.pushed(folder.uriOf('bad.transcript')), []);
      await client.stop();
    });
  }

  it('are read in the editor all the same: nothing is marked in a file that is open', async () => {
    const folder = new Folder({ 'a.transcript': speech });
    write(folder, 'bad.transcript', Buffer.from('Ann Lee: caf\xe9\n', 'latin1'));
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    assert.equal((await client.pushed(folder.uriOf('bad.transcript'))).length, 1);
    await client.open(speech, folder.uriOf('bad.transcript'));
    assert.deepEqual(await client.pushed(folder.uriOf('bad.transcript')), []);
    await client.stop();
  });
});

describe('server: globs', () => {
  it('that cannot be matched in bounded time are reported where they are', async () => {
    const folder = new Folder({ 'colloquy.yml': `overrides:\n- files: ["(a+)+b", "${'*a'.repeat(35_000)}"]\n` });
    const client = await Client.start({ capabilities });
    const { uri } = await client.open(speech, folder.uriOf(`${'a'.repeat(50)}.transcript`));
    await client.request('textDocument/diagnostic', uri);
    const problems = await client.pushed(folder.uriOf('colloquy.yml'));
    assert.deepEqual(
      problems.map(({ range, message }) => [range.start.line, range.start.character, String(message).split(/[;`]/)[0]]),
      [
        [1, 10, 'Globs have no groups such as '],
        [1, 20, 'A glob has at most 1000 characters'],
      ],
    );
    await client.stop();
  });

  it('with many wildcards hold up no search, nor do those of git', async () => {
    const hostile = `${'*a'.repeat(60)}*b`;
    const name = `${'a'.repeat(150)}.transcript`;
    const folder = new Folder({
      'colloquy.yml': `ignores: "${hostile}"\noverrides: [{ files: "{${hostile},x}", attribution: inherit }]\n`,
      '.gitignore': `${hostile}\n`,
      [name]: speech,
    });
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
    assert.deepEqual(
      symbols.map(({ location }) => folder.nameOf(location.uri)),
      [name],
    );
    await client.stop();
  });
});

describe('server: files outside the project', () => {
  it('are not read for a configuration, also through links, and never quoted', async () => {
    const outside = new Folder({ 'secret.txt': 'password: hunter2\n' });
    for (const key of ['roster', 'packs', 'extends']) {
      const folder = new Folder({
        'colloquy.yml': `${key}: [${pathIn(outside, 'secret.txt')}, link.yml, folder/secret.txt]\n`,
      });
      symlinkSync(pathIn(outside, 'secret.txt'), pathIn(folder, 'link.yml'));
      symlinkSync(pathIn(outside, ''), pathIn(folder, 'folder'));
      const client = await Client.start({ capabilities });
      const { uri } = await client.open(speech, folder.uriOf('a.transcript'));
      await client.request('textDocument/diagnostic', uri);
      const problems = await client.pushed(folder.uriOf('colloquy.yml'));
      assert.equal(problems.length, 3);
      for (const { message } of problems) assert.match(String(message), /lies outside the folder of the uppermost/);
      const watched = client.watched.map(({ globPattern }) => JSON.stringify(globPattern));
      assert.ok(!watched.some((pattern) => pattern.includes(outside.uri)), watched.join());
      await client.stop();
    }
  });

  it('are no transcripts of a folder, though links lead there', async () => {
    const outside = new Folder({ 'secret.txt': 'Password Hunter: Two.\n' });
    const folder = new Folder({ 'a.transcript': speech, 'deep/b.transcript': 'Bo: Hello.\n' });
    symlinkSync(pathIn(outside, 'secret.txt'), pathIn(folder, 'secret.transcript'));
    symlinkSync('../a.transcript', pathIn(folder, 'deep/c.transcript'));
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const search = async () => {
      const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
      return symbols.map(({ location }) => folder.nameOf(location.uri)).sort();
    };
    assert.deepEqual(await search(), ['a.transcript', 'deep/b.transcript', 'deep/c.transcript']);
    symlinkSync(pathIn(outside, 'secret.txt'), pathIn(folder, 'new.transcript'));
    await tell(client, folder.uriOf('new.transcript'), 1);
    assert.deepEqual(await search(), ['a.transcript', 'deep/b.transcript', 'deep/c.transcript']);
    await client.stop();
  });

  for (const [what, header, isLinked] of [
    ['in the folder', 'talk.mp3', true],
    ['in a folder around it that is open', '../talk.mp3', true],
    ['outside', '../../secret.txt', false],
    ['outside, by its whole path', '/etc/passwd', false],
    ['outside, by a link', 'secret.mp3', false],
  ] as const) {
    it(`are no links of a header: a recording ${what}`, async () => {
      const outer = new Folder({ 'secret.txt': '', 'open/talk.mp3': '', 'open/talks/talk.mp3': '' });
      symlinkSync('../../secret.txt', pathIn(outer, 'open/talks/secret.mp3'));
      const client = await Client.start({ capabilities, folders: [outer.uriOf('open')] });
      for (const key of ['media', 'source']) {
        const { uri } = await client.open(
          `---\n${key}: ${header}\n---\n${speech}`,
          outer.uriOf(`open/talks/${key}.transcript`),
        );
        const links = await client.request<DocumentLink[]>('textDocument/documentLink', uri);
        assert.equal(links.length > 0, isLinked, JSON.stringify(links));
      }
      await client.stop();
    });
  }
});

function pathIn(folder: Folder, name: string): string {
  return join(fileURLToPath(folder.uri), name);
}

/** A pipe that nothing is written to. */
function makePipe(folder: Folder, name: string): void {
  execFileSync('mkfifo', [pathIn(folder, name)]);
}

function write(folder: Folder, name: string, bytes: Uint8Array): void {
  writeFileSync(pathIn(folder, name), bytes);
}

/** A file without content that has so many megabytes. */
function grow(folder: Folder, name: string, megabytes: number): void {
  write(folder, name, new Uint8Array());
  truncateSync(pathIn(folder, name), megabytes * 1e6);
}

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

const capabilities: ClientCapabilities = {
  workspace: { workspaceFolders: true, fileOperations: { willRename: true } },
};

const header = (lines: string) => `---\n${lines}---\n\nAnn: One.\n`;

const files = {
  'colloquy.yml': 'extends: base.yml\nroster: [people.yml, "lists/more people.csv"] # all\n',
  'base.yml': 'attribution: strict\n',
  'people.yml': '- Ann\n',
  'lists/more people.csv': 'name\nBo\n',
  'talks/one.transcript': header('media: ../audio/one.mp3 # the tape\nsource: hansard.parliament.uk\n'),
  'talks/two.transcript': header("source: './two.txt'\nmedia: https://example.org/two.mp3\n"),
  'talks/two.txt': 'One.',
  'audio/one.mp3': '',
};

describe('server: renaming files', () => {
  let client: Client;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-files-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    client = await Client.start({ capabilities });
    const event = { added: [{ uri: pathToFileURL(folder).href, name: 'talks' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const rename = (...moves: readonly (readonly [string, string])[]) =>
    client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: moves.map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) })),
    });

  for (const [title, from, to, changed] of [
    [
      'a roster',
      'people.yml',
      'lists/people.yml',
      { 'colloquy.yml': 'extends: base.yml\nroster: [lists/people.yml, "lists/more people.csv"] # all\n' },
    ],
    [
      'a roster in quotation marks',
      'lists/more people.csv',
      'people.csv',
      { 'colloquy.yml': 'extends: base.yml\nroster: [people.yml, "people.csv"] # all\n' },
    ],
    [
      'what a configuration extends',
      'base.yml',
      'lists/base.yml',
      { 'colloquy.yml': 'extends: lists/base.yml\nroster: [people.yml, "lists/more people.csv"] # all\n' },
    ],
    [
      'a recording',
      'audio/one.mp3',
      'audio/the one.mp3',
      { 'talks/one.transcript': header('media: ../audio/the one.mp3 # the tape\nsource: hansard.parliament.uk\n') },
    ],
    [
      'a folder with a recording',
      'audio',
      'talks/audio',
      { 'talks/one.transcript': header('media: audio/one.mp3 # the tape\nsource: hansard.parliament.uk\n') },
    ],
    [
      'a source',
      'talks/two.txt',
      'talks/2.txt',
      { 'talks/two.transcript': header("source: './2.txt'\nmedia: https://example.org/two.mp3\n") },
    ],
    [
      'a transcript, which names what stays where it is',
      'talks/one.transcript',
      'one.transcript',
      { 'talks/one.transcript': header('media: audio/one.mp3 # the tape\nsource: hansard.parliament.uk\n') },
    ],
    [
      'a folder of transcripts',
      'talks',
      'old/talks',
      { 'talks/one.transcript': header('media: ../../audio/one.mp3 # the tape\nsource: hansard.parliament.uk\n') },
    ],
  ] as const) {
    it(`follows ${title}`, async () => {
      const edit = await rename([from, to]);
      const texts = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
        const name = Object.keys(files).find((one) => uriOf(one) === uri) ?? uri;
        const document = TextDocument.create(uri, 'transcript', 1, readFileSync(join(folder, name), 'utf8'));
        return [name, TextDocument.applyEdits(document, edits)];
      });
      assert.deepEqual(Object.fromEntries(texts), changed);
    });
  }

  it('has nothing to do where nobody names what is renamed, or all of it moves together', async () => {
    assert.equal(await rename(['other.txt', 'more.txt']), null);
    assert.equal(await rename(['talks/two.txt', 'old/two.txt'], ['talks/two.transcript', 'old/two.transcript']), null);
  });

  it('takes what is open from memory', async () => {
    const opened = await client.open(header('media: ../audio/one.mp3\ntitle: new\n'), uriOf('talks/two.transcript'));
    const edit = await rename(['audio/one.mp3', 'audio/1.mp3']);
    assert.deepEqual(Object.keys(edit?.changes ?? {}).sort(), [uriOf('talks/one.transcript'), opened.uri].sort());
    await client.close(opened.uri);
  });

  it('is not offered to clients that do not ask', async () => {
    const old = await Client.start();
    assert.equal(old.initialized.capabilities.workspace?.fileOperations, undefined);
    await old.stop();
    const { fileOperations, workspaceFolders } = client.initialized.capabilities.workspace ?? {};
    assert.ok(fileOperations?.willRename);
    assert.ok(workspaceFolders?.supported);
  });
});

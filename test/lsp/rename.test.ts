import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit, workspaceFolders: true },
  textDocument: { rename: { prepareSupport: true } },
};

const rename = (client: Client, uri: string, more: object) =>
  client.request<WorkspaceEdit | null>('textDocument/rename', uri, more);

/** The edits of each file; a file has its edits in one piece, so that one undo takes them back. */
function editsOf({ documentChanges = [] }: WorkspaceEdit): Map<string, TextEdit[]> {
  const changes = documentChanges as TextDocumentEdit[];
  const edits = new Map(changes.map((change) => [change.textDocument.uri, change.edits as TextEdit[]]));
  assert.equal(edits.size, changes.length);
  return edits;
}

function applied(text: string, edits: TextEdit[] = []): string {
  return TextDocument.applyEdits(TextDocument.create('', 'transcript', 1, text), edits);
}

describe('server: rename', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities });
  });
  after(() => client.stop());

  it('offers the name under the cursor', async () => {
    const { uri, cursor, ranges } = await client.open('Q1 «Ann │Lee» (Hove): Is that so, Ann Lee?\n');
    const offered = await client.request('textDocument/prepareRename', uri, { position: cursor });
    assert.deepEqual(offered, { range: ranges[0], placeholder: 'Ann Lee' });
  });

  it('changes every label in one step, with the version that it was made for', async () => {
    const { uri, cursor, text } = await client.open(
      '---\nspeakers: [Bo Sand]\n---\nB│o Sand: 😀 Bo Sand.\nAnn: Bo Sand?\nBo Sand: Yes.\n',
    );
    const edit = await rename(client, uri, { position: cursor, newName: 'Bob' });
    assert.ok(edit);
    assert.equal(
      applied(text, editsOf(edit).get(uri)),
      '---\nspeakers: [Bob]\n---\nBob: 😀 Bo Sand.\nAnn: Bo Sand?\nBob: Yes.\n',
    );
    const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    assert.equal(edit.changeAnnotations, undefined);
  });

  it('asks before two become one', async () => {
    const { uri, cursor } = await client.open('B│eyang: One.\nBeyang Liu: Two.\n');
    const edit = await rename(client, uri, { position: cursor, newName: 'Beyang Liu' });
    const annotations = Object.entries(edit?.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(([, { label, needsConfirmation }]) => [label, needsConfirmation]),
      [['Put `Beyang` and `Beyang Liu` together', true]],
    );
    assert.ok(edit);
    assert.deepEqual(
      editsOf(edit)
        .get(uri)
        ?.map((one) => 'annotationId' in one && one.annotationId),
      [annotations[0]?.[0]],
    );
  });

  it('gives plain edits to a client that knows no better', async () => {
    const plain = await Client.start();
    const { uri, cursor, text } = await plain.open('B│eyang: One.\nBeyang Liu: Two.\n');
    const edit = await rename(plain, uri, { position: cursor, newName: 'Beyang Liu' });
    assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
    assert.equal(applied(text, edit?.changes?.[uri]), 'Beyang Liu: One.\nBeyang Liu: Two.\n');
    assert.equal(plain.initialized.capabilities.renameProvider, true);
    await plain.stop();
  });

  for (const [where, source] of [
    ['in spoken words', 'Ann: One, A│nn.\n'],
    ['at a bare marker', 'Q│: One?\nAnn: Two.\n'],
    ['in a heading', '# An│n\n'],
  ] as const) {
    it(`is refused with a sentence ${where}`, async () => {
      const { uri, cursor } = await client.open(source);
      const why = /Only the name of a speaker can be renamed/;
      await assert.rejects(client.request('textDocument/prepareRename', uri, { position: cursor }), why);
      await assert.rejects(rename(client, uri, { position: cursor, newName: 'Bo' }), why);
    });
  }

  it('is refused where the new name would not be read as one', async () => {
    const { uri, cursor } = await client.open('Ann: One.\nB│o: Two.\n');
    await assert.rejects(rename(client, uri, { position: cursor, newName: 'he said' }), /`he said`.* on line 2\./);
  });

  it('has nothing to say of a document that is not open, and refuses a place out of range', async () => {
    const position = { line: 70, character: 2 };
    assert.equal(await rename(client, 'untitled:none', { position, newName: 'Bo' }), null);
    assert.equal(await client.request('textDocument/prepareRename', 'untitled:none', { position }), null);
    const { uri } = await client.open('Ann: One.\n');
    await assert.rejects(rename(client, uri, { position, newName: 'Bo' }), /Only the name/);
  });

  describe('over a folder with a shared roster', () => {
    const COUNT = 200;
    let folder: string;
    const pathOf = (name: string) => join(folder, name);
    const uriOf = (name: string) => pathToFileURL(pathOf(name)).href;
    const roster = 'speakers:\n  # the chair\n  - name: Ann Lee\n    aliases: [AL]\n  - Bo Sand\n';
    const talk = (at: number) =>
      `# Talk ${at}\n\nAnn Lee: I am Ann Lee, number ${at}.\n  Ann Lee: she said.\nAL: Yes.\nQ1 Ann Lee (Hove) [00:0${at % 10}]: AL?\nBo Sand: Ann Lee!\n`;
    const name = (at: number) => `part ${at % 3}/talk ${at}.transcript`;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'colloquy-rename-'));
      writeFileSync(pathOf('colloquy.yml'), 'roster: people.yml\n');
      writeFileSync(pathOf('people.yml'), roster);
      for (let part = 0; part < 3; part++) mkdirSync(pathOf(`part ${part}`));
      for (let at = 0; at < COUNT; at++) writeFileSync(pathOf(name(at)), talk(at));
      const added = [{ uri: pathToFileURL(folder).href, name: 'talks' }];
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed: [] },
      });
    });
    after(() => rmSync(folder, { recursive: true }));

    for (const [what, at, newName, expected] of [
      ['a name', 'Ann│ Lee: I', 'Ann Lie', (text: string) => text.replace(/^(Q1 )?Ann Lee(?=[: ]|$)/gm, '$1Ann Lie')],
      ['an alias', 'A│L: Yes', 'the Chair', (text: string) => text.replace(/^AL:/gm, 'the Chair:')],
    ] as const) {
      it(`changes ${what} in every file, and no word that is spoken`, async () => {
        const { uri, cursor } = await client.open(talk(0).replace(at.replace('│', ''), at), uriOf(name(0)));
        const edit = await rename(client, uri, { position: cursor, newName });
        assert.ok(edit);
        const edits = editsOf(edit);
        assert.equal(edits.size, COUNT + 1);
        for (let file = 0; file < COUNT; file++) {
          const text = readFileSync(pathOf(name(file)), 'utf8');
          assert.equal(applied(text, edits.get(uriOf(name(file)))), expected(text));
        }
        const old = what === 'a name' ? 'Ann Lee' : 'AL';
        assert.equal(applied(roster, edits.get(uriOf('people.yml'))), roster.replace(old, newName));
        await client.close(uri);
      });
    }

    it('takes what is open from memory', async () => {
      const other = await client.open('Bo Sand: Changed.\nAnn Lee: Here.\n', uriOf(name(1)));
      const { uri, cursor } = await client.open(talk(0).replace('Ann', '│Ann'), uriOf(name(0)));
      const edit = await rename(client, uri, { position: cursor, newName: 'Ann Lie' });
      assert.ok(edit);
      assert.equal(applied(other.text, editsOf(edit).get(other.uri)), 'Bo Sand: Changed.\nAnn Lie: Here.\n');
      await client.close(other.uri);
      await client.close(uri);
    });

    it('names the version of a roster that is open, and refuses one with changes that are not saved', async () => {
      const open = await client.open(roster, uriOf('people.yml'));
      const { uri, cursor } = await client.open(talk(0).replace('Ann', '│Ann'), uriOf(name(0)));
      const edit = await rename(client, uri, { position: cursor, newName: 'Ann Lie' });
      const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.equal(changes.find((one) => one.textDocument.uri === open.uri)?.textDocument.version, 1);
      assert.equal(changes.length, COUNT + 1);
      await client.change(open.uri, [{ text: `# ours\n${roster}` }]);
      await assert.rejects(
        rename(client, uri, { position: cursor, newName: 'Ann Lie' }),
        /people\.yml has changes that are not saved\./,
      );
      await client.close(open.uri);
      await client.close(uri);
    });

    it('leaves files alone that have somebody else of that name', async () => {
      writeFileSync(pathOf('colloquy.yml'), 'roster: people.yml\noverrides:\n  - { files: "part 2/**", roster: [] }\n');
      const changes = [{ uri: uriOf('colloquy.yml'), type: 2 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      const { uri, cursor } = await client.open(talk(0).replace('Ann', '│Ann'), uriOf(name(0)));
      const edit = await rename(client, uri, { position: cursor, newName: 'Ann Lie' });
      assert.ok(edit);
      const uris = [...editsOf(edit).keys()];
      assert.ok(uris.length > COUNT / 2);
      assert.deepEqual(
        uris.filter((one) => one.includes('part%202')),
        [],
      );
      await client.close(uri);
    });
  });
});

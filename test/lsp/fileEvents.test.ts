import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport, WorkspaceEdit } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { Folder, tell } from './folder.ts';

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** News of a file: 1 created, 2 changed, 3 deleted. */
type News = 1 | 2 | 3;

describe('server: news of files', () => {
  it('that comes late, twice or the wrong way round leaves the settings as they are in the files', async () => {
    const folder = new Folder();
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const { uri } = await client.open('AL: One.\nBo: Two.\n', folder.uriOf('a.transcript'));
    const steps: readonly [change: () => void, news: readonly [name: string, type: News][], expected: string[]][] = [
      [
        () => {
          folder.write('people.yml', '- Ann Lee\n- Bo\n');
          folder.write('colloquy.yml', 'roster: people.yml\n');
        },
        [
          ['people.yml', 2],
          ['colloquy.yml', 1],
          ['colloquy.yml', 1],
          ['people.yml', 1],
        ],
        ['unlisted-speaker'],
      ],
      [
        () => folder.write('people.yml', '- {name: Ann Lee, aliases: [AL]}\n- Bo\n'),
        [
          ['people.yml', 2],
          ['people.yml', 3],
        ],
        [],
      ],
      [
        () => folder.remove('people.yml'),
        [
          ['people.yml', 3],
          ['people.yml', 1],
          ['people.yml', 2],
        ],
        [],
      ],
      [() => folder.write('people.yml', '- Bo\n'), [['people.yml', 1]], ['unlisted-speaker']],
      [
        () => folder.remove('colloquy.yml'),
        [
          ['colloquy.yml', 2],
          ['colloquy.yml', 3],
        ],
        [],
      ],
    ];
    for (const [at, [change, news, expected]] of steps.entries()) {
      change();
      for (const [name, type] of news) await tell(client, folder.uriOf(name), type);
      const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', uri);
      assert.deepEqual(
        items.map(({ code }) => code),
        expected,
        `step ${at}`,
      );
    }
    await client.stop();
  });

  it('that is lost leads to no edit in the wrong place', async () => {
    const folder = new Folder({
      'colloquy.yml': 'roster: people.yml\n',
      'people.yml': '- Ann Lee\n- Bo\n',
      'b.transcript': 'Ann Lee: One.\n',
      'c.transcript': 'Ann Lee: Two.\n',
    });
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const { uri } = await client.open('Ann Lee: Zero.\n', folder.uriOf('a.transcript'));
    const rename = async () => {
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', uri, {
        position: { line: 0, character: 2 },
        newName: 'Eve Low',
      });
      const places = (edit.documentChanges ?? []).map((change): [string, unknown] => {
        assert.ok('edits' in change);
        const [first] = change.edits;
        return [folder.nameOf(change.textDocument.uri), first && 'range' in first && first.range.start.line];
      });
      return places.sort(([one], [other]) => one.localeCompare(other));
    };
    assert.deepEqual(await rename(), [
      ['a.transcript', 0],
      ['b.transcript', 0],
      ['c.transcript', 0],
      ['people.yml', 0],
    ]);
    folder.write('b.transcript', '# Day\n\nBo: First.\n\nAnn Lee: One.\n');
    folder.remove('c.transcript');
    assert.deepEqual(await rename(), [
      ['a.transcript', 0],
      ['b.transcript', 4],
      ['people.yml', 0],
    ]);
    await client.stop();
  });

  it('that a file was replaced while it was read is followed by its new text', async () => {
    const folder = new Folder({ 'b.transcript': `Ann Lee: One.\n${'Bo: Two.\n'.repeat(20_000)}` });
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const asked = client.connection.sendRequest('workspace/symbol', { query: 'Lee' });
    folder.write('b.transcript', 'Eve Low: One.\n');
    await tell(client, folder.uriOf('b.transcript'), 2);
    await asked;
    const found = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: '' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Eve Low'],
    );
    await client.stop();
  });
});

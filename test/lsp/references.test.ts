import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { Folder } from './folder.ts';

const roster = '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [«AL»]\n---\n';
const cases: [title: string, includeDeclaration: boolean, source: string][] = [
  ['of a name in its cues', false, `${roster.replace(/[«»]/g, '')}«A│L»: I am Ann Lee.\nBo: AL.\n«Ann Lee»: One.\n`],
  ['of a name in its cues and in the header', true, `${roster}«A│L»: I am Ann Lee.\nBo: AL.\n«Ann Lee»: One.\n`],
  ['of a name in the header', true, `${roster.replace('AL', 'A│L')}«AL»: One.\n`],
  [
    'of a question in its answers',
    false,
    'Q1 Ann: One?\n│Q2 Bo: Two?\n«A Cy:» Three.\n«A Di:» Four.\nQ Bo: Five?\nA Cy: Six.\n',
  ],
  ['of a question in its answers and in itself', true, '«│Q Ann:» One?\n«A Cy:» Two.\n'],
];

describe('server: references', () => {
  for (const [title, includeDeclaration, source] of cases) {
    it(`are those ${title}`, async () => {
      const client = await Client.start();
      const { uri, cursor: position, ranges } = await client.open(source);
      const context = { includeDeclaration };
      const found = await client.request<Location[]>('textDocument/references', uri, { position, context });
      assert.deepEqual(
        found,
        ranges.map((range) => ({ uri, range })),
      );
      await client.stop();
    });
  }

  it('are none of spoken words', async () => {
    const client = await Client.start();
    const { uri, cursor: position } = await client.open('Ann: I am A│nn.\n');
    const context = { includeDeclaration: true };
    assert.equal(await client.request('textDocument/references', uri, { position, context }), null);
    await client.stop();
  });

  describe('of a speaker whom a shared roster names', () => {
    const files = {
      'colloquy.yml': 'roster: people.yml\n',
      'people.yml': '- name: Ann Lee\n  aliases: [AL]\n- Bo\n',
      'one.transcript': 'AL: On the disk.\nBo: Ann Lee said so.\n',
      'deep/two.transcript': '---\nspeakers: [Ann Lee]\n---\nAnn Lee: Here too.\n',
      'deep/three.transcript': 'Bo: AL is not here.\n',
      'elsewhere/colloquy.yml': '',
      'elsewhere/four.transcript': 'Ann Lee: Somebody else, for all we know.\n',
    };
    const places = async (client: Client, folder: Folder, includeDeclaration: boolean) => {
      const { uri, cursor: position } = await client.open('Bo: One.\nA│L: Two.\n', folder.uriOf('open.transcript'));
      const context = { includeDeclaration };
      const found = await client.request<Location[]>('textDocument/references', uri, { position, context });
      return found.map(({ uri, range }) => `${folder.nameOf(uri)} ${range.start.line}:${range.start.character}`).sort();
    };

    it('are in all files that share it', async () => {
      const folder = new Folder(files);
      const client = await Client.start({ folders: [folder.uri] });
      assert.deepEqual(await places(client, folder, true), [
        'deep/two.transcript 1:11',
        'deep/two.transcript 3:0',
        'one.transcript 0:0',
        'open.transcript 1:0',
        'people.yml 0:8',
        'people.yml 1:12',
      ]);
      assert.deepEqual(await places(client, folder, false), [
        'deep/two.transcript 3:0',
        'one.transcript 0:0',
        'open.transcript 1:0',
      ]);
      await client.stop();
    });

    it('are in the open files alone where no folder is open', async () => {
      const folder = new Folder(files);
      const client = await Client.start();
      assert.deepEqual(await places(client, folder, false), ['open.transcript 1:0']);
      await client.stop();
    });
  });
});

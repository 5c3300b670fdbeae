import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { Folder, tell } from './folder.ts';

const files = {
  'one.transcript':
    '---\ntitle: First Day\n---\n# Opening\nQ Marie Rimmer: What steps is she taking?\nA Ann Lee: Many.\n',
  'deep/two.transcript': 'Ann Lee: Good morning.\nBo: Ann Lee spoke.\n',
  'notes.txt': 'Ann Lee: No transcript.\n',
  'node_modules/three.transcript': 'Ann Lee: Not ours.\n',
  '.hidden/four.transcript': 'Ann Lee: Not ours.\n',
};
const capabilities = { workspace: { workspaceFolders: true }, window: { workDoneProgress: true } };

describe('server: symbols of all files', () => {
  it('are speakers, sections and questions, each where it first stands', async () => {
    const folder = new Folder(files);
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    const open = await client.open('Cy: Hello.\nQ Cy: Is it so?\n');
    assert.deepEqual(await symbols(client, folder, ''), [
      'Class Ann Lee (First Day) one.transcript:5',
      'Class Ann Lee (two.transcript) deep/two.transcript:0',
      'Class Bo (two.transcript) deep/two.transcript:1',
      `Class Cy (${open.uri}) ${open.uri}:0`,
      'Class Marie Rimmer (First Day) one.transcript:4',
      `Event Is it so? (${open.uri}) ${open.uri}:1`,
      'Event What steps is she taking? (Opening) one.transcript:4',
      'Module Opening (First Day) one.transcript:3',
    ]);
    await client.stop();
  });

  it('fit what is typed, the best first, and are not too many', async () => {
    const folder = new Folder({ 'a.transcript': `Grim Sby: One.\nAnn: Two.\n${'# Rim\n'.repeat(300)}` });
    const client = await Client.start({ folders: [folder.uri] });
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'rim' });
    assert.equal(found.length, 256);
    assert.equal(found[0]?.name, 'Rim');
    const other = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'gsby' });
    assert.deepEqual(
      other.map(({ name }) => name),
      ['Grim Sby'],
    );
    await client.stop();
  });

  it('follow what becomes of files and of open documents', async () => {
    const folder = new Folder({ 'a.transcript': 'Ann: One.\n', 'b.transcript': 'Bo: One.\n' });
    const client = await Client.start({ folders: [folder.uri] });
    const names = async () => (await symbols(client, folder, '')).map((symbol) => symbol.split(' ')[1]);
    assert.deepEqual(await names(), ['Ann', 'Bo']);

    folder.write('new/c.transcript', 'Cy: One.\n');
    await tell(client, folder.uriOf('new/c.transcript'), 1);
    folder.write('node_modules/d.transcript', 'Di: One.\n');
    await tell(client, folder.uriOf('node_modules/d.transcript'), 1);
    folder.write('a.transcript', 'Anna: One.\n');
    await tell(client, folder.uriOf('a.transcript'), 2);
    folder.remove('b.transcript');
    await tell(client, folder.uriOf('b.transcript'), 3);
    assert.deepEqual(await names(), ['Anna', 'Cy']);

    const { uri } = await client.open('Di: One.\n', folder.uriOf('a.transcript'));
    assert.deepEqual(await names(), ['Cy', 'Di']);
    await client.change(uri, [{ text: 'Ed: One.\n' }]);
    assert.deepEqual(await names(), ['Cy', 'Ed']);
    await client.close(uri);
    assert.deepEqual(await names(), ['Anna', 'Cy']);
    await client.stop();
  });

  it('are right whatever order file events come in, and however often', async () => {
    const folder = new Folder({ 'a.transcript': 'Ann: One.\n', 'b.transcript': 'Bo: One.\n' });
    const client = await Client.start({ folders: [folder.uri] });
    const names = async () => (await symbols(client, folder, '')).map((symbol) => symbol.split(' ')[1]);
    assert.deepEqual(await names(), ['Ann', 'Bo']);
    const events = async (name: string, types: readonly (1 | 2 | 3)[]) => {
      for (const type of types) await tell(client, folder.uriOf(name), type);
    };

    folder.write('c.transcript', 'Cy: One.\n');
    await events('c.transcript', [1, 1, 2, 1]);
    assert.deepEqual(await names(), ['Ann', 'Bo', 'Cy'], 'created, said four times');
    folder.write('a.transcript', 'Al: One.\n');
    await events('a.transcript', [1, 3]);
    assert.deepEqual(await names(), ['Al', 'Bo', 'Cy'], 'deleted and created again, said the wrong way round');
    folder.remove('b.transcript');
    await events('b.transcript', [3, 2, 1]);
    assert.deepEqual(await names(), ['Al', 'Cy'], 'deleted, with late news of what was before');
    folder.write('d.transcript', 'Di: One.\n');
    await events('d.transcript', [2]);
    assert.deepEqual(await names(), ['Al', 'Cy', 'Di'], 'created, but said to be changed');
    await events('never.transcript', [3, 1]);
    assert.deepEqual(await names(), ['Al', 'Cy', 'Di'], 'never there');
    await client.stop();
  });

  it('are none of what git ignores, wherever in the repository that is said', async () => {
    const folder = new Folder({
      '.git/HEAD': '',
      '.gitignore': 'drafts/\n*.old.transcript\n',
      'talks/.gitignore': '!kept.old.transcript\nb*.transcript\n',
      'talks/a.transcript': 'Ann: One.\n',
      'talks/a.old.transcript': 'Nat: One.\n',
      'talks/kept.old.transcript': 'Ken: One.\n',
      'talks/b.transcript': 'Nat: One.\n',
      'talks/drafts/c.transcript': 'Nat: One.\n',
    });
    const client = await Client.start({ folders: [folder.uriOf('talks')] });
    const names = async () => (await symbols(client, folder, '')).map((symbol) => symbol.split(' ')[1]);
    assert.deepEqual(await names(), ['Ann', 'Ken']);
    for (const name of ['talks/new.old.transcript', 'talks/drafts/new.transcript', 'talks/new.transcript']) {
      folder.write(name, 'Nel: One.\n');
      await tell(client, folder.uriOf(name), 1);
    }
    assert.deepEqual(await names(), ['Ann', 'Ken', 'Nel']);
    folder.write('talks/.gitignore', '');
    await tell(client, folder.uriOf('talks/.gitignore'), 2);
    assert.deepEqual(await names(), ['Ann', 'Nat', 'Nel']);
    await client.stop();
  });

  it('heed a .gitignore outside a repository only in the folder that is open', async () => {
    const folder = new Folder({
      '.gitignore': '*.transcript\n',
      'talks/.gitignore': 'b.*\n',
      'talks/a.transcript': 'Ann: One.\n',
      'talks/b.transcript': 'Bo: One.\n',
    });
    const client = await Client.start({ folders: [folder.uriOf('talks')] });
    assert.deepEqual(await symbols(client, folder, ''), ['Class Ann (a.transcript) talks/a.transcript:0']);
    await client.stop();
  });

  it('are those of the folders that are open, as these come and go', async () => {
    const one = new Folder({ 'a.transcript': 'Ann: One.\n' });
    const two = new Folder({ 'b.transcript': 'Bo: One.\n' });
    const client = await Client.start({ capabilities, folders: [one.uri] });
    const change = (added: Folder[], removed: Folder[]) => {
      const named = (folders: Folder[]) => folders.map(({ uri }) => ({ uri, name: uri }));
      const event = { added: named(added), removed: named(removed) };
      return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    };
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    await change([two], []);
    assert.deepEqual(
      (await symbols(client, one, '')).map((symbol) => symbol.split(' ')[1]),
      ['Ann', 'Bo'],
    );
    await change([], [one]);
    assert.deepEqual(
      (await symbols(client, one, '')).map((symbol) => symbol.split(' ')[1]),
      ['Bo'],
    );
    await client.stop();
  });

  it('are those that the configuration of each folder includes and does not ignore', async () => {
    const folder = new Folder({
      'colloquy.yml': 'ignores: [drafts, "**/old.*"]\n',
      'a.transcript': 'Ann: One.\n',
      'old.transcript': 'Di: One.\n',
      'drafts/b.transcript': 'Di: One.\n',
      'talks/colloquy.json': '{ "include": ["**/*.md"] }',
      'talks/c.md': 'Cy: One.\n',
      'talks/d.transcript': 'Di: One.\n',
    });
    const client = await Client.start({ folders: [folder.uri] });
    assert.deepEqual(await symbols(client, folder, ''), [
      'Class Ann (a.transcript) a.transcript:0',
      'Class Cy (c.md) talks/c.md:0',
    ]);
    folder.write('colloquy.yml', 'ignores: a.*\n');
    await tell(client, folder.uriOf('colloquy.yml'), 2);
    assert.deepEqual((await symbols(client, folder, '')).length, 3);
    await client.stop();
  });

  it('are those of open files alone where no folder is open', async () => {
    const folder = new Folder(files);
    const client = await Client.start({ capabilities });
    await client.open('Cy: Hello.\n', folder.uriOf('deep/two.transcript'));
    assert.deepEqual(await symbols(client, folder, ''), ['Class Cy (two.transcript) deep/two.transcript:0']);
    await client.stop();
  });

  it('are read while the client sees how far it has come', async () => {
    const folder = new Folder(Object.fromEntries(many(100)));
    const client = await Client.start({ capabilities, folders: [folder.uri] });
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    await client.stop();
    assert.deepEqual([client.progress[0], client.progress.at(-1)], ['begin', 'end']);
    assert.ok(client.progress.includes('report'));
  });

  it('are not read any further where nobody waits for them', async () => {
    const folder = new Folder(Object.fromEntries(many(200)));
    const client = await Client.start({ folders: [folder.uri] });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Part 199' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Part 199'],
    );
    await client.stop();
  });
});

function* many(count: number): Generator<[name: string, text: string]> {
  for (let at = 0; at < count; at++) yield [`${at}.transcript`, `Ann Lee: One.\n# Part ${at}\n`];
}

/** Kind, name, container and place of each symbol, in the order of the alphabet. */
async function symbols(client: Client, folder: Folder, query: string): Promise<string[]> {
  const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
  return found
    .map(({ name, kind, containerName, location }) => {
      const [kindName] = Object.entries(SymbolKind).find(([, value]) => value === kind) ?? [];
      const uri = location.uri.startsWith(folder.uri) ? folder.nameOf(location.uri) : location.uri;
      const line = 'range' in location ? location.range.start.line : -1;
      return `${kindName} ${name} (${containerName}) ${uri}:${line}`;
    })
    .sort();
}

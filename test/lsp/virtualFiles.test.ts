import assert from 'node:assert/strict';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const files: Readonly<Record<string, string | Uint8Array>> = {
  'vfs://host/talks/a.transcript': 'Ann: One.\n\nTwo.\n',
  'vfs://host/talks/deep/b.transcript': 'Bo: One.\n',
  'vfs://host/talks/colloquy.yml': 'attribution: inherit\n',
  'vfs://host/bad/a.transcript': '\ufeffAnn: One.\n',
  'vfs://host/bad/latin.transcript': Buffer.from('Bo: One.\nBo: caf\xe9.\n', 'latin1'),
  'vfs://host/bad/large.transcript': 'Cy: One.\n',
};

describe('server: files that are on no disk', () => {
  it('are read through a client that reads them', async () => {
    const client = await Client.start({
      capabilities: { experimental: { colloquyFiles: true }, textDocument: { diagnostic: {} } },
      folders: ['vfs://host/talks'],
    });
    client.connection.onRequest('colloquy/readFile', ({ uri }: { uri: string }) => contentsOf(uri));
    client.connection.onRequest('colloquy/fileKind', ({ uri }: { uri: string }) => kindOf(uri));
    client.connection.onRequest('colloquy/readFolder', ({ uri }: { uri: string }) => entriesOf(uri));
    const { uri } = await client.open('Ann: One.\n\nTwo.\n', 'vfs://host/talks/a.transcript');
    assert.deepEqual(await client.request('textDocument/diagnostic', uri).then(itemsOf), []);
    assert.deepEqual(await names(client), ['Ann', 'Bo']);
    await client.stop();
  });

  it('are left out and marked where they are not UTF-8 or too large', async () => {
    const client = await Client.start({
      capabilities: { experimental: { colloquyFiles: true } },
      folders: ['vfs://host/bad'],
    });
    client.connection.onRequest('colloquy/readFile', ({ uri, most }: { uri: string; most: number }): object | null =>
      uri.endsWith('large.transcript') ? { isTooLarge: most < 1e9 } : contentsOf(uri),
    );
    client.connection.onRequest('colloquy/fileKind', ({ uri }: { uri: string }) => kindOf(uri));
    client.connection.onRequest('colloquy/readFolder', ({ uri }: { uri: string }) => entriesOf(uri));
    assert.deepEqual(await names(client), ['Ann']);
    for (const [name, why] of [
      ['latin', 'line 2 is not UTF-8; save the file as UTF-8'],
      ['large', 'this file is larger than 16 MB'],
    ]) {
      const [problem] = await client.pushed(`vfs://host/bad/${name}.transcript`);
      assert.ok(String(problem?.message).endsWith(`: ${why}.`), String(problem?.message));
    }
    await client.stop();
  });

  it('are left out where the client never answers, and hold up nothing else', async () => {
    const client = await Client.start({
      capabilities: { experimental: { colloquyFiles: true } },
      folders: ['vfs://host/talks'],
    });
    let isCancelled = false;
    client.connection.onRequest(
      'colloquy/readFile',
      async ({ uri }: { uri: string }, token): Promise<object | null> => {
        if (!uri.endsWith('b.transcript')) return contentsOf(uri);
        token.onCancellationRequested(() => {
          isCancelled = true;
        });
        return new Promise(() => {});
      },
    );
    client.connection.onRequest('colloquy/fileKind', ({ uri }: { uri: string }) => kindOf(uri));
    client.connection.onRequest('colloquy/readFolder', ({ uri }: { uri: string }) => entriesOf(uri));
    assert.deepEqual(await names(client), ['Ann']);
    assert.ok(isCancelled);
    const [problem] = await client.pushed('vfs://host/talks/deep/b.transcript');
    assert.match(String(problem?.message), /: there was no answer within 3 seconds\.$/);
    assert.deepEqual(await names(client), ['Ann']);
    await client.stop();
  });

  it('are let be where the client reads none, or cannot read them', async () => {
    const folders = ['vfs://host/talks'];
    const silent = await Client.start({ folders });
    const failing = await Client.start({ folders, capabilities: { experimental: { colloquyFiles: true } } });
    for (const client of [silent, failing]) {
      await client.open('Cy: One.\n', 'vfs://host/talks/c.transcript');
      assert.deepEqual(await names(client), ['Cy']);
      await client.stop();
    }
  });
});

function contentsOf(uri: string): { base64: string } | null {
  const text = files[uri];
  return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
}

function kindOf(uri: string): 'file' | 'folder' | null {
  if (files[uri] !== undefined) return 'file';
  return entriesOf(uri).length > 0 ? 'folder' : null;
}

function entriesOf(folder: string): { name: string; isFolder: boolean }[] {
  const paths = Object.keys(files).flatMap((uri) =>
    uri.startsWith(`${folder}/`) ? [uri.slice(folder.length + 1)] : [],
  );
  const entries = new Map(paths.map((path) => [path.split('/')[0] ?? '', path.includes('/')]));
  return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
}

function itemsOf(report: unknown): unknown {
  return (report as { items: unknown }).items;
}

async function names(client: Client): Promise<string[]> {
  const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
  return symbols.map(({ name }) => name).sort();
}

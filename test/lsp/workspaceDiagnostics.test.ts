import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { Client } from './client.ts';

const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
const everywhere = { problems: 'allFiles' };

describe('server: problems of a workspace', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-problems-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const inFolder = (settings: unknown) =>
    Client.start({ capabilities, settings, folders: [pathToFileURL(folder).href] });
  const changedOnDisk = (client: Client, uri: string, type: number) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  it('are those of the open documents, and are held back until one changes', async () => {
    write('closed.transcript', 'Nobody.\n');
    const client = await inFolder({});
    const { uri } = await client.open('Nobody.\n');
    const first = await pull(client);
    assert.deepEqual(told(first), [`${uri} full unattributed`]);

    const held = pull(client, first);
    // The answer to a later request shows that the earlier one waits.
    await client.request('textDocument/documentSymbol', uri);
    await client.change(uri, [{ text: 'Ann Hall: One.\n' }]);
    assert.deepEqual(told(await held), [`${uri} full `]);
    await client.stop();
  });

  it('are told of once where nothing has changed', async () => {
    const client = await inFolder({});
    const one = await client.open('Nobody.\n');
    const two = await client.open('Nobody.\n');
    const first = await pull(client);
    const held = pull(client, first);
    await client.change(two.uri, [{ text: '?: One.\n' }]);
    assert.deepEqual(told(await held), [`${one.uri} unchanged`, `${two.uri} full unknown-speaker`]);
    await client.stop();
  });

  it('go with the document that is closed', async () => {
    const client = await inFolder({});
    const { uri } = await client.open('Nobody.\n');
    const held = pull(client, await pull(client));
    await client.close(uri);
    assert.deepEqual(told(await held), [`${uri} full `]);
    await client.stop();
  });

  it('are those of all transcripts in the folders where the settings say so', async () => {
    const one = write('one.transcript', 'Nobody.\n');
    const two = write('two.transcript', 'Ann Hall: One.\n');
    write('three.txt', 'Nobody.\n');
    const client = await inFolder(everywhere);
    await client.open('?: One.\n', two);
    const first = await pull(client);
    assert.deepEqual(told(first), [`${one} full unattributed`, `${two} full unknown-speaker`]);

    const held = pull(client, first);
    write('one.transcript', 'Ann Hall: One.\n');
    await changedOnDisk(client, one, 2);
    const second = await held;
    assert.deepEqual(told(second), [`${one} full `, `${two} unchanged`]);

    const heldAgain = pull(client, second);
    rmSync(join(folder, 'one.transcript'));
    await changedOnDisk(client, one, 3);
    assert.deepEqual(told(await heldAgain), [`${one} full `, `${two} unchanged`]);
    await client.stop();
  });

  it('come as they are found to a client that takes them so', async () => {
    for (let i = 0; i < 120; i++) write(`${i}.transcript`, 'Nobody.\n');
    const client = await inFolder(everywhere);
    const batches: number[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
      batches.push(value.items.length);
    });
    const report = await pull(client, { items: [] }, { partialResultToken: 'some' });
    assert.deepEqual(report.items, []);
    assert.deepEqual(batches, [50, 50, 20]);
    await client.stop();
  });

  it('are waited for no longer when the request is cancelled', async () => {
    const client = await inFolder({});
    await client.open('Nobody.\n');
    const first = await pull(client);
    const source = new CancellationTokenSource();
    const held = pull(client, first, {}, source);
    await client.execute('colloquy.server.statistics', { uri: 'untitled:none' });
    source.cancel();
    await assert.rejects(held, { code: LSPErrorCodes.RequestCancelled });
    await client.stop();
  });

  it('are waited for no longer when the server is to end', async () => {
    const client = await inFolder({});
    const { uri } = await client.open('Nobody.\n');
    const held = pull(client, await pull(client));
    await client.request('textDocument/documentSymbol', uri);
    const code = await client.stop();
    assert.deepEqual(await held, { items: [] });
    assert.equal(code, 0);
  });
});

function pull(
  client: Client,
  before: WorkspaceDiagnosticReport = { items: [] },
  more: object = {},
  source = new CancellationTokenSource(),
): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = before.items.flatMap(({ uri, resultId }) =>
    resultId === undefined ? [] : [{ uri, value: resultId }],
  );
  return client.connection.sendRequest('workspace/diagnostic', { previousResultIds, ...more }, source.token);
}

/** Each file with what is told of it, in the order of their names. */
function told({ items }: WorkspaceDiagnosticReport): string[] {
  return items.map(line).sort();
}

function line(report: WorkspaceDocumentDiagnosticReport): string {
  const { uri, kind } = report;
  return kind === 'full' ? `${uri} full ${report.items.map(({ code }) => code).join()}` : `${uri} unchanged`;
}

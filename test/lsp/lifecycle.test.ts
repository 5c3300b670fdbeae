import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { Client } from './client.ts';

describe('server: start and end', () => {
  it('says what it can do', async () => {
    const client = await Client.start();
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'colloquy');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.stop();
  });

  it('offers to be asked for diagnostics where the client asks for them', async () => {
    const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
      identifier: 'colloquy',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
    await client.stop();
  });

  it('asks nothing of a client that announced nothing', async () => {
    const client = await Client.start();
    const { uri } = await client.open('│one\n');
    await client.pushed(uri);
    const answer = await client.execute<{ applied: boolean }>('colloquy.server.attribute', {
      uri,
      position: { line: 0, character: 0 },
      speaker: 'Bob',
    });
    assert.equal(answer.applied, false);
    await client.stop();
    assert.deepEqual(client.asked, []);
    assert.deepEqual(client.registrations, []);
  });

  it('ends with 0 after a shutdown', async () => {
    const client = await Client.start();
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 without a shutdown', async () => {
    const client = await Client.start();
    assert.equal(await client.exit(), 1);
  });

  it('ends with 1 when the client is gone', async () => {
    const client = await Client.start();
    const exited = once(client.process, 'exit');
    client.process.stdin?.end();
    assert.deepEqual(await exited, [1, null]);
  });

  it('ends with 1 when the process that it works for is gone, though nobody closed its input', async () => {
    // An editor that was killed: of its processes this one alone is left over, and its pipes may live on with it.
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(editor, 'spawn');
    const client = await Client.start({ processId: editor.pid ?? null });
    const exited = once(client.process, 'exit');
    editor.kill('SIGKILL');
    assert.deepEqual(await exited, [1, null]);
  });

  it('knows nothing of a document that is not open', async () => {
    const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = 'untitled:never-opened';
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('textDocument/hover', uri, { position }), null);
    assert.equal(await client.request('textDocument/documentSymbol', uri), null);
    assert.deepEqual(await client.request('textDocument/semanticTokens/full', uri), { data: [] });
    assert.deepEqual(await client.request('textDocument/diagnostic', uri), { kind: 'full', items: [] });
    assert.equal(await client.execute('colloquy.server.statistics', { uri }), null);
    await client.stop();
  });

  it('does no work for requests that are cancelled while they wait', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Bob: one\n'.repeat(20_000));
    const requests = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      const asked = client.connection.sendRequest('textDocument/documentSymbol', params, source.token);
      source.cancel();
      return asked.then(
        () => 'answered',
        ({ code }: { code: number }) => code,
      );
    });
    const outcomes = await Promise.all(requests);
    const cancelled = outcomes.filter((outcome) => outcome === LSPErrorCodes.RequestCancelled);
    assert.ok(cancelled.length >= 15, `only ${cancelled.length} of 20 were cancelled`);
    assert.ok(await client.execute('colloquy.server.statistics', { uri }));
    await client.stop();
  });

  it('answers a request that is cancelled, and goes on', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Bob: one\n'.repeat(20_000));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const cancelled = client.connection.sendRequest('textDocument/documentSymbol', params, source.token);
    source.cancel();
    await cancelled.then(
      (symbols) => assert.ok(Array.isArray(symbols)),
      (error: { code: number }) => assert.equal(error.code, LSPErrorCodes.RequestCancelled),
    );
    assert.ok(await client.execute('colloquy.server.statistics', { uri }));
    await client.stop();
  });
});

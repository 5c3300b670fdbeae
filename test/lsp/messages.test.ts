import assert from 'node:assert/strict';
import { once } from 'node:events';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { Client, spawnServer, startServer } from './client.ts';
import { everything } from './methods.ts';
import { rows, source, within } from './rows.ts';

const hover = { textDocument: { uri: 'untitled:1.transcript' }, position: { line: 0, character: 0 } };

/** The code of the error that a request is answered with; undefined where it is answered without one. */
function codeOf(request: Promise<unknown>): Promise<number | undefined> {
  return request.then(
    () => undefined,
    ({ code }: { code: number }) => code,
  );
}

describe('server: messages out of place', () => {
  it('refuses requests before it is initialized, and answers them afterwards', async () => {
    const { child, connection } = startServer();
    const code = await codeOf(connection.sendRequest('textDocument/hover', hover));
    assert.equal(code, ErrorCodes.ServerNotInitialized);
    assert.equal(await codeOf(connection.sendRequest('shutdown')), ErrorCodes.ServerNotInitialized);
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(await connection.sendRequest('textDocument/hover', hover), null);
    const exited = once(child, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
  });

  it('ignores notifications before it is initialized', async () => {
    const { child, connection } = startServer();
    const { uri } = hover.textDocument;
    const open = () =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'transcript', version: 1, text: 'Ann Hall: One.\n' },
      });
    await open();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(await connection.sendRequest('textDocument/documentSymbol', hover), null);
    await open();
    assert.ok(await connection.sendRequest('textDocument/documentSymbol', hover));
    const exited = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [1, null]);
  });

  it('refuses to be initialized twice, and goes on', async () => {
    const client = await Client.start();
    const again = client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(await codeOf(again), ErrorCodes.InvalidRequest);
    const { uri } = await client.open('Ann Hall: One.\n');
    assert.ok(await client.request('textDocument/documentSymbol', uri));
    await client.stop();
  });

  it('refuses requests after the shutdown, and ends at the exit', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann Hall: One.\n');
    await client.connection.sendRequest('shutdown');
    assert.equal(await codeOf(client.request('textDocument/documentSymbol', uri)), ErrorCodes.InvalidRequest);
    assert.equal(await codeOf(client.connection.sendRequest('shutdown')), ErrorCodes.InvalidRequest);
    assert.equal(await client.exit(), 0);
  });

  it('says that it does not know a method', async () => {
    const client = await Client.start();
    assert.equal(await codeOf(client.connection.sendRequest('textDocument/moniker', hover)), ErrorCodes.MethodNotFound);
    await client.stop();
  });
});

/** What a field may hold that comes from a faulty client. */
const wild: readonly unknown[] = [null, 7, -1, 1.5, 1e300, true, '', 'x', 'file:////', [], [null], {}, { uri: 5 }];

/** A message with each of its fields, however deep, in turn left out or replaced by something wild. */
function* mutations(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const withInner = (replaced: unknown) =>
      Array.isArray(value) ? value.with(Number(key), replaced) : { ...value, [key]: replaced };
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    for (const one of wild) yield withInner(one);
    for (const deeper of mutations(inner)) yield withInner(deeper);
  }
}

describe('server: malformed messages', () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await Client.start({ capabilities: everything });
    ({ uri } = await client.open(source));
  });
  after(() => client.stop());

  /** What a request with wild parameters may be answered with, besides an answer. */
  const allowed: readonly (number | undefined)[] = [
    undefined,
    ErrorCodes.InvalidParams,
    LSPErrorCodes.RequestFailed,
    LSPErrorCodes.ContentModified,
  ];

  for (const [name, row] of Object.entries(rows)) {
    const [method = ''] = name.split(' ');
    // Waits for something new, so that an answer says nothing.
    if (method === 'workspace/diagnostic') continue;
    it(`are refused: ${name}`, async () => {
      const params = await row.params(uri, within, client);
      const faults: string[] = [];
      let refused = 0;
      for (const mutation of mutations(params)) {
        const code = await codeOf(client.connection.sendRequest(method, mutation as object));
        if (code === ErrorCodes.InvalidParams) refused += 1;
        if (!allowed.includes(code)) faults.push(`${code} for ${JSON.stringify(mutation)}`);
      }
      assert.deepEqual(faults, []);
      assert.ok(refused > 0, 'none was refused');
    });
  }

  it('change nothing', async () => {
    const { connection } = client;
    const outline = () => connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    const before = await outline();
    const textDocument = { uri, version: 2 };
    for (const contentChanges of [5, [5], [{}], [{ text: 5 }], [{ text: 'x', range: { start: 5 } }]]) {
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    }
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri } });
    await connection.sendNotification('textDocument/didClose', {});
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 5, type: 1 }] });
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', {});
    await connection.sendNotification('workspace/didChangeConfiguration', null);
    await connection.sendNotification('$/cancelRequest', {});
    await connection.sendNotification('$/setTrace', null);
    assert.deepEqual(await outline(), before);
  });
});

describe('server: bytes that are no messages', () => {
  const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } };

  /** What the server says and how it ends, where these bytes are all that it is sent before the input stays silent. */
  async function after(bytes: string): Promise<{ code: number | null; said: string }> {
    const child = spawnServer();
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdin?.write(bytes);
    const [code] = await once(child, 'close');
    return { code, said };
  }

  for (const [what, bytes, reason] of [
    ['announces more bytes than a message can have', 'Content-Length: 100000000000\r\n\r\n{}', /100000000000 bytes/],
    ['announces no number', 'Content-Length: many\r\n\r\n{}', /must be a number/],
    ['announces no length', 'Content-Type: text\r\n\r\n{}', /Content-Length/],
    ['is no header', 'hello\r\n\r\n', /':'/],
  ] as const) {
    it(`end the server with a sentence where the header ${what}`, async () => {
      const { code, said } = await after(bytes);
      assert.equal(code, 1);
      assert.match(said, reason);
      assert.doesNotMatch(said, /\n\s+at /);
    });
  }

  it('are skipped where they are not JSON, or no message', async () => {
    const { child, connection } = startServer();
    for (const body of ['{"jsonrpc":', 'null', '5', '[]', '{}', '{"jsonrpc":"2.0","id":null,"method":"shutdown"}']) {
      child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    assert.ok(await connection.sendRequest('initialize', initialize.params));
    const exited = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [1, null]);
  });

  it('may come one by one', async () => {
    const { child, connection } = startServer();
    const body = JSON.stringify({ ...initialize, id: 77 });
    for (const byte of Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`))
      child.stdin?.write(Buffer.of(byte));
    assert.equal(await codeOf(connection.sendRequest('initialize', initialize.params)), ErrorCodes.InvalidRequest);
    const exited = once(child, 'exit');
    await connection.sendNotification('exit');
    await exited;
  });

  it('end the server where nobody reads its output, though its input stays open', async () => {
    const { child, connection } = startServer();
    await connection.sendRequest('initialize', initialize.params);
    const exited = once(child, 'exit');
    child.stdout?.destroy();
    // The server sees it when it writes.
    child.stdin?.write(framed({ jsonrpc: '2.0', id: 2, method: 'textDocument/hover', params: hover }));
    assert.deepEqual(await exited, [1, null]);
  });
});

function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

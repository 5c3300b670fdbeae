import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { everything, methodsOf } from './methods.ts';
import { isRight, rows, source, within } from './rows.ts';

/** What has no answer is tried by the tests of starting, settings, files and text. */
const notifications = [
  '$/cancelRequest',
  'exit',
  'initialize',
  'initialized',
  'shutdown',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didOpen',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
];

/** What a request may be answered with instead of an answer, where it makes no sense. */
const refusals: readonly number[] = [
  ErrorCodes.InvalidParams,
  LSPErrorCodes.RequestFailed,
  LSPErrorCodes.ContentModified,
];

describe('server: a session', () => {
  let client: Client;
  let uri: string;
  let unchanged: string;
  before(async () => {
    client = await Client.start({ capabilities: everything });
    ({ uri, text: unchanged } = await client.open(source));
  });
  after(() => client.stop());

  it('has a row for every method that is served', () => {
    const served = methodsOf(client.initialized.capabilities, client.registrations);
    const tried = new Set(Object.keys(rows).map((name) => name.split(' ')[0]));
    const wanted = served.filter((method) => !notifications.includes(method));
    assert.deepEqual([...tried].sort(), wanted, 'test/lsp/rows.ts needs a row for each');
  });

  it('has a row for every command that is served', () => {
    const commands = client.initialized.capabilities.executeCommandProvider?.commands ?? [];
    assert.deepEqual(
      commands.filter((command) => !(`workspace/executeCommand ${command}` in rows)),
      [],
    );
  });

  for (const [name, row] of Object.entries(rows)) {
    const [method = ''] = name.split(' ');
    const ask = async (params: object, token?: CancellationTokenSource): Promise<Answer> => {
      try {
        const { connection } = client;
        return {
          answer: await (token
            ? connection.sendRequest(method, params, token.token)
            : connection.sendRequest(method, params)),
        };
      } catch (error) {
        return { code: (error as { code: number }).code };
      }
    };
    const paramsFor = (document: string, position = within) => row.params(document, position, client);
    const answers = ({ answer, code }: Answer, document: string) =>
      code === undefined && isRight(answer, row.right, document);
    const isNothing = (params: object, { answer, code }: Answer) =>
      code === undefined
        ? JSON.stringify(answer) === JSON.stringify(row.isGivenBack ? params : row.nothing)
        : code === row.refusal;

    describe(name, () => {
      it('is answered', async () => {
        const { answer, code } = await ask(await paramsFor(uri));
        assert.ok(answers({ answer, code }, uri), `${code ?? ''} ${JSON.stringify(answer)}`);
      });

      it('can be cancelled', async () => {
        const params = await paramsFor(uri);
        const token = new CancellationTokenSource();
        const asked = ask(params, token);
        token.cancel();
        const result = await asked;
        assert.ok(result.code === LSPErrorCodes.RequestCancelled || answers(result, uri), JSON.stringify(result));
        assert.ok(answers(await ask(params), uri), 'it is not answered after that');
      });

      it('bears a position outside the text', async () => {
        for (const position of [
          { line: 0, character: 2 ** 31 - 1 },
          { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
        ]) {
          const { code } = await ask(await paramsFor(uri, position));
          assert.ok(code === undefined || refusals.includes(code), `it fails with ${code}`);
        }
      });

      if (row.nothing === undefined && row.refusal === undefined && row.isGivenBack === undefined) return;

      it('has nothing to say of a document that is not open', async () => {
        const params = elsewhere(await paramsFor(uri), uri, 'untitled:never-opened');
        const result = await ask(params);
        assert.ok(isNothing(params, result), JSON.stringify(result));
      });

      it('has nothing to say of a document that is closed in between', async () => {
        const { uri: other } = await client.open(source);
        const params = await paramsFor(other);
        const asked = ask(params);
        await client.close(other);
        const result = await asked;
        assert.ok(isNothing(params, result) || answers(result, other), JSON.stringify(result));
        assert.ok(isNothing(params, await ask(params)), 'it is answered after the document was closed');
      });
    });
  }

  it('changes no text that nobody asked to change', () => {
    assert.equal(client.textOf(uri), unchanged);
    assert.deepEqual(client.editLabels, []);
  });
});

interface Answer {
  readonly answer?: unknown;
  readonly code?: number | undefined;
}

/** The same said of another document. */
function elsewhere(params: object, uri: string, other: string): object {
  return JSON.parse(JSON.stringify(params).replaceAll(JSON.stringify(uri), JSON.stringify(other)));
}

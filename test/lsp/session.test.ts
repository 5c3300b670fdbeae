import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, type Position } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { everything, methodsOf } from './methods.ts';

const source = `---
speakers:
  - name: Ann Hall
    aliases: [AH]
  - Bob Dee
---
# Visits
Q1 AH [00:01]: How many visits?
A Bob Dee [00:09]: Twelve.
Q: And how long?
Nobody.
`;

/** On the alias of the first question. */
const within: Position = { line: 7, character: 4 };
const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** A request that is served: what it says of a document, and what is right to answer. */
interface Row {
  /** What is asked of the document with a URI, at a position. */
  readonly params: (uri: string, position: Position, client: Client) => object | Promise<object>;
  /** Whether an answer about the text above is right, in short. */
  readonly isRight: (answer: never) => boolean;
  /** What is answered about a document that is not open; absent where that has nothing to do with it. */
  readonly nothing?: unknown;
  /** The code of the error where it is answered with one instead. */
  readonly refusal?: number;
}

const about = (uri: string) => ({ textDocument: { uri } });
const at = (uri: string, position: Position) => ({ ...about(uri), position });
const run = (command: string, more: object = {}) => ({
  params: (uri: string, position: Position) => ({ command, arguments: [{ uri, position, ...more }] }),
  nothing: null,
});
const layout = { tabSize: 2, insertSpaces: true };
type Many = readonly { readonly [key: string]: unknown }[];

const rows: Readonly<Record<string, Row>> = {
  'textDocument/documentSymbol': {
    params: about,
    isRight: ([symbol]: Many) => symbol?.name === 'Visits',
    nothing: null,
  },
  'textDocument/hover': {
    params: at,
    isRight: ({ contents }: { contents: { value: string } }) => contents.value.includes('Ann Hall'),
    nothing: null,
  },
  'textDocument/definition': { params: at, isRight: (links: Many) => links.length > 0, nothing: null },
  'textDocument/references': {
    params: (uri, position) => ({ ...at(uri, position), context: { includeDeclaration: true } }),
    isRight: (places: Many) => places.length >= 2,
    nothing: null,
  },
  'textDocument/documentHighlight': { params: at, isRight: (places: Many) => places.length >= 1, nothing: null },
  'textDocument/documentLink': { params: about, isRight: Array.isArray, nothing: null },
  'textDocument/selectionRange': {
    params: (uri, position) => ({ ...about(uri), positions: [position] }),
    isRight: ([range]: Many) => range?.parent !== undefined,
    nothing: null,
  },
  'textDocument/foldingRange': { params: about, isRight: (folds: Many) => folds.length > 0, nothing: null },
  'workspace/symbol': {
    params: () => ({ query: 'Visits' }),
    isRight: (symbols: Many) => symbols.some(({ name }) => name === 'Visits'),
  },
  'textDocument/semanticTokens/full': {
    params: about,
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/full/delta': {
    params: (uri) => ({ ...about(uri), previousResultId: 'none' }),
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/range': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/inlayHint': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    isRight: ([hint]: Many) => hint?.label === 'Ann Hall',
    nothing: null,
  },
  'textDocument/codeLens': { params: about, isRight: (lenses: Many) => lenses.length === 4, nothing: null },
  'codeLens/resolve': {
    params: async (uri, _position, client) => {
      const [lens] = await client.request<object[]>('textDocument/codeLens', uri);
      return lens ?? {};
    },
    isRight: ({ command }: { command: { title: string } }) => command.title.includes('turn'),
    refusal: LSPErrorCodes.ContentModified,
  },
  'textDocument/diagnostic': {
    params: about,
    isRight: ({ items }: { items: Many }) => items.some(({ code }) => code === 'unattributed'),
    nothing: { kind: 'full', items: [] },
  },
  'workspace/diagnostic': {
    params: () => ({ previousResultIds: [] }),
    isRight: ({ items }: { items: Many }) => items.length > 0,
  },
  'textDocument/formatting': {
    params: (uri) => ({ ...about(uri), options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/rangeFormatting': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position }, options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/rangesFormatting': {
    params: (uri, position) => ({ ...about(uri), ranges: [{ start: all.start, end: position }], options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/onTypeFormatting': {
    params: (uri, position) => ({ ...at(uri, position), ch: '\n', options: layout }),
    isRight: (edits: Many | null) => edits === null || Array.isArray(edits),
    nothing: null,
  },
  'textDocument/codeAction': {
    params: (uri, position) => ({
      ...about(uri),
      range: { start: position, end: position },
      context: { diagnostics: [] },
    }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/completion': {
    params: at,
    isRight: (answer: object) => JSON.stringify(answer).includes('Ann Hall, 2 turns'),
    nothing: null,
  },
  'completionItem/resolve': {
    params: () => ({ label: 'Ann Hall' }),
    isRight: ({ label }: { label: string }) => label === 'Ann Hall',
  },
  'textDocument/prepareRename': { params: at, isRight: (answer: object) => answer !== null, nothing: null },
  'textDocument/rename': {
    params: (uri, position) => ({ ...at(uri, position), newName: 'Eve Low' }),
    isRight: (edit: object) => JSON.stringify(edit).includes('Eve Low'),
    nothing: null,
  },
  'workspace/executeCommand colloquy.server.attribute': {
    ...run('colloquy.server.attribute', { speaker: 'Bob Dee', version: 99 }),
    isRight: ({ applied }: { applied: boolean }) => !applied,
  },
  'workspace/executeCommand colloquy.server.speakers': {
    ...run('colloquy.server.speakers'),
    isRight: (speakers: Many) => speakers.some(({ name }) => name === 'Ann Hall'),
  },
  'workspace/executeCommand colloquy.server.nextOpen': {
    ...run('colloquy.server.nextOpen'),
    isRight: ({ start }: { start: Position }) => start.line === 10,
  },
  'workspace/executeCommand colloquy.server.statistics': {
    ...run('colloquy.server.statistics'),
    isRight: ({ turns }: { turns: number }) => turns === 3,
  },
};

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

  it('has a row here for everything that is served', async () => {
    const { capabilities } = client.initialized;
    const commands = capabilities.executeCommandProvider?.commands ?? [];
    const served = methodsOf(capabilities, client.registrations).filter((method) => !notifications.includes(method));
    const wanted = served.flatMap((method) =>
      method === 'workspace/executeCommand' ? commands.map((command) => `${method} ${command}`) : method,
    );
    assert.deepEqual(Object.keys(rows).sort(), wanted.sort());
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
    const isRight = ({ answer, code }: Answer) => code === undefined && row.isRight(answer as never);
    const isNothing = ({ answer, code }: Answer) =>
      code === undefined ? JSON.stringify(answer) === JSON.stringify(row.nothing) : code === row.refusal;

    describe(name, () => {
      it('is answered', async () => {
        const { answer, code } = await ask(await paramsFor(uri));
        assert.ok(isRight({ answer, code }), `${code ?? ''} ${JSON.stringify(answer)}`);
      });

      it('can be cancelled', async () => {
        const params = await paramsFor(uri);
        const token = new CancellationTokenSource();
        const asked = ask(params, token);
        token.cancel();
        const result = await asked;
        assert.ok(result.code === LSPErrorCodes.RequestCancelled || isRight(result), JSON.stringify(result));
        assert.ok(isRight(await ask(params)), 'it is not answered after that');
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

      if (row.nothing === undefined && row.refusal === undefined) return;

      it('has nothing to say of a document that is not open', async () => {
        const params = await paramsFor(uri);
        const result = await ask(elsewhere(params, uri, 'untitled:never-opened'));
        assert.ok(isNothing(result), JSON.stringify(result));
      });

      it('has nothing to say of a document that is closed in between', async () => {
        const { uri: other } = await client.open(source);
        const params = await paramsFor(other);
        const asked = ask(params);
        await client.close(other);
        const result = await asked;
        assert.ok(isNothing(result) || isRight(result), JSON.stringify(result));
        assert.ok(isNothing(await ask(params)), 'it is answered after the document was closed');
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

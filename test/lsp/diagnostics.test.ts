import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const shown = { relatedInformation: true, tagSupport: { valueSet: [1 as const] } };
const pulls = { textDocument: { diagnostic: shown } };
const plain = { textDocument: { diagnostic: {} } };
const pushes = { textDocument: { publishDiagnostics: shown } };

describe('server: problems', () => {
  it('are pushed to a client that does not ask, and follow its edits', async () => {
    const client = await Client.start({ capabilities: pushes });
    const { uri, ranges } = await client.open('Ann Hall: One.\n\n«Nobody is named for this.»\n');
    const [problem, ...others] = await client.pushed(uri);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [problem?.range, problem?.code, problem?.source, problem?.severity],
      [ranges[0], 'unattributed', 'colloquy', 2],
    );
    await client.change(uri, [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Bob Dee: ' },
    ]);
    assert.deepEqual(await client.pushed(uri), []);
    await client.stop();
  });

  it('mark a run without a speaker at its first line, and quote its first words', async () => {
    const client = await Client.start({ capabilities: pulls });
    const { uri, ranges } = await client.open(
      '«Firstly, when we took it, it was already late in the year.»\nTwo.\n\nThree.\n',
    );
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ range }) => range),
      [ranges[0]],
    );
    assert.match(String(report.items[0]?.message), /^Who says “Firstly, when we took it, it…”\? These 3 lines /);
    await client.stop();
  });

  it('are taken away when the document is closed', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Nobody is named for this.\n');
    assert.equal((await client.pushed(uri)).length, 1);
    await client.close(uri);
    assert.deepEqual(await client.pushed(uri), []);
    await client.stop();
  });

  it('are given when they are asked for, and said to be unchanged when they are', async () => {
    const client = await Client.start({ capabilities: pulls });
    const { uri } = await client.open('Nobody is named for this.\n');
    const first = await pull(client, uri);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.deepEqual(codes(first.items), ['unattributed']);
    const again = await pull(client, uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, [{ text: 'Bob Dee: Somebody is.\n' }]);
    const last = await pull(client, uri, first.resultId);
    assert.ok(last.kind === 'full');
    assert.deepEqual(last.items, []);
    await client.stop();
  });

  it('point to the other places that they have to do with', async () => {
    const client = await Client.start({ capabilities: pulls });
    const { uri, ranges } = await client.open('---\nspeakers:\n  - «Ann Hall»\n  - Ann Hall\n---\nAnn Hall: One.\n');
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    const problem = report.items.find(({ code }) => code === 'duplicate-speaker');
    assert.deepEqual(problem?.relatedInformation?.[0]?.location, { uri, range: ranges[0] });
    await client.stop();
  });

  it('are faded where what they are about might as well not be there', async () => {
    const client = await Client.start({ capabilities: pulls });
    const { uri } = await client.open('---\nspeakers: [Ann Hall, Bob Dee]\n---\nAnn Hall:\n');
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, tags }) => [code, tags]),
      [
        ['unused-speaker', [1]],
        ['empty-turn', undefined],
      ],
    );
    await client.stop();
  });

  it('come with nothing that the client did not say it shows', async () => {
    const client = await Client.start({ capabilities: plain });
    const { uri } = await client.open('---\nspeakers:\n  - Ann Hall\n  - Ann Hall\n---\n');
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    assert.ok(report.items.length > 0);
    for (const item of report.items) {
      assert.deepEqual(Object.keys(item).sort(), ['code', 'message', 'range', 'severity', 'source']);
    }
    await client.stop();
  });

  it('are pushed once for many quick changes, as the text is at the end', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Nobody.\n');
    for (let i = 1; i <= 20; i++) {
      await client.change(uri, [{ text: 'Nobody.\n\nAnn Hall: One.\n'.repeat(i) }]);
    }
    assert.equal((await client.pushed(uri)).length, 20);
    await client.close(uri);
    assert.deepEqual(await client.pushed(uri), []);
    await client.stop();
  });

  it('are no more than an editor can bear, and the rest is counted', async () => {
    const client = await Client.start({ capabilities: pulls });
    const { uri } = await client.open('?: One.\n\n'.repeat(1200));
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    assert.equal(report.items.length, 1001);
    assert.match(String(report.items.at(-1)?.message), /^200 more problems in this file\./);
    await client.stop();
  });

  it('come with their fixes', async () => {
    const client = await Client.start({
      capabilities: { textDocument: { ...pulls.textDocument, codeAction: { codeActionLiteralSupport: literals } } },
    });
    const { uri, ranges } = await client.open('Ann Hall: One.\n«Ann Hall; Two.»\n');
    const report = await pull(client, uri);
    assert.ok(report.kind === 'full');
    const actions = await client.request<Action[]>('textDocument/codeAction', uri, {
      range: ranges[0],
      context: { diagnostics: report.items },
    });
    const edits = actions.flatMap(({ edit }) => edit.changes[uri] ?? []);
    assert.ok(edits.some(({ newText }) => newText.includes(':')));
    assert.ok(actions.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics.length === 1));
    await client.stop();
  });
});

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly edit: { readonly changes: Readonly<Record<string, readonly { newText: string }[]>> };
}

const literals = { codeActionKind: { valueSet: ['quickfix'] } };

function pull(client: Client, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', uri, { previousResultId });
}

function codes(items: readonly Diagnostic[]): unknown[] {
  return items.map(({ code }) => code);
}

import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
};
const resolving = { ...codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } };
const versioned = { applyEdit: true, workspaceEdit: { documentChanges: true } };
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe('server: versions', () => {
  for (const [when, support] of [
    ['offered', codeAction],
    ['taken', resolving],
  ] as const) {
    it(`are named by every code action whose edits are made when it is ${when}`, async () => {
      const client = await Client.start({
        capabilities: { workspace: versioned, textDocument: { codeAction: support } },
      });
      const { uri } = await client.open('Ann Lee: One  two.\n\nthree\n');
      await client.change(uri, [{ range: { start: whole.start, end: whole.start }, text: 'Bo Sand: Zero.\n' }]);
      const params = { range: whole, context: { diagnostics: [], triggerKind: 1 } };
      const offered = await client.request<CodeAction[]>('textDocument/codeAction', uri, params);
      assert.ok(offered.length > 2, JSON.stringify(offered));
      for (const action of offered) {
        const { edit, title } =
          action.edit !== undefined
            ? action
            : await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
        const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        assert.deepEqual(
          changes.map(({ textDocument }) => textDocument),
          [{ uri, version: 2 }],
          title,
        );
      }
      await client.stop();
    });
  }

  it('are named by no code action for a client that does not know them', async () => {
    const client = await Client.start({ capabilities: { textDocument: { codeAction } } });
    const { uri } = await client.open('Ann Lee: One  two.\n');
    const params = { range: whole, context: { diagnostics: [], triggerKind: 1 } };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', uri, params);
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
    await client.stop();
  });

  it('keep an edit from text that the user has changed meanwhile', async () => {
    const client = await Client.start({ capabilities: { workspace: versioned } });
    const { uri } = await client.open('one\ntwo\n');
    client.beforeEdit = () => client.change(uri, [{ range: { start: whole.start, end: whole.start }, text: 'x\n' }]);
    const answer = await client.execute('colloquy.server.attribute', {
      uri,
      position: { line: 1, character: 0 },
      speaker: 'Ann Lee',
    });
    assert.deepEqual(answer, { applied: false, reason: 'The document has another version.' });
    assert.equal(client.textOf(uri), 'x\none\ntwo\n');
    await client.stop();
  });

  it('may be given twice, or go back: the server has the text all the same', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann Lee: One.\n');
    const insert = async (version: number, text: string) => {
      const textDocument = { uri, version };
      const contentChanges = [{ range: { start: whole.start, end: whole.start }, text }];
      await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      return client.execute<{ turns: number }>('colloquy.server.statistics', { uri });
    };
    assert.equal((await insert(5, 'Bo Sand: Two.\n')).turns, 2);
    assert.equal((await insert(5, 'Cy Orr: Three.\n')).turns, 3);
    assert.equal((await insert(2, 'Di Poe: Four.\n')).turns, 4);
    await client.stop();
  });

  it('begin again where a document is opened twice', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann Lee: One.\n');
    const count = () => client.execute<{ turns: number }>('colloquy.server.statistics', { uri });
    assert.equal((await count()).turns, 1);
    await client.open('Bo Sand: Two.\nAnn Lee: Three.\n', uri);
    assert.equal((await count()).turns, 2);
    await client.stop();
  });
});

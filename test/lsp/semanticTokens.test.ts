import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { Client } from './client.ts';

describe('server: colours', () => {
  it('tell roster names, other names, questions, answers and unknown speakers', async () => {
    const client = await Client.start();
    const { uri, text } = await client.open(
      [
        '---',
        'speakers: [Ann Hall]',
        '---',
        'Q1 Ann Hall: One 😀.',
        'A. ?: Two.',
        'Bob Dee, Ann Hall: Three.',
        'Question to the Ministry of Justice: Four.',
      ].join('\r\n'),
    );
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.deepEqual(decode(client, text, data), [
      'Ann Hall class.declaration',
      'Q1 keyword.question',
      'Ann Hall class',
      'A. keyword.answer',
      '? operator',
      'Bob Dee variable',
      'Ann Hall class',
    ]);
    await client.stop();
  });

  it('of a name that runs over several lines are within their lines', async () => {
    const client = await Client.start();
    const { uri, text } = await client.open('---\r\nspeakers:\r\n  - "Ann\r\n    Hall"\r\n---\r\nAnn Hall: One.\r\n');
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.deepEqual(decode(client, text, data), [
      '"Ann class.declaration',
      '    Hall" class.declaration',
      'Ann Hall class',
    ]);
    await client.stop();
  });

  it('are given for some lines alone', async () => {
    const client = await Client.start();
    const { uri, text, ranges } = await client.open('Ann: 1.\r\nB«ob: 2.\r\n\r\nCy»: 3.\r\nDi: 4.\r\n');
    const [range] = ranges;
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
    assert.deepEqual(decode(client, text, data), ['Bob variable', 'Cy variable']);
    await client.stop();
  });

  it('are sent again only where they change', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Q Ann: 1?\nA Bob: 2.\n'.repeat(100));
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const nothing = await delta(client, uri, full.resultId);
    assert.deepEqual(nothing.edits, []);
    await client.change(uri, [
      { range: { start: { line: 50, character: 2 }, end: { line: 50, character: 5 } }, text: '?' },
      { range: { start: { line: 60, character: 0 }, end: { line: 61, character: 0 } }, text: '' },
    ]);
    const changed = await delta(client, uri, nothing.resultId);
    assert.ok(changed.edits.length === 1 && (changed.edits[0]?.data?.length ?? 0) < 150, 'too much is sent');
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.deepEqual(applied(full.data, changed), again.data);
    await client.stop();
  });

  it('are sent whole to a client that has others', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann: 1.\n');
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const other = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', uri, {
      previousResultId: 'other',
    });
    assert.deepEqual(other.data, data);
    await client.stop();
  });
});

function delta(client: Client, uri: string, previousResultId: string | undefined): Promise<SemanticTokensDelta> {
  return client.request('textDocument/semanticTokens/full/delta', uri, { previousResultId });
}

function applied(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const [edit] = edits;
  const changed = [...data];
  if (edit !== undefined) changed.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return changed;
}

/** Each token as its text, its type and its modifiers. */
function decode(client: Client, text: string, data: readonly number[]): string[] {
  const legend = client.initialized.capabilities.semanticTokensProvider?.legend;
  assert.ok(legend);
  const lines = text.split('\r\n');
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lineDelta === 0 ? character + characterDelta : characterDelta;
    line += lineDelta;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    tokens.push(
      `${lines[line]?.slice(character, character + length)} ${[legend.tokenTypes[type], ...names].join('.')}`,
    );
  }
  return tokens;
}

import assert from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver/node';
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
});

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

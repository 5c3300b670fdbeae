import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create } from './support.ts';

describe('Colours', () => {
  afterEach(closeAll);

  it('tell what a grammar cannot know', async () => {
    const { document } = await create(
      'colours.transcript',
      '---\nspeakers: [Ann Hall]\n---\nQ1 Ann Hall: One?\nA ?: Two.\nBob Dee: Three.\n',
    );
    const legend: vscode.SemanticTokensLegend = await vscode.commands.executeCommand(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens: vscode.SemanticTokens = await vscode.commands.executeCommand(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.deepEqual(decode(document, legend, tokens.data), [
      'class Ann Hall',
      'keyword Q1',
      'class Ann Hall',
      'keyword A',
      'operator ?',
      'variable Bob Dee',
    ]);
  });
});

/** Each token as its type and its text. */
function decode(document: vscode.TextDocument, legend: vscode.SemanticTokensLegend, data: Uint32Array): string[] {
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = 0] = data.slice(i, i + 4);
    character = lineDelta === 0 ? character + characterDelta : characterDelta;
    line += lineDelta;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    tokens.push(`${legend.tokenTypes[type]} ${text}`);
  }
  return tokens;
}

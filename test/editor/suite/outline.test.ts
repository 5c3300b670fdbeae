import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from './support.ts';

describe('The outline', () => {
  afterEach(closeAll);

  it('holds the questions and answers of each exchange', async () => {
    const exchanges = await outline('oral-questions-justice.transcript');
    assert.equal(exchanges.length, 5);
    assert.equal(exchanges[0]?.name, 'What steps her Department is taking to improve the…');
    const turns = exchanges.flatMap(({ children }) => children);
    assert.equal(turns.filter(({ kind }) => kind === vscode.SymbolKind.Event).length, 9);
    assert.equal(turns.filter(({ kind }) => kind === vscode.SymbolKind.Method).length, 13);
    assert.match(turns[0]?.detail ?? '', /^\d+ words$/);
  });

  it('holds speeches in their section', async () => {
    const [section, ...others] = await outline('lords-debate-amendment-292n.transcript');
    assert.deepEqual(others, []);
    assert.equal(section?.name, 'Amendment 292N');
    assert.deepEqual(
      section?.children.map(
        ({ name, detail }) => `${name.slice(0, 45)} (${detail.replace(/[\d,]+ words/, 'n words')})`,
      ),
      ['Baroness Williams of Trafford: My Lords, I th (n words)'],
    );
  });
});

async function outline(name: string): Promise<vscode.DocumentSymbol[]> {
  const { document } = await open(name);
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
}

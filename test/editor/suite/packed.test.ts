import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = `# Visits

Q1 Ann Smith: How many visits were there?
A Ben Jones: Twelve.

Nobody is named for this line.
`;

describe('The packed extension', () => {
  it('is installed, and is not the one in development', () => {
    const extension = vscode.extensions.getExtension('colloquy.colloquy');
    assert.ok(extension, 'colloquy.colloquy is not installed');
    const project = vscode.Uri.file(__dirname).path.replace('/out/editor/node', '');
    assert.notEqual(extension.extensionUri.path, project);
  });

  it('opens a transcript, outlines it, and reports what nobody is named for', async () => {
    const uri = await newFile('packed.transcript', text);
    const reported = problemsOf(uri);
    const { document } = await vscode.window.showTextDocument(uri);
    assert.equal(document.languageId, 'transcript');

    const problems = await reported;
    assert.deepEqual(
      problems.map((problem) => document.getText(problem.range)),
      ['Nobody is named for this line.'],
    );

    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['Visits'],
    );
  });
});

async function newFile(name: string, content: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

/** The first problems that are reported for a file. */
function problemsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const problems = vscode.languages.getDiagnostics(uri);
      if (problems.length === 0) return;
      listener.dispose();
      resolve(problems);
    });
  });
}

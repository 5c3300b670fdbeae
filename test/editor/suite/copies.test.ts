import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { closeAll, create, problems, until, uriOf } from './support.ts';

const talk = 'Ann Hall: Who was there?\nAnn Hall; I was.\nAnn Hall: And then?\n';
const position = '.statusbar-item[id="status.editor.selection"]';
const preview = '.bulk-edit-panel .monaco-list-row';

describe('No problems of its own has', () => {
  let later: vscode.TextEditor;

  before(async () => {
    later = await create('after-copies.transcript', 'Ann Hall: One.\n');
  });

  afterEach(closeAll);

  it('the preview of a rename', async () => {
    const { document } = await create('preview.transcript', `│${talk}`);
    await problems(document.uri, ['malformed-cue']);
    await onPage({ read: position, has: 'Ln 1, Col 1' }, { press: 'F2' }, { read: '.rename-box input:focus' });
    await onPage({ press: 'Control+A' }, { type: 'Anna Hall' }, { press: 'Control+Enter' });
    await onPage({ click: preview, has: 'Who was there?' });
    await copiesHaveNoProblems('vscode-bulkeditpreview-editor');
    await onPage({ click: '.bulk-edit-panel .monaco-button', has: 'Discard' }, { gone: preview });
  });

  it('the text of a verification', async () => {
    const earlier = uriOf('verified.txt');
    await vscode.workspace.fs.writeFile(earlier, new TextEncoder().encode(talk.replace('I was', 'I')));
    const { document } = await create('verified.transcript', talk);
    await problems(document.uri, ['malformed-cue']);
    await vscode.commands.executeCommand('colloquy.verifyAgainst', earlier);
    await copiesHaveNoProblems('colloquy-shown');
  });

  /** Waits until documents of a scheme are open, and until the server has seen an edit that is made after that. */
  async function copiesHaveNoProblems(scheme: string): Promise<void> {
    const areOpen = () => vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === scheme);
    await until(vscode.workspace.onDidOpenTextDocument, areOpen);
    const { uri } = await vscode.workspace.openTextDocument(later.document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'This has no speaker.\n');
    await vscode.workspace.applyEdit(edit);
    await problems(uri, ['unattributed']);
    assert.ok(areOpen());
    const found = vscode.languages
      .getDiagnostics()
      .filter(([{ scheme: of }, some]) => of === scheme && some.length > 0);
    assert.deepEqual(found, []);
  }
});

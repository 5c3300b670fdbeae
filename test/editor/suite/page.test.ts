import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, closeAll, create, until, uriOf } from './support.ts';

const page = [
  'Interviewer: Ann Hall',
  'Interviewee: Bob Dee',
  'Date: 2024-05-03',
  '',
  'How did you come to work on the ferry?',
  'My uncle was the mate, and he took me along one summer,',
  'when I was sixteen.',
  'Would you do it again?',
  'I would, yes.',
  '',
].join('\n');

describe('A page of plain text', () => {
  afterEach(closeAll);

  it('becomes a transcript of its own, and stays as it is', async () => {
    const { document } = await create('ferry.txt', page);
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('colloquy.newTranscript');
    const made = activeDocument();
    assert.deepEqual([made.languageId, made.isUntitled], ['transcript', true]);
    assert.match(made.uri.path, /\/ferry\.transcript$/);
    assert.equal(vscode.window.activeTextEditor?.selection.active.isEqual(new vscode.Position(0, 0)), true);
    assert.match(made.getText(), /one summer, when I was sixteen\./);
    assert.equal(document.getText(), page);
  });

  it('is read by the settings of its folder before it is saved, also if there is nothing to clean', async () => {
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(uriOf(`listed/${name}`), new TextEncoder().encode(text));
    await write('colloquy.yml', 'roster: people.yml\n');
    await write('people.yml', '- Ann Hall\n- Bob Dee\n');
    await create('listed/short.txt', 'How did you come to work on the ferry?\nMy uncle was the mate.\n');
    await vscode.commands.executeCommand('colloquy.newTranscript');
    await vscode.commands.executeCommand('colloquy.attributionMode');
    for (const press of ['1', '2', 'Escape'])
      await vscode.commands.executeCommand('colloquy.attributionKey', { press });
    assert.match(activeDocument().getText(), /^Q Ann Hall: How .*\nA Bob Dee: My/);
    await accept(vscode.commands.executeCommand('colloquy.verifyAgainst'));
    assert.equal(activeDocument().isUntitled, true, 'A comparison shows differences');
  });

  it('is named another way where the name is taken, and cleaned in part where a part is selected', async () => {
    await vscode.workspace.fs.writeFile(uriOf('taken.transcript'), new TextEncoder().encode('Ann: One.\n'));
    const editor = await create('taken.md', page);
    assert.equal(editor.document.languageId, 'markdown');
    editor.selection = new vscode.Selection(4, 0, 7, 0);
    await vscode.commands.executeCommand('colloquy.newTranscript');
    assert.match(activeDocument().uri.path, /\/taken-2\.transcript$/);
    assert.match(activeDocument().getText(), /^How did/);
    assert.doesNotMatch(activeDocument().getText(), /again/);
  });

  it('is what the buttons of a walkthrough are about, as long as no other page is open', async () => {
    const walkthrough = () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'colloquy.colloquy#first', false);
    await create('walked.txt', page);
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await walkthrough();
    await until(vscode.window.onDidChangeActiveTextEditor, () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('colloquy.newTranscript');
    const made = activeDocument();
    assert.match(made.uri.path, /\/walked\.transcript$/);
    await walkthrough();
    await until(vscode.window.onDidChangeActiveTextEditor, () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    assert.equal(vscode.window.activeTextEditor?.document, made);
    await vscode.commands.executeCommand('colloquy.attributionKey', { press: 'Escape' });
  });

  it('is cleaned in place, as a transcript', async () => {
    const { document } = await create('place.txt', page);
    await vscode.commands.executeCommand('colloquy.cleanUp');
    assert.match(activeDocument().getText(), /one summer, when I was sixteen\./);
    assert.equal(activeDocument().uri.toString(), document.uri.toString());
    assert.equal(activeDocument().languageId, 'transcript');
  });

  it('has attribution mode, with the people whom its head names', async () => {
    await create('mode.txt', page);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await vscode.commands.executeCommand('colloquy.attributionKey', { press: '1' });
    await vscode.commands.executeCommand('colloquy.attributionKey', { press: 'Escape' });
    const text = activeDocument().getText();
    assert.match(text, /^---\nspeakers:\n {2}- Ann Hall\n---\n/);
    assert.match(text, /\n(?:Q )?Ann Hall: How did/);
  });
});

describe('Verify Against', () => {
  afterEach(closeAll);

  it('offers the text before cleaning first, also after saving', async () => {
    await create('kept.txt', page);
    await vscode.commands.executeCommand('colloquy.newTranscript');
    const made = activeDocument();
    await accept(vscode.commands.executeCommand('colloquy.verifyAgainst'));
    assert.equal(activeDocument(), made, 'A comparison shows differences');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document.isUntitled === false,
    );
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const end = editor.document.positionAt(editor.document.getText().indexOf(' summer'));
    await editor.edit((edit) => edit.insert(end, ' unspoken'));
    await accept(vscode.commands.executeCommand('colloquy.verifyAgainst'));
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    assert.match(tab.label, /^Spoken words: kept\.txt ↔ kept\.transcript$/);
    // The sides are texts to read: nothing in them is a problem, nor a symbol.
    for (const side of [tab.input.original, tab.input.modified]) {
      const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', side);
      assert.deepEqual([symbols ?? [], vscode.languages.getDiagnostics(side)], [[], []]);
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('shows the report again, whose line numbers lead to the lines of the page', async () => {
    const { document } = await create('linked.transcript', page);
    await vscode.commands.executeCommand('colloquy.cleanUp');
    await vscode.commands.executeCommand('colloquy.showCleanReport');
    const report = activeDocument();
    assert.match(report.getText(), /Line 7 to line 6/);
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand('vscode.executeLinkProvider', report.uri);
    const link = links.find(({ range }) => report.getText(range) === 'Line 7');
    assert.equal(link?.target?.fragment, 'L7');
    const shown = await vscode.workspace.openTextDocument(link.target.with({ fragment: '' }));
    assert.equal(shown.lineAt(6).text, 'when I was sixteen.');
    await vscode.window.showTextDocument(document, { viewColumn: 1 });
  });
});

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'No editor is active');
  return document;
}

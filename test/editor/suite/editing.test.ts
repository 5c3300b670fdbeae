import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, placeOf, problems, until } from './support.ts';

describe('Editing', () => {
  afterEach(closeAll);

  it('renames a speaker throughout a file, and one undo takes it back', async () => {
    const { document } = await create(
      'rename.transcript',
      '---\nspeakers: [Bo Sand]\n---\n\nB│o Sand: I am Bo Sand.\nAnn: Bo Sand?\nBo Sand: Yes.\n',
    );
    const before = document.getText();
    const edit: vscode.WorkspaceEdit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'Sand: I am'),
      'Bob Sand',
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(
      document.getText(),
      '---\nspeakers: [Bob Sand]\n---\n\nBob Sand: I am Bo Sand.\nAnn: Bo Sand?\nBob Sand: Yes.\n',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('says why a word that is spoken cannot be renamed', async () => {
    const { document } = await create('refused.transcript', 'Ann: I am Ann.\n');
    const asked = vscode.commands.executeCommand('vscode.prepareRename', document.uri, placeOf(document, 'am Ann'));
    const why = await asked.then(() => 'offered', String);
    assert.ok(why.includes('Only the name of a speaker can be renamed'), why);
  });

  const offered = async (name: string, source: string) => {
    const { document, selection } = await create(name, source);
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const own = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
    return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('offers whoever speaks next, and nothing within speech', async () => {
    const talk = 'Ann: One.\nBo: Two.\n';
    assert.deepEqual((await offered('turns.transcript', `${talk}\n│`)).slice(0, 3), ['Ann', 'Bo', '?']);
    assert.deepEqual(await offered('speech.transcript', `${talk}  A│`), []);
    assert.deepEqual(await offered('words.transcript', `${talk}Ann: A│`), []);
  });

  it('takes Enter for a new line of the speech, whatever is offered, and a second one for the end of the turn', async () => {
    const editor = await create('typed.transcript', 'Ann: One.\nBo: Two.\nAnn: Three│');
    const { document } = editor;
    const type = (text: string) => vscode.commands.executeCommand('type', { text });
    const enter = async (after: string) => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await type('\n');
      await until(vscode.workspace.onDidChangeTextDocument, () => document.getText().endsWith(after));
      // The server is asked as well what Enter does; a later question is answered only after that one.
      const { active } = editor.selection;
      await vscode.commands.executeCommand('vscode.executeFormatOnTypeProvider', document.uri, active, '\n', {});
    };
    await type(' a');
    await enter('Three a\n  ');
    await type('A');
    await enter('Three a\n  A\n  ');
    await enter('Three a\n  A\n\n');
  });

  it('lays a document out, and one undo takes it back', async () => {
    const untidy = 'Ann:  One. \n\tTwo.\n\n\n# Next\nBo: Three.\n';
    const { document } = await create('untidy.transcript', untidy);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), 'Ann: One.\n  Two.\n\n# Next\n\nBo: Three.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), untidy);
  });

  it('fixes on save what can be fixed without asking', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.colloquy': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    const editor = await create('saved.transcript', 'Ann: One.\nAnn; Two.\nBo: Three.\nBo; Four.\n');
    const { document } = editor;
    await problems(document.uri, ['malformed-cue', 'malformed-cue']);
    await editor.edit((edit) => edit.insert(placeOf(document, 'Two'), 'One and '));
    assert.equal(await document.save(), true);
    assert.equal(document.getText(), 'Ann: One.\nAnn: One and Two.\nBo: Three.\nBo: Four.\n');
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
  });
});

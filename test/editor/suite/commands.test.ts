import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, closeAll, create, open, placeOf, putCursor } from './support.ts';

describe('Commands', () => {
  afterEach(closeAll);

  describe('Attribute Turn', () => {
    it('names the speaker of a turn, and one undo takes it back', async () => {
      const editor = await open('oral-questions-justice.transcript');
      const before = editor.document.getText();
      putCursor(editor, before.indexOf('We will implement'));
      await vscode.commands.executeCommand('colloquy.attributeTurn', { speaker: 'Alex Davies-Jones' });
      assert.equal(
        editor.document.getText(),
        before.replace('A ?: We will implement', 'A Alex Davies-Jones: We will implement'),
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before);
    });

    it('leaves what follows open', async () => {
      const { document } = await create('attribute.transcript', 'One.\n│Two.\nThree.\n');
      await vscode.commands.executeCommand('colloquy.attributeTurn', { speaker: 'Ann Hall' });
      assert.equal(document.getText(), 'One.\nAnn Hall: Two.\nThree.\n');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), 'One.\nTwo.\nThree.\n');
    });

    it('says that a speaker is not known', async () => {
      const { document } = await create('unknown.transcript', '│One.\nTwo.\n');
      await vscode.commands.executeCommand('colloquy.attributeTurn', { speaker: null });
      assert.equal(document.getText(), '?: One.\nTwo.\n');
    });

    it('makes selected lines one turn', async () => {
      const editor = await create('selected.transcript', 'One.\r\nTwo.\r\nThree.\r\n');
      editor.selection = new vscode.Selection(0, 1, 1, 2);
      await vscode.commands.executeCommand('colloquy.attributeTurn', { speaker: 'Ann Hall' });
      assert.equal(editor.document.getText(), 'Ann Hall: One.\r\n  Two.\r\nThree.\r\n');
    });

    it('offers the likeliest speaker first', async () => {
      const text = '---\nspeakers: [Cy Orr, Ann Hall, Bob Dee]\n---\nAnn Hall: One.\nBob Dee: Two.\n\nThree.\nFour.\n';
      const { document } = await create('picked.transcript', text.replace('Three', '│Three'));
      await accept(vscode.commands.executeCommand('colloquy.attributeTurn'));
      assert.equal(document.getText(), text.replace('Three', 'Ann Hall: Three'));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  });

  it('Next and Previous Unattributed go to the open places, round and round', async () => {
    const editor = await create('next.transcript', 'One.\nAnn Hall: Two.\n\n│Three.\nFour.\nQ ?: Five.\n');
    const before = editor.document.getText();
    for (const [command, line] of [
      ['colloquy.nextUnattributed', 5],
      ['colloquy.nextUnattributed', 0],
      ['colloquy.nextUnattributed', 3],
      ['colloquy.previousUnattributed', 0],
      ['colloquy.previousUnattributed', 5],
    ] as const) {
      await vscode.commands.executeCommand(command);
      assert.equal(editor.selection.active.line, line);
      assert.equal(editor.selection.isEmpty, true);
    }
    assert.equal(editor.document.getText(), before);
  });

  it('Next Unattributed stays where nothing is open', async () => {
    const editor = await create('closed.transcript', 'Ann Hall: One.\nBob Dee: T│wo.\n');
    const { active } = editor.selection;
    await vscode.commands.executeCommand('colloquy.nextUnattributed');
    assert.equal(editor.selection.active.isEqual(active), true);
  });

  it('Begin a New Turn Here breaks a line at the cursor, and one undo joins it again', async () => {
    const text = 'Bob Dee: One. Two.\n  Three.\nAnn Hall: Four.\n';
    const editor = await create('begun.transcript', text.replace('Two', '│Two'));
    await vscode.commands.executeCommand('colloquy.beginTurn');
    assert.equal(editor.document.getText(), text.replace(' Two', '\n?: Two'));
    assert.equal(editor.selection.active.line, 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('Restart Server gives a server that answers', async () => {
    const { document } = await open('lords-debate-amendment-292n.transcript');
    await vscode.commands.executeCommand('colloquy.restartServer');
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'Baroness Williams of Trafford: My Lords'),
    );
    assert.equal(hovers.length, 1);
  });
});

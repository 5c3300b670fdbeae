import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, problems, until, uriOf } from './support.ts';

const interview = `---
speakers:
  - name: Ann Hall
    aliases: [AH]
  - Bob Dee
---
Q1 AH [00:01]: How many visits?
A Bob Dee [00:09]: Twelve.
Q: And how long?
`;

describe('While reading', () => {
  afterEach(closeAll);

  it('lenses say how much somebody says, and who answers', async () => {
    const { document } = await create('lenses.transcript', interview);
    const lenses = await lensesOf(document);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [2, '2 turns, 6 words'],
        [4, '1 turn, 1 word'],
        [8, 'Not answered'],
      ],
    );
  });

  it('a lens leads to the answer', async () => {
    const far = interview.replace('A Bob', 'Cy Fox: Well.\nA Bob');
    const editor = await create('leads.transcript', far);
    const answered = (await lensesOf(editor.document)).find(({ command }) => command?.title.startsWith('Answered'));
    assert.ok(answered?.command);
    await vscode.commands.executeCommand(answered.command.command, ...(answered.command.arguments ?? []));
    await until(
      vscode.window.onDidChangeTextEditorSelection,
      () => vscode.window.activeTextEditor?.selection.active.line === 8,
    );
  });

  it('hints say who is meant and how much time goes by', async () => {
    const { document } = await create('hints.transcript', interview);
    assert.deepEqual(await hintsOf(document), ['6:5 Ann Hall', '7:17 +0:08', '8:1 Ann Hall']);
  });

  it('hints can be switched off one by one', async () => {
    const { document } = await create('fewer-hints.transcript', interview);
    const settings = vscode.workspace.getConfiguration('colloquy', document.uri);
    await settings.update('inlayHints', { fullName: false, speaker: false }, vscode.ConfigurationTarget.Global);
    try {
      await untilAsked(async () => (await hintsOf(document)).join() === '7:17 +0:08');
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
    await untilAsked(async () => (await hintsOf(document)).length === 3);
  });

  it('problems of files that nobody has opened are listed where the settings want that', async () => {
    const closed = uriOf('unopened.transcript');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode('Nobody is named for this.\n'));
    const { document } = await create('opened.transcript', 'Nobody is named for this.\n');
    await problems(document.uri, ['unattributed']);
    assert.deepEqual(vscode.languages.getDiagnostics(closed), []);
    const settings = vscode.workspace.getConfiguration('colloquy');
    await settings.update('problems', 'allFiles', vscode.ConfigurationTarget.Global);
    await problems(closed, ['unattributed']);
    await settings.update('problems', undefined, vscode.ConfigurationTarget.Global);
    await problems(closed, []);
    await vscode.workspace.fs.delete(closed);
  });
});

function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100);
}

/** Each hint as its place and its words. */
async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const hints: vscode.InlayHint[] = await vscode.commands.executeCommand(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
}

/** The editor tells no extension when its hints are others, so it is asked again until they are. */
async function untilAsked(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

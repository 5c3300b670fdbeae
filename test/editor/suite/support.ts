import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Shows a file of the workspace, with the extension at work. */
export async function open(name: string): Promise<vscode.TextEditor> {
  // Opened first: the extension starts its server at once where a transcript is open.
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.extensions.getExtension('colloquy.colloquy')?.activate();
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Writes a file into the workspace and shows it; `│` in the text is where the cursor goes. */
export async function create(name: string, source: string): Promise<vscode.TextEditor> {
  const text = source.replace('│', '');
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const editor = await open(name);
  assert.equal(editor.document.getText(), text);
  putCursor(editor, Math.max(0, source.indexOf('│')));
  return editor;
}

export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export function putCursor(editor: vscode.TextEditor, offset: number): void {
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

/** Where some words stand that the document has once. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `${words} is not in the text`);
  return document.positionAt(offset);
}

/** Waits until something holds; looked at anew after each event. */
export function until(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = event(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Waits until a file has problems of just these rules, and gives them in their order. */
export async function problems(uri: vscode.Uri, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  const found = () => vscode.languages.getDiagnostics(uri).sort((a, b) => a.range.start.compareTo(b.range.start));
  const wanted = rules.join();
  await until(vscode.languages.onDidChangeDiagnostics, () => found().map(ruleOf).join() === wanted);
  return found();
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Presses Enter until the command that asks has its answer. */
export async function accept(command: Thenable<unknown>): Promise<void> {
  const asking = { done: false };
  command.then(() => {
    asking.done = true;
  });
  while (!asking.done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

import { Selection, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode';

/**
 * Shows a text as a transcript that is not saved yet. With `source` it is saved beside that file, by the same name; without, the user
 * is asked for a name.
 */
export async function showUntitledTranscript(source: Uri | undefined, text: string): Promise<TextEditor> {
  const document = await emptyTranscript(source);
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => edit.insert(document.positionAt(0), text));
  // Inserting has put the cursor at the end.
  editor.selection = new Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
  return editor;
}

async function emptyTranscript(source: Uri | undefined): Promise<TextDocument> {
  const path = source?.path.replace(/\.[^./]*$/, '');
  for (let count = 1; source !== undefined && count < MOST; count++) {
    const file = source.with({ path: `${path}${count === 1 ? '' : `-${count}`}.transcript` });
    if (await isFree(file)) return workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  }
  return workspace.openTextDocument({ language: 'transcript' });
}

/** More names than this are not tried. */
const MOST = 100;

async function isFree(file: Uri): Promise<boolean> {
  if (workspace.textDocuments.some(({ uri, isClosed }) => uri.path === file.path && !isClosed)) return false;
  return workspace.fs.stat(file).then(
    () => false,
    () => true,
  );
}

import { Selection, type TextDocument, type Uri, window, workspace } from 'vscode';
import { requirePage } from '../activeTranscript.ts';
import { type Cleaning, showCleaned } from './cleanUp.ts';

/**
 * Opens a transcript that is not saved yet, with the cleaned text of the active page or of the selected part of it. The page
 * stays as it is.
 */
export async function newTranscript(cleaning: Cleaning): Promise<void> {
  const page = requirePage();
  if (page === undefined) return;
  const text = page.document.getText(page.selection.isEmpty ? undefined : page.selection);
  const name = page.document.uri.path.slice(page.document.uri.path.lastIndexOf('/') + 1);
  const document = await emptyTranscript(page.document);
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(document.positionAt(0), text));
  const cleaned = await cleaning.server.clean(document, undefined);
  // Inserting has put the cursor at the end.
  editor.selection = new Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
  showCleaned(document, { name, text }, cleaned, cleaning);
}

/** A transcript that is saved beside the page, by the same name. */
async function emptyTranscript({ uri, isUntitled }: TextDocument): Promise<TextDocument> {
  if (isUntitled) return workspace.openTextDocument({ language: 'transcript' });
  const path = uri.path.replace(/\.[^./]*$/, '');
  for (let count = 1; count < MOST; count++) {
    const file = uri.with({ path: `${path}${count === 1 ? '' : `-${count}`}.transcript` });
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

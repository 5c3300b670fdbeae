import { languages, type TextDocument, type TextEditor, window } from 'vscode';

export function isTranscript(document: TextDocument): boolean {
  return document.languageId === 'transcript';
}

/** Whether a document is text of no language, in which a transcript may be. */
export function isPage({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}

/** The active editor, if it shows a transcript. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isTranscript(editor.document) ? editor : undefined;
}

/** The active editor, if it shows a transcript or a page. A page is a transcript from then on. */
export async function activeAsTranscript(): Promise<TextEditor | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isPage(editor.document)) return activeTranscript();
  await languages.setTextDocumentLanguage(editor.document, 'transcript');
  return activeTranscript();
}

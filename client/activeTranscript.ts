import { type TextDocument, type TextEditor, window } from 'vscode';

export function isTranscript(document: TextDocument): boolean {
  return document.languageId === 'transcript';
}

/** The active editor, if it shows a transcript. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isTranscript(editor.document) ? editor : undefined;
}

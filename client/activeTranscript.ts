import { languages, TabInputText, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { SHOWN_TEXTS } from './views/shownTexts.ts';
import { showStatus } from './views/statusMessage.ts';

export function isTranscript(document: TextDocument): boolean {
  return document.languageId === 'transcript';
}

/** Whether a document is text of no language, in which a transcript may be. */
export function isPage({ languageId, uri }: TextDocument): boolean {
  return (languageId === 'plaintext' || languageId === 'markdown') && uri.scheme !== SHOWN_TEXTS;
}

/** The active editor, if it shows a transcript. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isTranscript(editor.document) ? editor : undefined;
}

/** The active editor, for a command that needs a transcript. Without one, says so and gives undefined. */
export function requireTranscript(): TextEditor | undefined {
  const editor = activeTranscript();
  if (editor === undefined) sayTranscriptIsNeeded();
  return editor;
}

export function sayTranscriptIsNeeded(): void {
  showStatus('This works in a transcript. Open one, and try again.');
}

/** The same for a command that a walkthrough or a panel may offer: see `activeOrOnlyText`. */
export async function requireTranscriptBelow(): Promise<TextEditor | undefined> {
  await activeOrOnlyText(isTranscript);
  return requireTranscript();
}

/** The active editor, for a command that needs a page. Without one, says so and gives undefined. */
export async function requirePage(): Promise<TextEditor | undefined> {
  const editor = await activeOrOnlyText(isPage);
  if (editor !== undefined && isPage(editor.document)) return editor;
  showStatus('This works in plain text and in Markdown. Open such a file, and try again.');
  return undefined;
}

/** The active editor, for a command that needs a transcript or a page. A page is a transcript from then on. */
export async function requireTranscriptOrPage(): Promise<TextEditor | undefined> {
  const editor = (await activeOrOnlyText(isTranscript)) ?? (await activeOrOnlyText(isPage));
  if (editor === undefined || !isPage(editor.document)) return requireTranscript();
  await languages.setTextDocumentLanguage(editor.document, 'transcript');
  return activeTranscript();
}

/**
 * The active editor. Where a walkthrough or a panel covers the texts, brings the text of a kind to the front, if the tabs have only one:
 * the buttons of a walkthrough are about it.
 */
async function activeOrOnlyText(isWanted: (document: TextDocument) => boolean): Promise<TextEditor | undefined> {
  if (window.activeTextEditor !== undefined) return window.activeTextEditor;
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const shown = new Set(inputs.flatMap((input) => (input instanceof TabInputText ? [input.uri.toString()] : [])));
  const [only, other] = workspace.textDocuments.filter((one) => shown.has(one.uri.toString()) && isWanted(one));
  return only !== undefined && other === undefined ? window.showTextDocument(only) : undefined;
}

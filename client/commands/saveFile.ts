import { Uri, workspace } from 'vscode';

/** Saves a file that an edit has changed, so that it counts for all transcripts. */
export async function saveFile(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const wanted = Uri.parse(uri).toString();
  await workspace.textDocuments.find((document) => document.uri.toString() === wanted)?.save();
}

import { TabInputCustom, TabInputText, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { Server } from '../server/server.ts';
import type { Originals } from '../views/originals.ts';
import type { ShownTexts } from '../views/shownTexts.ts';
import { showUntitledTranscript } from './untitledTranscript.ts';

/** Larger files would hold up the editor. The command line converts them. */
const LARGEST = 50_000_000;

/**
 * Opens a file of another format as a new transcript, which is not saved yet. `chosen` is the file's URI from a menu; from the command
 * palette it is the file that the active tab shows.
 */
export async function importTranscript(
  server: Server,
  texts: ShownTexts,
  originals: Originals,
  chosen: unknown,
): Promise<void> {
  const file = chosen instanceof Uri ? chosen : (activeFile() ?? (await pickFile()));
  if (file === undefined) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const bytes = await read(file);
  if (bytes === undefined) {
    window.showErrorMessage(`${name} cannot be read.`);
    return;
  }
  if (bytes === 'too large') {
    window.showErrorMessage(`${name} is larger than 50 MB. Convert it on the command line: colloquy convert.`);
    return;
  }
  const imported = await server.importFile(file, bytes);
  if ('reason' in imported) {
    window.showErrorMessage(`${name}: ${imported.reason}`);
    return;
  }
  const { document } = await showUntitledTranscript(hasFiles(file) ? file : undefined, imported.text);
  originals.keep(document, { name, text: imported.text, isImported: true });
  // The command does not wait for the message, which may stay for a long time.
  report(texts, name, imported.format, imported.remarks);
}

/** What the active tab shows; a tab that cannot show its file, such as a Word document, is one too. */
function activeFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** The bytes of a file, or of an open text that has no file; undefined if there are none. */
async function read(file: Uri): Promise<Uint8Array | 'too large' | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined && !hasFiles(file)) return new TextEncoder().encode(open.getText());
  try {
    const { size } = await workspace.fs.stat(file);
    return size > LARGEST ? 'too large' : await workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}

/** Whether a scheme has files that can be read, and others beside them. */
function hasFiles({ scheme }: Uri): boolean {
  return workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

async function pickFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({ title: 'Import as Transcript', openLabel: 'Import' });
  return files?.[0];
}

async function report(texts: ShownTexts, name: string, format: string, remarks: readonly string[]): Promise<void> {
  const [first] = remarks;
  if (first === undefined) return;
  const said = remarks.length === 1 ? first : `${remarks.length} things were lost, changed or decided.`;
  const message = `${name} was imported from ${format}. ${said}`;
  const answer = await window.showInformationMessage(message, ...(remarks.length === 1 ? [] : ['Show Report']));
  if (answer === undefined) return;
  const lines = [`# ${name}, imported from ${format}`, '', ...remarks.map((remark) => `- ${remark}`), ''];
  await window.showTextDocument(texts.add('Import report.md', lines.join('\n')), { preview: true });
}

import { extensions, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { requireTranscriptBelow } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { Original, Originals } from './originals.ts';

/** An earlier text of a transcript, or another version of it. */
export interface EarlierText {
  readonly name: string;
  /** Reads it as it is now. Gives a sentence where there is no text that can be compared. */
  read(): Promise<{ readonly text: string } | { readonly reason: string }>;
}

/** A transcript, and an earlier text to compare it with. */
export interface ComparedTexts {
  readonly document: TextDocument;
  readonly earlier: EarlierText;
}

/**
 * The active transcript with an earlier text. `chosen` may come from a key binding or another extension: the earlier text's URI; else the
 * user chooses. Undefined if there is no transcript, or the user chooses none.
 */
export async function chooseEarlierText(
  server: Server,
  originals: Originals,
  chosen: unknown,
  question: Question,
): Promise<ComparedTexts | undefined> {
  const document = (await requireTranscriptBelow())?.document;
  if (document === undefined) return undefined;
  // A menu gives the transcript itself.
  const isFile = chosen instanceof Uri && chosen.toString() !== document.uri.toString();
  const earlier = isFile ? fileText(server, chosen) : await pickEarlierText(server, originals, document, question);
  return earlier && { document, earlier };
}

/** How the user is asked for an earlier text. */
interface Question {
  readonly title: string;
  readonly placeHolder: string;
}

/** A file as an earlier text. Files of other formats are read as transcripts. */
function fileText(server: Server, file: Uri): EarlierText {
  return { name: nameOf(file), read: () => readFile(server, file) };
}

/** Asks the user for an earlier text: as before cleaning, as imported, as saved, as committed, or a file. */
async function pickEarlierText(
  server: Server,
  originals: Originals,
  document: TextDocument,
  { title, placeHolder }: Question,
): Promise<EarlierText | undefined> {
  const found: EarlierItem[] = [
    ...originals.find(document).map(originalItem),
    ...savedItems(server, document),
    ...(await committedItems(document)),
    ...(await neighbourItems(server, document)),
  ];
  const pick = () => pickFile(server, document, title);
  if (found.length === 0) return pick();
  const other: EarlierItem = { label: '$(folder-opened) Another file…' };
  const chosen = await window.showQuickPick([...found, other], { title, placeHolder });
  return chosen === other ? pick() : chosen?.earlier;
}

interface EarlierItem extends QuickPickItem {
  readonly earlier?: EarlierText;
}

function item(label: string, description: string, { name, text }: { readonly name: string; readonly text: string }) {
  return { label, description, earlier: { name, read: async () => ({ text }) } };
}

function originalItem({ name, text, isImported }: Original): EarlierItem {
  return item(isImported ? '$(history) As imported' : '$(history) As before cleaning', name, { name, text });
}

/** The file on the disk, if the document has changed since. */
function savedItems(server: Server, document: TextDocument): EarlierItem[] {
  if (document.isUntitled || !document.isDirty) return [];
  const { name, read } = fileText(server, document.uri);
  return [{ label: '$(save) As saved', description: name, earlier: { name: `${name} as saved`, read } }];
}

/** The part of the interface of the Git extension that is used here. */
interface Git {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** The text at HEAD. There is none in a browser or in an untrusted folder, where the Git extension does not run. */
async function committedItems({ uri, isUntitled }: TextDocument): Promise<EarlierItem[]> {
  const extension = isUntitled ? undefined : extensions.getExtension<Git>('vscode.git');
  const git = await extension?.activate().then(
    (api) => api.getAPI(1),
    () => undefined,
  );
  const repository = git?.getRepository(uri);
  const show = () => repository?.show('HEAD', uri.fsPath).catch(() => undefined);
  if ((await show()) === undefined) return [];
  const name = `${nameOf(uri)} at HEAD`;
  const read = async () => {
    const text = await show();
    return text === undefined ? { reason: `${name} is no longer there.` } : { text };
  };
  return [{ label: '$(git-commit) As committed', description: name, earlier: { name, read } }];
}

/** Files beside the transcript with the same name but for the ending, plain text first. */
async function neighbourItems(server: Server, { uri }: TextDocument): Promise<EarlierItem[]> {
  const [folder] = (workspace.workspaceFolders ?? []).filter((one) => uri.path.startsWith(`${one.uri.path}/`));
  const place = uri.scheme === 'untitled' ? folder?.uri.with({ path: uri.path }) : uri;
  if (place === undefined || !place.path.includes('/')) return [];
  const name = nameOf(place);
  const stem = name.replace(/\.[^.]*$/, '.');
  const files = await namesIn(Uri.joinPath(place, '..'));
  return neighbours
    .map((ending) => stem + ending)
    .filter((file) => file !== name && files.includes(file))
    .map((file) => ({ label: `$(file) ${file}`, earlier: fileText(server, Uri.joinPath(place, '..', file)) }));
}

const neighbours = ['txt', 'md', 'vtt', 'srt', 'docx'];

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

async function pickFile(server: Server, { uri }: TextDocument, title: string): Promise<EarlierText | undefined> {
  const files = await window.showOpenDialog({
    title,
    openLabel: 'Compare',
    ...(uri.scheme !== 'untitled' && { defaultUri: Uri.joinPath(uri, '..') }),
  });
  return files?.[0] && fileText(server, files[0]);
}

async function readFile(server: Server, file: Uri): ReturnType<EarlierText['read']> {
  const name = nameOf(file);
  const bytes = await workspace.fs.readFile(file).then(
    (bytes) => bytes,
    () => undefined,
  );
  if (bytes === undefined) return { reason: `${name} cannot be read.` };
  if (await isOfOtherFormat(server, name)) {
    const imported = await server.importFile(file, bytes);
    return 'reason' in imported ? { reason: `${name}: ${imported.reason}` } : { text: imported.text };
  }
  const text = decode(bytes);
  return text === undefined ? { reason: `${name} is not UTF-8. Save it as UTF-8 to compare its words.` } : { text };
}

/** Whether a file is made a transcript before it is compared. */
async function isOfOtherFormat(server: Server, name: string): Promise<boolean> {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  const formats = await server.formats();
  return formats.some(({ isRead, isText, extensions }) => isRead && !isText && extensions.includes(ending));
}

/** Undefined for what is no UTF-8: words that are read wrongly would count as changed. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

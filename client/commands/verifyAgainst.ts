import { commands, extensions, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { Originals } from '../views/originals.ts';
import type { ShownTexts } from '../views/shownTexts.ts';
import { showStatus } from '../views/statusMessage.ts';

/** An earlier text of a transcript. */
interface Earlier {
  readonly name: string;
  /** Undefined if it is no text that can be compared. */
  readonly text: string | undefined;
}

/**
 * Compares the spoken words of an earlier text with those of the active transcript. `chosen` may come from a key
 * binding or another extension: the earlier text's URI; else the user chooses.
 */
export async function verifyAgainst(
  server: Server,
  texts: ShownTexts,
  originals: Originals,
  chosen: unknown,
): Promise<void> {
  const document = activeTranscript()?.document;
  if (document === undefined) return;
  // A menu gives the transcript itself.
  const isFile = chosen instanceof Uri && chosen.toString() !== document.uri.toString();
  const earlier = isFile ? await readFile(chosen) : await choose(document, originals);
  if (earlier === undefined) return;
  if (earlier.text === undefined) {
    window.showErrorMessage(`${earlier.name} is not UTF-8. Save it as UTF-8 to compare its words.`);
    return;
  }
  const { equal, summary, before, after } = await server.verify(document, earlier.text);
  // The command does not wait for the message, which may stay for a long time.
  window.showInformationMessage(summary);
  if (equal) return;
  const name = nameOf(document.uri);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(earlier.name, before),
    texts.add(name, after),
    `Spoken words: ${earlier.name} ↔ ${name}`,
  );
}

interface EarlierItem extends QuickPickItem {
  readonly read: () => Promise<Earlier | undefined>;
}

async function choose(document: TextDocument, originals: Originals): Promise<Earlier | undefined> {
  const items: EarlierItem[] = [
    ...originals.find(document).map((original) => ({
      label: '$(history) As before cleaning',
      description: original.name,
      read: async () => original,
    })),
    ...(await savedItems(document)),
    ...(await committedItems(document)),
    ...(await neighbourItems(document)),
  ];
  const other: EarlierItem = { label: '$(folder-opened) Another file…', read: () => pickFile(document) };
  if (items.length === 0) return other.read();
  const item = await window.showQuickPick([...items, other], {
    title: 'Verify Against',
    placeHolder: 'Which text has the words as they were?',
  });
  return item?.read();
}

/** The file on the disk, if the document has changed since. */
async function savedItems(document: TextDocument): Promise<EarlierItem[]> {
  if (document.isUntitled || !document.isDirty) return [];
  return [{ label: '$(save) As saved', description: nameOf(document.uri), read: () => readFile(document.uri) }];
}

/** The part of the interface of the Git extension that is used here. */
interface Git {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

async function committedItems({ uri, isUntitled }: TextDocument): Promise<EarlierItem[]> {
  const extension = isUntitled ? undefined : extensions.getExtension<Git>('vscode.git');
  const git = await extension?.activate().then(
    (api) => api.getAPI(1),
    () => undefined,
  );
  const text = await git
    ?.getRepository(uri)
    ?.show('HEAD', uri.fsPath)
    .catch(() => undefined);
  if (text === undefined) return [];
  const name = `${nameOf(uri)} at HEAD`;
  return [{ label: '$(git-commit) As committed', description: name, read: async () => ({ name, text }) }];
}

/** Files beside the transcript with the same name but for the ending, plain text first. */
async function neighbourItems({ uri }: TextDocument): Promise<EarlierItem[]> {
  const [folder] = (workspace.workspaceFolders ?? []).filter((one) => uri.path.startsWith(`${one.uri.path}/`));
  const place = uri.scheme === 'untitled' ? folder?.uri.with({ path: uri.path }) : uri;
  if (place === undefined || !place.path.includes('/')) return [];
  const name = nameOf(place);
  const stem = name.replace(/\.[^.]*$/, '.');
  const files = await namesIn(Uri.joinPath(place, '..'));
  const endings = ['txt', 'md', 'vtt', 'srt'].map((ending) => stem + ending);
  return endings
    .filter((file) => file !== name && files.includes(file))
    .map((file) => ({
      label: `$(file) ${file}`,
      read: () => readFile(Uri.joinPath(place, '..', file)),
    }));
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

async function pickFile({ uri }: TextDocument): Promise<Earlier | undefined> {
  const files = await window.showOpenDialog({
    title: 'Verify Against',
    openLabel: 'Compare',
    ...(uri.scheme !== 'untitled' && { defaultUri: Uri.joinPath(uri, '..') }),
  });
  return files?.[0] && readFile(files[0]);
}

async function readFile(file: Uri): Promise<Earlier | undefined> {
  try {
    return { name: nameOf(file), text: decode(await workspace.fs.readFile(file)) };
  } catch {
    showStatus(`${nameOf(file)} cannot be read.`);
    return undefined;
  }
}

/** Undefined for what is no UTF-8: words that are read wrongly would count as changed. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

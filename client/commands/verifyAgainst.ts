import { commands, Uri, window, workspace } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { ShownTexts } from '../views/shownTexts.ts';

/**
 * Compares the spoken words of an earlier text with those of the active transcript. `chosen` may come from a key
 * binding or another extension: the earlier text's URI; else the user picks a file.
 */
export async function verifyAgainst(server: Server, texts: ShownTexts, chosen: unknown): Promise<void> {
  const document = activeTranscript()?.document;
  if (document === undefined) return;
  const file = chosen instanceof Uri ? chosen : await pickFile(document.uri);
  if (file === undefined) return;
  const text = decode(await workspace.fs.readFile(file));
  if (text === undefined) {
    window.showErrorMessage(`${nameOf(file)} is not UTF-8. Save it as UTF-8 to compare its words.`);
    return;
  }
  const { equal, summary, before, after } = await server.verify(document, text);
  // The command does not wait for the message, which may stay for a long time.
  window.showInformationMessage(summary);
  if (equal) return;
  const name = nameOf(document.uri);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(nameOf(file), before),
    texts.add(name, after),
    `Spoken words: ${nameOf(file)} ↔ ${name}`,
  );
}

/** Undefined for what is no UTF-8: words that are read wrongly would count as changed. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function pickFile(beside: Uri): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: 'Verify Against',
    openLabel: 'Compare',
    ...(beside.scheme !== 'untitled' && { defaultUri: Uri.joinPath(beside, '..') }),
  });
  return files?.[0];
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

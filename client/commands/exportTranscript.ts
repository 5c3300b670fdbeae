import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { KnownFormat } from '../../server/protocol.ts';
import { requireTranscript } from '../activeTranscript.ts';
import { fromBase64 } from '../server/base64.ts';
import type { Server } from '../server/server.ts';

/**
 * Writes the active transcript in another format. The user chooses the format, sees what will be lost, and says where to save.
 * `chosen` may come from a key binding or another extension: the `format` by its id, and the `file` to write without asking.
 */
export async function exportTranscript(server: Server, chosen: unknown): Promise<void> {
  const document = requireTranscript()?.document;
  if (document === undefined) return;
  const given = isObject(chosen) ? chosen : {};
  const format = await formatFor(await server.formats(), given.format);
  if (format === undefined) return;
  const exported = await server.exportFile(document, format.id);
  if ('reason' in exported) {
    window.showErrorMessage(exported.reason);
    return;
  }
  const target = given.file instanceof Uri ? given.file : undefined;
  if (target === undefined && !(await accepts(format, exported.remarks))) return;
  const file = target ?? (await placeFor(document, format));
  if (file === undefined) return;
  await workspace.fs.writeFile(file, fromBase64(exported.base64));
  await show(file);
}

async function formatFor(formats: readonly KnownFormat[], id: unknown): Promise<KnownFormat | undefined> {
  const written = formats.filter(({ isWritten }) => isWritten);
  if (typeof id === 'string') return written.find((format) => format.id === id);
  const items = [...written]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((format) => ({
      label: format.title,
      description: format.extensions[0] ?? '',
      detail: format.lacks.length > 0 ? `Has no place for ${listOf(format.lacks)}` : 'Holds everything',
      format,
    }));
  const picked = await window.showQuickPick(items, {
    title: 'Export',
    placeHolder: 'Format',
    matchOnDescription: true,
  });
  return picked?.format;
}

/** The formats that people ask for most come first. */
function rankOf({ id }: KnownFormat): number {
  const rank = usual.indexOf(id);
  return rank < 0 ? usual.length : rank;
}

const usual = ['docx', 'vtt', 'srt', 'html', 'md', 'txt', 'csv'];

/** `questions, headings and the list of speakers` */
function listOf(lacks: readonly string[]): string {
  const names = lacks.map((what) => named.get(what) ?? what);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

const named = new Map([
  ['sections', 'headings'],
  ['roster', 'the list of speakers'],
]);

/** Shows what is lost, and asks whether to go on. */
async function accepts({ title }: KnownFormat, remarks: readonly string[]): Promise<boolean> {
  if (remarks.length === 0) return true;
  // A dialog shows no Markdown.
  const plain = remarks.map((remark) => remark.replace(/`([^`]+)`/g, '“$1”'));
  const shown = plain.slice(0, MOST_SHOWN).join('\n');
  const more = remarks.length > MOST_SHOWN ? `\nand ${remarks.length - MOST_SHOWN} more.` : '';
  const message = `Not everything goes into ${title}.`;
  return (await window.showWarningMessage(message, { modal: true, detail: shown + more }, 'Export')) !== undefined;
}

const MOST_SHOWN = 12;

async function placeFor({ uri }: TextDocument, { title, extensions }: KnownFormat): Promise<Uri | undefined> {
  const [extension = ''] = extensions;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') + extension;
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return window.showSaveDialog({
    title: `Export as ${title}`,
    filters: { [title]: [extension.slice(1)] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

/** Opens what was written, if the editor can show it. */
async function show(file: Uri): Promise<void> {
  await commands.executeCommand('vscode.open', file, { preview: false });
}

function isObject(value: unknown): value is { readonly format?: unknown; readonly file?: unknown } {
  return typeof value === 'object' && value !== null;
}

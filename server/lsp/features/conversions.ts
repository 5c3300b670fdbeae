import {
  defaultConversion,
  draftToTranscript,
  exportFile,
  type FileFormat,
  foreignFile,
  formats,
  formatWithId,
  importFile,
  type ReadingSettings,
  type Remark,
  recogniseFormat,
  transcriptToDraft,
} from '../../core/index.ts';
import { decodeContent, isText } from '../../project/index.ts';
import type { ExportedFile, ImportedFile, ImportParams, KnownFormat, NotConverted } from '../../protocol.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** The formats of files besides our own markup. */
export function knownFormats(): KnownFormat[] {
  return formats
    .filter(({ id }) => id !== 'transcript')
    .map((format) => ({
      id: format.id,
      title: format.title,
      extensions: format.extensions,
      isRead: format.read !== undefined,
      isWritten: format.write !== undefined,
      isText: isText(format),
      lacks: Object.entries(format.holds).flatMap(([what, isHeld]) => (isHeld ? [] : [what])),
    }));
}

/** A file of another format as a transcript, by the settings of its folder. */
export async function importDocument(
  { uri, base64 }: ImportParams,
  settings: ReadingSettings,
): Promise<ImportedFile | NotConverted> {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const { content, remark } = decodeContent(uri, bytes);
  const format = recogniseFormat(content);
  if (!format) {
    const foreign = foreignFile(bytes);
    return { reason: foreign ? sentence(foreign) : 'Colloquy does not know the format of this file.' };
  }
  const options = defaultConversion(settings);
  const imported = await importFile(content, format, options);
  if ('refused' in imported) {
    const line = imported.line === undefined ? '' : `line ${imported.line}: `;
    return { reason: sentence(`this cannot be read as ${format.title}: ${line}${imported.refused}`) };
  }
  const { text, remarks } = draftToTranscript(imported.draft, options);
  const decoded = remark === undefined ? [] : [{ message: remark }];
  return { format: format.title, text, remarks: sentences([...decoded, ...imported.remarks, ...remarks]) };
}

/** An open transcript in another format. */
export async function exportDocument(
  { uri, transcript, settings }: ParsedDocument,
  id: string,
): Promise<ExportedFile | NotConverted> {
  const format: FileFormat | undefined = formatWithId(id);
  if (!format) return { reason: `There is no format ${id}.` };
  const source = { draft: transcriptToDraft(transcript), transcript, path: uri.slice(uri.lastIndexOf('/') + 1) };
  const exported = await exportFile(source, format, { ...defaultConversion(settings), times: 'passage' });
  if ('refused' in exported) return { reason: sentence(exported.refused) };
  return { base64: base64Of(exported.pieces), remarks: sentences(exported.remarks) };
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function sentences(remarks: readonly Remark[]): string[] {
  return remarks.map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`));
}

/** In pieces, since a function takes a limited number of arguments. */
function base64Of(pieces: Iterable<string | Uint8Array>): string {
  const encoder = new TextEncoder();
  let binary = '';
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    for (let start = 0; start < bytes.length; start += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
  }
  return btoa(binary);
}

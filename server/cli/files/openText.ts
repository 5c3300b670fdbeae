import {
  defaultConversion,
  draftToTranscript,
  type FileContent,
  type FileFormat,
  importFile,
  type ReadingSettings,
  type Remark,
  recogniseFormat,
} from '../../core/index.ts';
import { decode, decodeContent, isText, otherFormat, refusedFormat } from '../../project/index.ts';

/**
 * What a command does with a file of another format: it names and refuses it, makes a transcript of it, or takes it as it is
 * because it converts files itself.
 */
export type OtherFormats = 'refused' | 'imported' | 'kept';

/** A text, or why there is none, as the end of a sentence. */
export type Opened =
  | { readonly text: string; readonly content?: FileContent; readonly remarks: readonly Remark[] }
  | { readonly fault: string };

/** The text of a file as a command takes it. Text in our own markup and plain text stay as they are, with their byte order mark. */
export async function openText(
  name: string,
  bytes: Uint8Array,
  { settings, others }: { readonly settings: ReadingSettings; readonly others: OtherFormats },
): Promise<Opened> {
  if (others === 'kept') {
    const { content, remark } = decodeContent(name, bytes);
    return { text: content.text, content, remarks: remark === undefined ? [] : [{ message: remark }] };
  }
  const read = decode(bytes);
  if ('text' in read) {
    const content = { name, bytes, text: read.text.replace(/^\ufeff/, '') };
    const format = others === 'refused' ? refusedFormat(content) : otherFormat(content);
    if (!format) return { text: read.text, remarks: [] };
    return others === 'imported' ? importText(content, format, settings) : { fault: adviceFor(name, format) };
  }
  if (others === 'refused') return read;
  const { content, remark } = decodeContent(name, bytes);
  const format = recogniseFormat(content);
  if (!format || isText(format)) return read;
  const opened = await importText(content, format, settings);
  return 'fault' in opened || remark === undefined
    ? opened
    : { ...opened, remarks: [{ message: remark }, ...opened.remarks] };
}

async function importText(content: FileContent, format: FileFormat, settings: ReadingSettings): Promise<Opened> {
  const options = defaultConversion(settings);
  const imported = await importFile(content, format, options);
  if ('refused' in imported) return { fault: `this cannot be read as ${format.title}: ${imported.refused}` };
  const { text, remarks } = draftToTranscript(imported.draft, options);
  return { text, remarks: [...imported.remarks, ...remarks] };
}

function adviceFor(name: string, { title, advice }: FileFormat): string {
  const target = `${name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || 'talk'}.transcript`;
  const how = advice ?? `convert it with \`colloquy convert ${name} -o ${target}\``;
  return `this is ${title} and no transcript; ${how}`;
}

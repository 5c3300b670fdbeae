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
import { decode, decodeContent } from '../../project/index.ts';

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
    const format = mayBeOther(content) ? otherFormat(content) : undefined;
    if (!format || (others === 'refused' && isText(format))) return { text: read.text, remarks: [] };
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

/** The format of a file that is neither our own markup nor text that may be read as it stands. */
function otherFormat(content: FileContent): FileFormat | undefined {
  const format = recogniseFormat(content);
  if (!format || !isText(format)) return format;
  return format.recognises?.(content) ? format : undefined;
}

function adviceFor(name: string, { title }: FileFormat): string {
  const target = `${name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || 'talk'}.transcript`;
  return `this is ${title} and no transcript; convert it with \`colloquy convert ${name} -o ${target}\``;
}

/** Whether files of a format are read as they stand, since a transcript may be written so. */
function isText({ extensions }: FileFormat): boolean {
  return extensions.some((extension) => textExtension.test(extension));
}

/**
 * Whether a file may be of another format: by its extension, or by its first characters. Only then are the formats loaded, which
 * takes a while (docs/performance.md).
 */
function mayBeOther({ name, text }: FileContent): boolean {
  const extension = /\.[^./\\]*$/.exec(name)?.[0] ?? '';
  const isMarkdown = /^\.(?:md|markdown)$/i.test(extension) && text.includes('\\');
  return !textExtension.test(extension) || isMarkdown || firstCharacters.test(text.slice(0, 400));
}

const textExtension = /^(?:\.(?:transcript|txt|text|md|markdown))?$/i;
const firstCharacters = new RegExp(
  String.raw`^\s*(?:${[
    'WEBVTT',
    String.raw`\{`,
    String.raw`\[\s*[[{"]`,
    String.raw`\[\d[\d:.,]*\s*-->`,
    '<[!?A-Za-z]',
    '@(?:UTF8|Begin)',
    String.raw`\d+\s*[\r\n]\s*\d+:\d\d:\d\d`,
    String.raw`\d+:\d{1,2}:\d{1,2}[.,]\d+\s*-->`,
    'File type',
    // The chat of Zoom.
    String.raw`\d{1,2}:\d\d:\d\d\s+From\s`,
    // A time on a line of its own, above a name or below one.
    String.raw`(?:\S[^\r\n]{0,60}[\r\n]+\s*)?[[(]?\d+:\d\d(?::\d\d)?[.\d]*[\])]?\s*[\r\n]`,
    // A name with the surname first, and a time.
    String.raw`\S[^,\r\n]{0,40}, [^\r\n]{1,60}?(?:\s{2}|\t)\d`,
  ].join('|')})`,
);

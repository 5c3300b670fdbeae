import { type FileContent, type FileFormat, foreignFile, recogniseFormat, splitWrittenLines } from '../core/index.ts';

/**
 * The format of a text that is neither our own markup nor text that may be read as it stands; undefined for all others.
 * @param content the text without a byte order mark
 */
export function otherFormat(content: FileContent): FileFormat | undefined {
  if (!mayBeOther(content)) return undefined;
  const beginning = { ...content, text: content.text.slice(0, beginningOfText) };
  const format = recogniseFormat(beginning);
  if (!format || !isText(format)) return format;
  return format.recognises?.(beginning) ? format : undefined;
}

/**
 * The format of a text that is not checked as a transcript, because it is a file of another program: it has to be imported first.
 * The command line and the editor both ask here.
 */
export function refusedFormat(content: FileContent): FileFormat | undefined {
  const format = otherFormat(content);
  return format && !isText(format) ? format : undefined;
}

/**
 * Why a text is not checked as a transcript, as the end of a sentence: it is a file of another program, or no text at all. Undefined if it
 * may be checked.
 * @param name the file's name
 * @param beginning gives at least so many UTF-16 units from the beginning of the text, without its byte order mark, as far as there are any
 * @param how what to do with a file of another format
 */
export function whyUnchecked(name: string, beginning: (length: number) => string, how: string): string | undefined {
  const head = beginning(LONGEST_SIGN);
  const isForeign = foreignFile(encoder.encode(head)) !== undefined;
  // Most texts show by their first line that they are no such file.
  if (!isForeign && !mayBeOther({ name, text: head })) return undefined;
  const text = beginning(beginningOfText);
  const foreign = foreignFile(encoder.encode(text));
  if (foreign !== undefined) return foreign;
  const format = refusedFormat({ name, text, bytes: new Uint8Array() });
  return format && `this is ${format.title} and no transcript; ${format.advice ?? how}`;
}

const encoder = new TextEncoder();

/** What shows that a file may be of another format stands among so many characters. */
const LONGEST_SIGN = 1000;

/** As much of a text as shows its format, in UTF-16 units. */
const beginningOfText = 1 << 20;

/** Whether files of a format are read as they stand, since a transcript may be written so. */
export function isText({ extensions }: FileFormat): boolean {
  return extensions.some((extension) => textExtension.test(extension));
}

/**
 * Whether a file may be of another format: by its extension, or by its first 400 characters. Only then are the formats loaded, which
 * takes a while (docs/performance.md).
 */
function mayBeOther({ name, text }: Pick<FileContent, 'name' | 'text'>): boolean {
  const extension = /\.[^./\\]*$/.exec(name)?.[0] ?? '';
  const isMarkdown = /^\.(?:md|markdown)$/i.test(extension) && text.includes('\\');
  return !textExtension.test(extension) || isMarkdown || looksOther(text.slice(0, 400));
}

const textExtension = /^(?:\.(?:transcript|txt|text|md|markdown))?$/i;

/** By the first characters of a text, or by its first lines that are not blank. */
function looksOther(head: string): boolean {
  const text = head.trimStart();
  if (firstCharacters.test(text)) return true;
  const lines = splitWrittenLines(text).slice(0, MOST_LINES);
  const [first = '', second = ''] = lines;
  if (surnameAndTime.test(first) || lines.some((line) => timeAndDash.test(line))) return true;
  // A number above a time; a time on a line of its own, above a name or below one.
  if (/^\d+$/.test(first) && /^\d+:\d\d:\d\d/.test(second)) return true;
  return timeAlone.test(first) || (first.length <= LONGEST_NAME && timeAlone.test(second));
}

const MOST_LINES = 14;
const LONGEST_NAME = 61;

const firstCharacters = new RegExp(
  `^(?:${[
    'WEBVTT',
    String.raw`\{`,
    String.raw`\[\s*[[{"]`,
    String.raw`\[\d[\d:.,]*\s*-->`,
    '<[!?A-Za-z]',
    '@(?:UTF8|Begin)',
    String.raw`\d+:\d{1,2}:\d{1,2}[.,]\d+\s*-->`,
    'File type',
    // The chat of Zoom.
    String.raw`\d{1,2}:\d\d:\d\d\s+From\s`,
    // The labels of Audacity.
    String.raw`\d+\.\d+\t\d+\.\d+\t`,
  ].join('|')})`,
);
const timeAlone = /^[[(]?\d+:\d\d(?::\d\d)?[.\d]*[\])]?$/;
/** A time, a dash and a name. */
const timeAndDash = /^[[(]?\d{1,3}:\d\d(?::\d\d)?[.\d]*[\])]?\s{1,9}[-–—|•·]\s/;
/** A name with the surname first, and a time. */
const surnameAndTime = /^\S[^,]{0,40}, .{1,60}?(?:\s{2}|\t)\d/;

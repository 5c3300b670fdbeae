import { isNameLike } from '../../labels/labels.ts';
import { readBareTime } from '../../syntax/times.ts';
import { withoutColon } from '../../text/colons.ts';
import type { Block, DocumentLine, Paragraph } from '../documents/blocks.ts';
import { LeftOut } from '../documents/leftOut.ts';
import { readBlocks } from '../documents/readBlocks.ts';
import { tableParagraphs } from '../documents/tables.ts';
import type { DraftPart } from '../draft/draft.ts';
import type { FileContent, Imported, ReadOptions, Refusal } from '../format.ts';
import { readXml } from '../xml/readXml.ts';
import { readBody, readNotes } from './body.ts';
import type { DocumentItem, DocumentParagraph } from './document.ts';
import { readNumbering } from './numbering.ts';
import { isOwnDocument, readOwnDocument } from './readOwn.ts';
import { readStyles } from './styles.ts';
import { attributeOf } from './word.ts';
import { decodeText, openZip, type ZipArchive } from './zip.ts';

/**
 * Reads a document of Word: paragraphs, headings by style, the numbers of lists, tables row by row. Tracked insertions are taken and
 * deletions left out. Labels in bold or plain name speakers where all of them together prove it. Notes and comments become comments at
 * the end.
 */
export function readDocx({ bytes }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const old = oldFormat(bytes);
  if (old) return old;
  const zip = openZip(bytes);
  if ('refused' in zip) return zip;
  const main = mainPart(zip);
  if (typeof main !== 'string') return main;
  const leftOut = new LeftOut();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => textOfPart(zip, folder + name);
  const context = { styles: readStyles(part('styles.xml')), numbering: readNumbering(part('numbering.xml')), leftOut };
  const xml = zip.read(main);
  if ('refused' in xml) return xml;
  const items = readBody(decodeText(xml), context);
  if ('refused' in items) return items;
  if (isOwnDocument(items)) return { draft: readOwnDocument(items), remarks: leftOut.remarks() };
  if (items.length === 0) return { refused: 'there is no text in it' };
  for (const name of zip.names) {
    if (name.startsWith(folder) && /\/(?:header|footer)\d*\.xml$/.test(name)) {
      const words = wordsOfPart(textOfPart(zip, name));
      if (words !== '') leftOut.add(name.includes('/header') ? 'Heads of pages' : 'Feet of pages', words);
    }
  }
  const { title, blocks } = toBlocks(items, context.styles.nameOf, leftOut);
  const { roster, parts } = readBlocks(blocks, settings);
  const notes = ['footnotes.xml', 'endnotes.xml', 'comments.xml'].flatMap((name) => notesOf(part(name)));
  const header = title === undefined ? {} : { title };
  return { draft: { header, roster, parts: [...parts, ...notes] }, remarks: leftOut.remarks() };
}

/** Whether a ZIP archive has the parts of a document of Word. */
export function isWordDocument(bytes: Uint8Array): boolean {
  const zip = openZip(bytes);
  return !('refused' in zip) && typeof mainPart(zip) === 'string';
}

/** The part that has the text. */
function mainPart(zip: ZipArchive): string | Refusal {
  let target = '';
  const relations = zip.has('_rels/.rels') ? zip.read('_rels/.rels') : undefined;
  if (relations && 'refused' in relations) return relations;
  if (relations) {
    readXml(decodeText(relations), {
      open(element) {
        if (attributeOf(element, 'Type').endsWith('/officeDocument')) target = attributeOf(element, 'Target');
      },
      text() {},
      close() {},
    });
  }
  const path = target.replace(/^\//, '');
  if (zip.has(path) && /\bdocument\d*\.xml$/.test(path)) return path;
  return zip.has('word/document.xml')
    ? 'word/document.xml'
    : { refused: 'it is an archive without a document of Word' };
}

/** Files of Word before 2007, and documents with a password, which are packed in such a file. */
function oldFormat(bytes: Uint8Array): Refusal | undefined {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (!signature.every((byte, i) => bytes[i] === byte)) return undefined;
  return hasName(bytes, 'EncryptedPackage')
    ? { refused: 'it has a password; open it in Word and save it without one' }
    : { refused: 'it is a file of Word before 2007 (.doc); open it in Word and save it as .docx' };
}

/** Whether a name stands in the directory of such a file, which is written in two bytes a letter. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** A part as text; empty where it is missing or cannot be read. The document can be read without it. */
function textOfPart(zip: ZipArchive, name: string): string {
  const bytes = zip.has(name) ? zip.read(name) : undefined;
  return !bytes || 'refused' in bytes ? '' : decodeText(bytes);
}

function wordsOfPart(xml: string): string {
  let words = '';
  readXml(xml, {
    open({ name }) {
      if (name === 'p' || name === 'tab') words += ' ';
    },
    text(text, { name }) {
      if (name === 't') words += text;
    },
    close() {},
  });
  return words.trim();
}

function notesOf(xml: string): DraftPart[] {
  return readNotes(xml).map(({ author, text }) => ({
    kind: 'comment',
    text: author === '' ? `Note: ${text}` : `${author}: ${text}`,
  }));
}

function toBlocks(
  items: readonly DocumentItem[],
  nameOf: (style: string) => string,
  leftOut: LeftOut,
): { title: string | undefined; blocks: Block[] } {
  let title: string | undefined;
  const blocks: Block[] = [];
  const hasTabs = haveLabelsBeforeTabs(items);
  /** The name in a paragraph of its own that a style declares, above the words. */
  let label: string | undefined;
  const endLabel = () => {
    if (label !== undefined) blocks.push({ kind: 'paragraph', lines: [{ text: label }] });
    label = undefined;
  };
  for (const item of items) {
    if (item.kind === 'table') {
      endLabel();
      blocks.push(...tableParagraphs(item.rows, leftOut));
      continue;
    }
    const name = nameOf(item.style);
    const text = item.lines.map(({ text }) => text).join(' ');
    if (name.startsWith('toc ')) leftOut.add('Tables of contents', text);
    else if (name === 'title' && title === undefined && blocks.length === 0) title = text;
    else if (item.level > 0) {
      endLabel();
      blocks.push({ kind: 'heading', level: Math.min(6, item.level), title: text });
    } else if (label === undefined && speakerStyle.test(name) && isNameLike(withoutColon(text))) {
      label = withoutColon(text);
      continue;
    } else if (label !== undefined) blocks.push({ kind: 'paragraph', label, lines: item.lines });
    else blocks.push((hasTabs && labelBeforeTab(item)) || { kind: 'paragraph', lines: item.lines });
    label = undefined;
  }
  endLabel();
  return { title, blocks: joinTimings(blocks) };
}

/** Names of styles for names: `Speaker`, `Speaker Name`. */
const speakerStyle = /^(?:speaker|sprecher|interlocutor|locuteur|hablante|orador)s?(?: ?name)?$/;

/** A paragraph with its label, where a tab parts the two. */
function labelBeforeTab({ tabAt, lines }: DocumentParagraph): Paragraph | undefined {
  const [first, ...others] = lines;
  if (!first || tabAt === undefined || tabAt > LONGEST_LABEL) return undefined;
  const label = withoutColon(first.text.slice(0, tabAt).trim());
  const text = first.text.slice(tabAt).trim();
  // A name and a time stand above the words.
  const isHead = text === '' || readBareTime(text, 0, text.length)?.span.end === text.length;
  return label === '' || isHead || /[.?!]$/.test(label) || !isNameLike(label)
    ? undefined
    : { kind: 'paragraph', label, lines: [{ text }, ...others] };
}

/** Whether most paragraphs begin with a label and a tab, and the labels return. */
function haveLabelsBeforeTabs(items: readonly DocumentItem[]): boolean {
  const paragraphs = items.filter((item) => item.kind === 'paragraph');
  const labels = paragraphs.flatMap((paragraph) => labelBeforeTab(paragraph)?.label ?? []);
  const different = new Set(labels).size;
  return (
    labels.length >= FEWEST &&
    labels.length * 2 >= paragraphs.length &&
    different > 1 &&
    different * 1.5 <= labels.length
  );
}

/** In UTF-16 units. */
const LONGEST_LABEL = 40;
const FEWEST = 3;

/**
 * Older documents of Teams have two times with an arrow, the name below, and the words below that: in one paragraph, or each in one of
 * its own.
 */
function joinTimings(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const start = startOfTiming(block);
    if (start === undefined || block.kind !== 'paragraph') {
      joined.push(block);
      continue;
    }
    const lines: DocumentLine[] = block.lines.slice(1);
    for (let next = blocks[at + 1]; lines.length < 2; next = blocks[at + 1]) {
      if (next?.kind !== 'paragraph' || startOfTiming(next) !== undefined) break;
      lines.push(...next.lines);
      at++;
    }
    const [name, ...words] = lines;
    if (name && words.length > 0) joined.push({ kind: 'paragraph', label: name.text, time: start, lines: words });
    else joined.push({ kind: 'paragraph', lines: [...block.lines.slice(0, 1), ...lines] });
  }
  return joined;
}

function startOfTiming(block: Block): string | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [first] = block.lines;
  const [start, end, ...more] = first?.text.split(/ ?--> ?/) ?? [];
  const isTime = (text: string) => readBareTime(text, 0, text.length)?.span.end === text.length;
  return start && end && more.length === 0 && isTime(start) && isTime(end) ? start : undefined;
}

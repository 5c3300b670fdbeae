import type { DocumentLine } from '../documents/blocks.ts';
import type { LeftOut } from '../documents/leftOut.ts';
import { LineWriter } from '../documents/lineWriter.ts';
import type { Refusal } from '../format.ts';
import { readXml, type XmlElement, type XmlVisitor } from '../xml/readXml.ts';
import type { DocumentItem, StyledPiece } from './document.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { attributeOf, isOn, wordValue } from './word.ts';

/** What the other parts of a document say about its text. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly leftOut: LeftOut;
}

/** Reads the part of a document that has its text: paragraphs and tables, and after a paragraph what stands in its text boxes. */
export function readBody(xml: string, context: BodyContext): readonly DocumentItem[] | Refusal {
  const reader = new BodyReader(context);
  return readXml(xml, reader) ?? reader.items;
}

interface OpenParagraph {
  style: string;
  level: number;
  list: { readonly list: string; readonly level: number } | undefined;
  /** Where the first tab stands in the first line. */
  tabAt?: number;
  /** Whether a tracked deletion joins it to the next paragraph. */
  isJoined?: boolean;
  readonly writer: LineWriter;
  readonly pieces: StyledPiece[];
  /** What stands in the text boxes of the paragraph. */
  readonly boxes: DocumentItem[];
}

interface OpenRun {
  style: string;
  bold: boolean | undefined;
  isHidden: boolean;
}

class BodyReader implements XmlVisitor {
  readonly items: DocumentItem[] = [];
  readonly #context: BodyContext;
  /** Where finished paragraphs and tables go: the body, the open cell, the open text box. */
  readonly #targets: DocumentItem[][] = [this.items];
  readonly #paragraphs: OpenParagraph[] = [];
  /** A paragraph that goes on in the next one, because its end is deleted. */
  #unended: OpenParagraph | undefined;
  /** The element that holds a table of contents. */
  #contents: XmlElement | undefined;
  readonly #tables: DocumentLine[][][][] = [];
  #run: OpenRun | undefined;
  /** What is inside this element is skipped. */
  #skipped: XmlElement | undefined;
  #skippedKind = '';
  #skippedText = '';

  constructor(context: BodyContext) {
    this.#context = context;
  }

  open(element: XmlElement): void {
    if (this.#skipped) return;
    if (element.name === 'Fallback') this.#skip(element, '');
    else if (isWord(element)) this.#openWord(element);
  }

  text(text: string, within: XmlElement): void {
    if (this.#skipped) this.#skippedText += isTextElement(within) || within.name === 'delText' ? text : '';
    else if (isTextElement(within)) this.#add(text);
  }

  close(element: XmlElement): void {
    if (this.#skipped) {
      if (this.#skipped === element) this.#endSkip();
    } else if (isWord(element)) this.#closeWord(element);
  }

  #openWord(element: XmlElement): void {
    const { name, parent } = element;
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'p':
        this.#paragraphs.push(this.#unended ?? newParagraph());
        this.#unended = undefined;
        break;
      case 'docPartGallery':
        if (wordValue(element) === 'Table of Contents') this.#contents = parent?.parent?.parent;
        break;
      case 'sdtContent':
        if (parent && parent === this.#contents) this.#skip(element, 'Tables of contents');
        break;
      case 'r':
        this.#run = { style: '', bold: undefined, isHidden: false };
        break;
      case 'del':
      case 'moveFrom':
        if (parent?.name !== 'rPr' && parent?.name !== 'trPr') this.#skip(element, 'Tracked deletions');
        else if (parent.parent?.name === 'pPr' && paragraph) paragraph.isJoined = true;
        break;
      case 'ins':
      case 'moveTo':
        if (parent?.name !== 'rPr' && parent?.name !== 'trPr') this.#context.leftOut.addKept('Tracked insertions');
        break;
      case 'instrText':
      case 'rt':
        this.#skip(element, '');
        break;
      case 'txbxContent':
        this.#targets.push(paragraph?.boxes ?? this.items);
        this.#context.leftOut.addKept('Text boxes');
        break;
      case 'tbl':
        this.#tables.push([]);
        break;
      case 'tr':
        this.#tables.at(-1)?.push([]);
        break;
      case 'tc':
        this.#targets.push([]);
        break;
      default:
        if (paragraph) this.#openInParagraph(element, paragraph);
    }
  }

  #openInParagraph(element: XmlElement, paragraph: OpenParagraph): void {
    const { name, parent } = element;
    if (parent?.name === 'r') this.#openInRun(element, paragraph);
    else if (parent?.name === 'rPr' && parent.parent?.name === 'r') this.#readRunProperty(element);
    else if (name === 'pStyle') paragraph.style = wordValue(element);
    else if (name === 'outlineLvl' && /^[0-8]$/.test(wordValue(element)))
      paragraph.level = Number(wordValue(element)) + 1;
    else if (name === 'numId') paragraph.list = { list: wordValue(element), level: paragraph.list?.level ?? 0 };
    else if (name === 'ilvl')
      paragraph.list = { list: paragraph.list?.list ?? '', level: Number(wordValue(element)) || 0 };
  }

  #openInRun(element: XmlElement, paragraph: OpenParagraph): void {
    const { writer, pieces } = paragraph;
    switch (element.name) {
      case 'tab':
      case 'ptab': {
        const at = writer.firstLength;
        if (at !== undefined && at > 0) paragraph.tabAt ??= at;
        this.#add(' ');
        break;
      }
      case 'br':
      case 'cr':
        writer.breakLine();
        pieces.push({ text: ' ', style: '' });
        break;
      case 'noBreakHyphen':
        this.#add('-');
        break;
      case 'sym':
        this.#context.leftOut.add('Symbols', '');
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#context.leftOut.add('Marks of notes', '');
        break;
      case 'object':
        this.#context.leftOut.add('Objects', '');
        break;
    }
  }

  #readRunProperty(element: XmlElement): void {
    const run = this.#run;
    if (!run) return;
    if (element.name === 'b') run.bold = isOn(element);
    else if (element.name === 'rStyle') run.style = wordValue(element);
    else if (element.name === 'vanish') run.isHidden = isOn(element);
  }

  #closeWord({ name }: XmlElement): void {
    switch (name) {
      case 'p':
        this.#endParagraph();
        break;
      case 'r':
        this.#run = undefined;
        break;
      case 'body':
        this.#endJoined();
        break;
      case 'txbxContent':
        this.#endJoined();
        this.#targets.pop();
        break;
      case 'tc': {
        this.#endJoined();
        const cell = this.#targets.pop() ?? [];
        this.#tables.at(-1)?.at(-1)?.push(cell.flatMap(linesOf));
        break;
      }
      case 'tbl': {
        const rows = this.#tables.pop() ?? [];
        this.#push({ kind: 'table', rows });
        break;
      }
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isJoined) {
      // The next paragraph may begin with a label, so it stays a line of its own.
      paragraph.writer.breakLine(true);
      paragraph.pieces.push({ text: ' ', style: '' });
      this.#unended = { ...paragraph, isJoined: false };
      return;
    }
    const { styles, numbering } = this.#context;
    const { style, pieces, boxes } = paragraph;
    const lines = paragraph.writer.take();
    const ofStyle = styles.listOf(style);
    const list = paragraph.list?.list
      ? paragraph.list
      : ofStyle && { ...ofStyle, ...(paragraph.list && { level: paragraph.list.level }) };
    const label = list ? numbering.next(list.list, list.level).trim() : '';
    const [first, ...others] = lines;
    const labelled = label !== '' && first ? [{ text: `${label} ${first.text}` }, ...others] : lines;
    if (first)
      this.#push({
        kind: 'paragraph',
        style,
        level: paragraph.level || styles.levelOf(style),
        lines: labelled,
        pieces,
        ...(label === '' && paragraph.tabAt !== undefined && { tabAt: paragraph.tabAt }),
      });
    for (const box of boxes) this.#push(box);
  }

  /** Ends a paragraph whose end is deleted where no other follows. */
  #endJoined(): void {
    if (!this.#unended) return;
    this.#paragraphs.push(this.#unended);
    this.#unended = undefined;
    this.#endParagraph();
  }

  #push(item: DocumentItem): void {
    this.#targets.at(-1)?.push(item);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const { style = '', bold, isHidden = false } = this.#run ?? {};
    if (isHidden) {
      this.#context.leftOut.add('Hidden text', text);
      return;
    }
    const { styles } = this.#context;
    paragraph.writer.add(text, bold ?? styles.isBold(style) ?? styles.isBold(paragraph.style) ?? false);
    paragraph.pieces.push({ text, style });
  }

  #skip(element: XmlElement, kind: string): void {
    this.#skipped = element;
    this.#skippedKind = kind;
    this.#skippedText = '';
  }

  #endSkip(): void {
    if (this.#skippedKind !== '') this.#context.leftOut.add(this.#skippedKind, this.#skippedText);
    this.#skipped = undefined;
  }
}

function newParagraph(): OpenParagraph {
  return { style: '', level: 0, list: undefined, writer: new LineWriter(), pieces: [], boxes: [] };
}

function linesOf(item: DocumentItem): readonly DocumentLine[] {
  return item.kind === 'paragraph' ? item.lines : item.rows.flat(2);
}

const namespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const mathematics = /\/math$/;

function isWord({ namespace }: XmlElement): boolean {
  return namespaces.has(namespace);
}

/** Words, or the signs of a formula. */
function isTextElement(element: XmlElement): boolean {
  return element.name === 't' && (isWord(element) || mathematics.test(element.namespace));
}

/** The words of a part that has notes or comments, each with its author if it has one. */
export function readNotes(xml: string): { readonly author: string; readonly text: string }[] {
  const notes: { author: string; text: string }[] = [];
  let current: { author: string; text: string } | undefined;
  readXml(xml, {
    open(element) {
      const isNote = element.name === 'footnote' || element.name === 'endnote' || element.name === 'comment';
      // Notes with a type are the lines between text and notes.
      if (isNote && attributeOf(element, 'type') === '') current = { author: attributeOf(element, 'author'), text: '' };
      else if (current && (element.name === 'p' || element.name === 'br' || element.name === 'tab'))
        current.text += ' ';
    },
    text(text, within) {
      if (current && isTextElement(within)) current.text += text;
    },
    close({ name }) {
      if (!current || (name !== 'footnote' && name !== 'endnote' && name !== 'comment')) return;
      const text = current.text.replace(/\s+/gu, ' ').trim();
      if (text !== '') notes.push({ author: current.author, text });
      current = undefined;
    },
  });
  return notes;
}

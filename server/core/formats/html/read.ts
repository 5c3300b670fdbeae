import { clockTime } from '../../syntax/clock.ts';
import { withoutColon } from '../../text/colons.ts';
import { splitLines } from '../../text/lines.ts';
import type { Block, DocumentLine, Paragraph } from '../documents/blocks.ts';
import { LeftOut } from '../documents/leftOut.ts';
import { LineWriter } from '../documents/lineWriter.ts';
import { readBlocks } from '../documents/readBlocks.ts';
import { type Cell, tableParagraphs } from '../documents/tables.ts';
import type { DraftHeader, DraftTurn } from '../draft/draft.ts';
import type { FileContent, Imported, ReadOptions, Refusal } from '../format.ts';
import {
  articles,
  asideOf,
  blocks,
  headingLevel,
  isBold,
  isToolbar,
  textIn,
  timeIn,
  walk,
  wordTime,
} from './elements.ts';
import { readOwnPage } from './readOwn.ts';
import { findSpeakerMarks, isQualifierElement, qualifiersIn, type SpeakerMark } from './speakerMarks.ts';
import { type PageElement, type PageNode, type PageText, readPageTree } from './tree.ts';

/**
 * Reads a web page: its paragraphs, headings and tables by structure, without what is there to find one's way. Speakers are those whom the
 * page marks as such, or else those whom the labels in the text prove.
 */
export function readHtml({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const nodes = readPageTree(text);
  if (!nodes) return { refused: 'its elements are nested too deep' };
  const facts = new PageFacts();
  walk(nodes, facts);
  if (facts.isOwn) return readOwnPage(nodes);
  const reader = new PageReader(nodes);
  const found = reader.read();
  if (found.length === 0) return { refused: 'there is no text in it' };
  const { header, body } = facts.of(found);
  const { roster, parts } = readBlocks(body, settings);
  return { draft: { header, roster, parts }, remarks: reader.remarks() };
}

/** What the head of a page says about it. */
class PageFacts {
  #generator = '';
  #bodyClass = '';
  #language = '';
  #title = '';
  #source = '';
  #date = '';

  enter(element: PageElement): boolean {
    const { name, attribs } = element;
    if (name === 'html') this.#language = (attribs.lang ?? '').trim();
    if (name === 'body') this.#bodyClass = attribs.class ?? '';
    if (name === 'title') this.#title ||= oneLine(textIn(element.children));
    if (name === 'link' && attribs.rel === 'canonical') this.#source ||= (attribs.href ?? '').trim();
    if (name === 'meta') this.#meta((attribs.name ?? attribs.property ?? '').toLowerCase(), attribs.content ?? '');
    return name !== 'title' && name !== 'svg' && name !== 'script' && name !== 'style';
  }

  leave(): void {}

  text(): void {}

  /** Whether we wrote the page, from a transcript. */
  get isOwn(): boolean {
    return this.#generator === 'Colloquy' && this.#bodyClass === 'transcript';
  }

  #meta(name: string, content: string): void {
    if (name === 'generator') this.#generator ||= content;
    if (name === 'og:url') this.#source ||= content.trim();
    if (dates.has(name)) this.#date ||= /^\d{4}-\d\d-\d\d/.exec(content.trim())?.[0] ?? '';
  }

  /** The header, and the blocks without the one heading of the first level, which is the title of the page. */
  of(found: readonly Block[]): { header: DraftHeader; body: readonly Block[] } {
    const [first, second] = found.filter((block) => block.kind === 'heading' && block.level === 1);
    const isTitle = first?.kind === 'heading' && !second && found[0] === first;
    const title = isTitle ? first.title : this.#title;
    const header = {
      ...(title !== '' && { title }),
      ...(this.#date !== '' && { date: this.#date }),
      ...(/^https?:\/\//i.test(this.#source) && { source: this.#source }),
      ...(this.#language !== '' && { language: this.#language }),
    };
    return { header, body: isTitle ? found.slice(1) : found };
  }
}

const dates = new Set(['date', 'dc.date', 'dcterms.date', 'article:published_time', 'citation_date']);

/** A table, a list of terms or a turn that is open while its contents are read. */
type Holder =
  | { readonly kind: 'table'; readonly element: PageElement; readonly rows: Cell[][] }
  | {
      readonly kind: 'turn';
      readonly element: PageElement;
      readonly mark: SpeakerMark;
      readonly lines: DocumentLine[];
      /** The time that stands before the words, in seconds. */
      start?: number;
      /** The office, seat or party that stands between the name and the words. */
      readonly qualifiers: string[];
    };

class PageReader {
  readonly #nodes: readonly PageNode[];
  readonly #blocks: Block[] = [];
  readonly #leftOut = new LeftOut();
  readonly #line = new LineWriter();
  readonly #zones = new Map<PageElement, SpeakerMark>();
  readonly #turns = new Map<PageElement, SpeakerMark>();
  readonly #isCertain: boolean;
  readonly #dataTables: ReadonlySet<PageElement>;
  readonly #holders: Holder[] = [];
  /** The speaker of the next paragraph, where a page marks speakers between paragraphs. */
  #next: SpeakerMark | undefined;
  /** A term in a list of terms, and what is said to it. */
  #term: { readonly label: string; readonly lines: DocumentLine[] } | undefined;
  #bold = 0;
  #pre = 0;
  #articles = 0;

  constructor(nodes: readonly PageNode[]) {
    this.#nodes = nodes;
    this.#dataTables = findDataTables(nodes);
    const { marks, isCertain } = findSpeakerMarks(nodes);
    this.#isCertain = isCertain;
    for (const mark of marks) {
      if (mark.zone) this.#zones.set(mark.zone, mark);
      if (mark.turn) this.#turns.set(mark.turn, mark);
    }
  }

  read(): readonly Block[] {
    walk(this.#nodes, this);
    this.#flush();
    this.#endName();
    return this.#blocks;
  }

  remarks() {
    return this.#leftOut.remarks();
  }

  enter(element: PageElement): boolean {
    const aside = asideOf(element, this.#articles > 0);
    if (aside !== undefined) {
      if (aside !== '') this.#leftOut.add(aside, textIn(element.children));
      return false;
    }
    const turn = this.#turns.get(element);
    if (turn) {
      this.#flush();
      this.#holders.push({ kind: 'turn', element, mark: turn, lines: [], qualifiers: [...turn.qualifiers] });
    }
    const zone = this.#zones.get(element);
    if (zone) {
      if (zone.turn === undefined) {
        this.#flush();
        this.#endName();
        this.#next = zone;
      }
      if (zone.beside !== '') this.#leftOut.add('Text beside the names of speakers', zone.beside);
      return false;
    }
    const time = timeIn(element);
    if (time !== undefined) {
      this.#addTime(time);
      return false;
    }
    const start = this.#line.isEmpty ? wordTime(element) : undefined;
    if (start !== undefined) this.#addTime(start);
    const begun = this.#begunTurn();
    if (begun && isQualifierElement(element)) {
      begun.qualifiers.push(...qualifiersIn(element));
      return false;
    }
    if (this.#isInTurn() && isToolbar(element)) {
      this.#leftOut.add('Links and dates within turns', textIn(element.children));
      return false;
    }
    if (headingLevel(element) > 0 && !this.#isInTurn()) {
      this.#heading(element);
      return false;
    }
    this.#open(element);
    return true;
  }

  /** A time beside the words of a turn is when it begins; one further down stands among the words. */
  #addTime(start: number): void {
    const isNext = this.#line.isEmpty && this.#next !== undefined && this.#holders.length === 0;
    const begun = this.#begunTurn();
    if (begun) begun.start ??= start;
    else if (!isNext) this.#line.add(` [${clockTime(start, true)}] `, this.#bold > 0);
    else if (this.#next) this.#next = { ...this.#next, start: this.#next.start ?? start };
  }

  /** The turn that is open, before its first words. */
  #begunTurn() {
    const holder = this.#holders.at(-1);
    return this.#line.isEmpty && holder?.kind === 'turn' && holder.lines.length === 0 ? holder : undefined;
  }

  #open(element: PageElement): void {
    const { name } = element;
    if (articles.has(name)) this.#articles++;
    if (isBold(element)) this.#bold++;
    if (name === 'pre') this.#pre++;
    if (name === 'br') this.#line.breakLine();
    if (name === 'q') this.#line.add('“', this.#bold > 0);
    if (this.#dataTables.has(element)) {
      this.#flush();
      this.#holders.push({ kind: 'table', element, rows: [] });
      return;
    }
    const table = this.#table();
    if (table && name === 'tr') table.rows.push([]);
    if (name === 'dt') {
      this.#flush();
      this.#endTerm();
    }
    if (blocks.has(name) || headingLevel(element) > 0) this.#endParagraph(table !== undefined);
  }

  leave(element: PageElement): void {
    const { name } = element;
    if (articles.has(name)) this.#articles--;
    if (isBold(element)) this.#bold--;
    if (name === 'pre') this.#pre--;
    if (name === 'q') this.#line.add('”', this.#bold > 0);
    const holder = this.#holders.at(-1);
    if (holder?.kind === 'table' && (name === 'td' || name === 'th')) holder.rows.at(-1)?.push(this.#line.take());
    else if (name === 'dt') this.#beginTerm();
    else if (blocks.has(name) || headingLevel(element) > 0) this.#endParagraph(holder?.kind === 'table');
    if (name === 'dl') {
      this.#flush();
      this.#endTerm();
    }
    if (holder?.element !== element) return;
    this.#flush();
    this.#holders.pop();
    if (holder.kind === 'table')
      for (const paragraph of tableParagraphs(holder.rows, this.#leftOut)) this.#push(paragraph);
    else {
      const { mark, start, qualifiers, lines } = holder;
      this.#pushTurn({ ...mark, qualifiers, start: mark.start ?? start }, lines);
    }
  }

  text({ data }: PageText): void {
    if (this.#pre === 0) {
      this.#line.add(data, this.#bold > 0);
      return;
    }
    splitLines(data).forEach((line, i) => {
      if (i > 0) this.#line.breakLine();
      this.#line.add(line, this.#bold > 0);
    });
  }

  #isInTurn(): boolean {
    return this.#holders.some(({ kind }) => kind === 'turn');
  }

  #table() {
    const holder = this.#holders.at(-1);
    return holder?.kind === 'table' ? holder : undefined;
  }

  /** In a cell, paragraphs are lines. */
  #endParagraph(isInTable: boolean): void {
    if (isInTable) this.#line.breakLine();
    else this.#flush();
  }

  #flush(): void {
    const lines = this.#line.take();
    if (lines.length === 0) return;
    const holder = this.#holders.at(-1);
    if (holder?.kind === 'turn') {
      holder.lines.push(...lines);
      return;
    }
    const mark = this.#next;
    this.#next = undefined;
    if (mark) this.#pushTurn(mark, lines);
    else if (this.#term) this.#term.lines.push(...lines);
    else this.#push({ kind: 'paragraph', lines });
  }

  #beginTerm(): void {
    const words = this.#line.take().map(({ text }) => text);
    this.#term = { label: withoutColon(words.join(' ')), lines: [] };
  }

  /** A term to which nothing is said is text. */
  #endTerm(): void {
    const term = this.#term;
    this.#term = undefined;
    if (!term) return;
    if (term.label !== '' && term.lines.length > 0) this.#push({ kind: 'paragraph', ...term });
    else if (term.label !== '') this.#push({ kind: 'paragraph', lines: [{ text: term.label }] });
    else if (term.lines.length > 0) this.#push({ kind: 'paragraph', lines: term.lines });
  }

  /** A name without words after it is text. */
  #endName(): void {
    const mark = this.#next;
    this.#next = undefined;
    if (mark) this.#blocks.push({ kind: 'paragraph', lines: [{ text: mark.name }] });
  }

  #heading(element: PageElement): void {
    this.#flush();
    this.#endName();
    this.#endTerm();
    const title = oneLine(textIn(element.children));
    if (title !== '') this.#blocks.push({ kind: 'heading', level: headingLevel(element), title });
  }

  #push(paragraph: Paragraph): void {
    const turn = this.#holders.findLast((holder) => holder.kind === 'turn');
    const lines = turn?.kind === 'turn' ? turn.lines : this.#term?.lines;
    if (lines) lines.push(...plainLines(paragraph));
    else this.#blocks.push(paragraph);
  }

  /** Marks that do not prove who speaks give a label, as text would. */
  #pushTurn(mark: SpeakerMark, lines: readonly DocumentLine[]): void {
    this.#next = undefined;
    const [first, ...others] = lines;
    if (!first) {
      this.#blocks.push({ kind: 'paragraph', lines: [{ text: mark.name }] });
    } else if (this.#isCertain) {
      const spoken = [{ ...first, text: withoutName(first.text, mark).replace(/^[:：]\s*/, '') }, ...others].filter(
        ({ text }) => text !== '',
      );
      this.#blocks.push({ kind: 'part', part: turnOf(mark, spoken) });
    } else {
      const label = [mark.name, ...mark.qualifiers.map((qualifier) => `(${qualifier})`)].join(' ');
      this.#blocks.push({ kind: 'paragraph', label, lines });
    }
  }
}

/** The words without the name that an attribute has too: `Ann Lee: `. */
function withoutName(text: string, { zone, name }: SpeakerMark): string {
  const isRepeated = zone === undefined && text.startsWith(name) && /^\s*[:：]/.test(text.slice(name.length));
  return isRepeated ? text.slice(name.length).trimStart() : text;
}

/** A paragraph as lines, where it can have no label of its own. */
function plainLines({ label, time, lines }: Paragraph): DocumentLine[] {
  const above = [time, label].filter((text) => text !== undefined);
  return above.length > 0 ? [{ text: above.join(' ') }, ...lines] : [...lines];
}

function turnOf({ name, qualifiers, start }: SpeakerMark, lines: readonly DocumentLine[]): DraftTurn {
  return {
    kind: 'turn',
    speakers: [name],
    ...(qualifiers.length > 0 && { qualifiers }),
    passages: lines.map(({ text }, i) => ({
      text,
      ...(i === 0 && start !== undefined && { start }),
      ...(i > 0 && { isParagraph: true }),
    })),
  };
}

/** Tables that hold cells of text. Those that hold headings, lists or other tables are there to lay out the page. */
function findDataTables(nodes: readonly PageNode[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  const open: PageElement[] = [];
  walk(nodes, {
    enter(element) {
      const table = open.at(-1);
      if (table && (layoutOnly.has(element.name) || headingLevel(element) > 0)) found.delete(table);
      if (element.name === 'table') {
        open.push(element);
        found.add(element);
      }
      return true;
    },
    leave(element) {
      if (open.at(-1) === element) open.pop();
    },
    text() {},
  });
  return found;
}

const layoutOnly = new Set(['table', 'ul', 'ol', 'dl', 'article', 'section', 'form', 'hr']);

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

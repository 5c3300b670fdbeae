import { indentedLabel, isTestimonyLabel } from '../../syntax/cues/indentedCue.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import { labelOf, linesOf, startOf, timeBefore, timeLine } from '../documents/paragraphs.ts';
import type { Draft, DraftPart, DraftTurn } from '../draft/draft.ts';
import { tidyDraft } from '../draft/tidyDraft.ts';
import type { Exportable, Exported, Remark, WriteOptions } from '../format.ts';
import { readPlainText } from './readPlainText.ts';

/**
 * A transcript as plain text: headings after number signs, and for each turn the time, the speaker and the words. Further lines of a
 * turn are indented, and so are the further lines of wrapped paragraphs. Plain text has no way to say that a line is words and no label, so
 * no line of a turn but the first begins like the label of a speaker. The text is read again: lines without a speaker that are read as something
 * else go on in the line above.
 */
export function writePlainText({ draft }: Exportable, { times, settings, textWidth }: WriteOptions): Exported {
  const { draft: tidy, remarks } = tidyDraft(draft, times);
  const plain = new PlainTextWriter(tidy).write();
  const misread = misreadLines(tidy, readPlainText({ text: plain.join('') }, { settings }).draft);
  const writer = new PlainTextWriter(tidy, misread, textWidth);
  return { pieces: writer.write(), remarks: [...remarks, ...writer.remarks()] };
}

/** The lines without a speaker that are not there when the text is read again. */
function misreadLines(draft: Draft, again: Draft): Set<string> {
  const found = new Set(openLines(again));
  return new Set(openLines(draft).filter((line) => !found.has(line)));
}

function openLines({ parts }: Draft): string[] {
  return parts.flatMap((part) => (part.kind === 'turn' && part.speakers === undefined ? linesOf(part) : []));
}

class PlainTextWriter {
  readonly #width: number;
  /** The names of all who speak, as names are compared. */
  readonly #names: ReadonlySet<string>;
  #comments = 0;
  #joined = 0;
  /** Lines without a speaker that would be read as something else. */
  readonly #misread: ReadonlySet<string>;
  readonly #lost: string[] = [];
  readonly #draft: Draft;

  constructor(draft: Draft, misread: ReadonlySet<string> = new Set(), width = Number.POSITIVE_INFINITY) {
    const { parts } = draft;
    this.#draft = draft;
    this.#misread = misread;
    this.#width = width;
    this.#names = new Set(parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : [])).map(nameKey));
  }

  /** The text in pieces. */
  write(): string[] {
    const { header, parts } = this.#draft;
    const { title } = header;
    const written = [...(title === undefined ? [] : [`# ${title}`]), ...parts.map((part) => this.#part(part))];
    return written.filter((piece) => piece !== '').map((piece, i) => (i === 0 ? `${piece}\n` : `\n${piece}\n`));
  }

  #part(part: DraftPart): string {
    switch (part.kind) {
      case 'section':
        return `${'#'.repeat(part.level)} ${part.title}`;
      case 'event':
        return `${timeLine(part.start, '\n')}${part.isRecord ? part.text : `[${part.text}]`}`;
      case 'comment':
        this.#comments++;
        return '';
      case 'turn':
        return part.speakers === undefined ? this.#openTurn(linesOf(part)) : this.#namedTurn(part);
    }
  }

  remarks(): Remark[] {
    const remarks: Remark[] = [];
    if (this.#draft.header.title !== undefined)
      remarks.push({ message: 'The title is written as the first heading, and is read again as one.' });
    if (this.#comments > 0) remarks.push({ message: `Comments left out: ${this.#comments}.` });
    if (this.#joined > 0) {
      const count = formatCount(this.#joined, 'paragraph goes', 'paragraphs go');
      const message = `${count} on without a new line, because the words would be read as a label, an event or a comment.`;
      remarks.push({ message });
    }
    const [first] = this.#lost;
    if (first !== undefined) {
      const count = formatCount(this.#lost.length, 'line without a speaker looks', 'lines without a speaker look');
      const message = `${count} like a label, an event or a comment, and plain text cannot say that these are words. The first is \`${first}\`.`;
      remarks.push({ message });
    }
    return remarks;
  }

  #openTurn(lines: readonly string[]): string {
    const paragraphs: string[] = [];
    for (const line of lines) {
      const isMisread = this.#misread.has(line);
      if (isMisread && paragraphs.length > 0) {
        this.#joined++;
        paragraphs[paragraphs.length - 1] += ` ${line}`;
        continue;
      }
      if (isMisread) this.#lost.push(line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line);
      paragraphs.push(line);
    }
    return paragraphs.map((line) => this.#wrap(line, '')).join('\n');
  }

  #namedTurn(turn: DraftTurn): string {
    const paragraphs: string[] = [];
    for (const line of linesOf(turn)) {
      const isFirst = paragraphs.length === 0;
      if (isFirst) paragraphs.push(`${timeBefore(startOf(turn))}${labelOf(turn)}: ${line}`);
      else if (this.#looksLabelled(line)) {
        this.#joined++;
        paragraphs[paragraphs.length - 1] += ` ${line}`;
      } else paragraphs.push(line);
    }
    const label = `${timeBefore(startOf(turn))}${labelOf(turn)}:`.length;
    return paragraphs.map((line, i) => (i === 0 ? this.#wrap(line, '', label) : this.#wrap(line, INDENT))).join('\n');
  }

  /**
   * A paragraph in lines of a width, the first one after an indent of its own. A longer word has a line to itself.
   * @param label the length of the label that the paragraph begins with, which stays whole, with the first word beside it
   */
  #wrap(text: string, indent: string, label = 0): string {
    if (indent.length + text.length <= this.#width) return indent + text;
    const lines: string[] = [];
    let line = indent;
    let at = 0;
    for (const word of text.split(' ')) {
      const isFull = at > label + 1 && line.length + 1 + word.length > this.#width;
      if (isFull && !this.#looksLabelled(text.slice(at, at + LONGEST_LABEL))) {
        lines.push(line);
        line = INDENT + word;
      } else line += at > 0 ? ` ${word}` : word;
      at += word.length + 1;
    }
    return [...lines, line].join('\n');
  }

  /** Whether an indented line would be read as what another speaker says. */
  #looksLabelled(line: string): boolean {
    const label = indentedLabel(line);
    return label !== undefined && (/^[QA]$/.test(label) || isTestimonyLabel(label) || this.#isKnown(label));
  }

  readonly #isKnown = (label: string) => this.#names.has(nameKey(label));
}

const INDENT = '  ';
/** In UTF-16 units. */
const LONGEST_LABEL = 100;
const LONGEST_SHOWN = 40;

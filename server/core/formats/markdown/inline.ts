import type { DocumentLine } from '../documents/blocks.ts';
import { LineWriter } from '../documents/lineWriter.ts';
import { decodeEntities } from '../html/tree.ts';

/** What the inline markup of a document says besides its words. */
export interface InlineNotes {
  /** The names of footnotes that the document defines. */
  readonly footnotes: { has(name: string): boolean };
  /** The names of links that the document defines. */
  readonly links: { has(name: string): boolean };
  /** Is called for each thing that a transcript has no place for. */
  leftOut(kind: string, text: string): void;
}

/** Reads the text of a paragraph, in lines: the words without the markup in them. Takes time in proportion to the text. */
export function readInline(text: string, notes: InlineNotes): DocumentLine[] {
  const tokens = new InlineScanner(text, notes).scan();
  const bold = pairEmphasis(tokens, notes);
  const writer = new LineWriter();
  let depth = 0;
  let isAtStart = true;
  tokens.forEach((token, i) => {
    depth += bold.get(i) ?? 0;
    if (token.kind === 'break') {
      writer.breakLine(token.isSoft);
      isAtStart = true;
      return;
    }
    const shown = token.kind === 'run' ? token.character.repeat(token.length) : token.text;
    const isText = shown === ':' || (isAtStart && !isListMark(shown, tokens[i + 1]));
    if (token.kind === 'text' && token.isEscaped && isText) writer.markAsText();
    if (shown.trim() !== '') isAtStart = false;
    writer.add(shown, depth > 0);
  });
  return writer.take();
}

/** Markdown has to escape the mark of a list where the words have one. That does not say that no label follows. */
function isListMark(shown: string, next: Token | undefined): boolean {
  return /^[-+*]$/.test(shown) && next?.kind === 'text' && next.text.startsWith(' ');
}

type Token = TextToken | BreakToken | Run;

interface TextToken {
  readonly kind: 'text';
  readonly text: string;
  readonly isEscaped?: boolean;
}

interface BreakToken {
  readonly kind: 'break';
  readonly isSoft: boolean;
}

/** A run of stars, underscores or tildes. What is left of its length in the end is text. */
interface Run {
  readonly kind: 'run';
  readonly character: string;
  length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

class InlineScanner {
  readonly #text: string;
  readonly #notes: InlineNotes;
  readonly #tokens: Token[] = [];
  /** Tokens of open square brackets, which a link may begin with. */
  readonly #brackets: { readonly token: number; readonly isImage: boolean }[] = [];
  /** Runs of backticks of these lengths have no counterpart after where the search began. */
  readonly #unclosed = new Set<number>();
  /** False once a comment has no end. */
  #hasComments = true;
  #at = 0;

  constructor(text: string, notes: InlineNotes) {
    this.#text = text;
    this.#notes = notes;
  }

  scan(): Token[] {
    const plain = /[^\\`<&![\]*_~\n]+/y;
    while (this.#at < this.#text.length) {
      plain.lastIndex = this.#at;
      const words = plain.exec(this.#text)?.[0];
      if (words !== undefined) this.#push(words);
      else this.#special(this.#text[this.#at] as string);
    }
    return this.#tokens;
  }

  #push(text: string, length = text.length, isEscaped = false): void {
    this.#tokens.push({ kind: 'text', text, ...(isEscaped && { isEscaped }) });
    this.#at += length;
  }

  #special(character: string): void {
    switch (character) {
      case '\n':
        this.#lineBreak();
        break;
      case '\\':
        this.#escape();
        break;
      case '`':
        this.#code();
        break;
      case '<':
        this.#angle();
        break;
      case '&':
        this.#entity();
        break;
      case '!':
      case '[':
        this.#openBracket();
        break;
      case ']':
        this.#closeBracket();
        break;
      default:
        this.#run(character);
    }
  }

  #lineBreak(): void {
    const isHard = this.#text.slice(Math.max(0, this.#at - 2), this.#at) === '  ';
    this.#tokens.push({ kind: 'break', isSoft: !isHard });
    this.#at++;
  }

  #escape(): void {
    const next = this.#text[this.#at + 1];
    if (next === '\n') {
      this.#tokens.push({ kind: 'break', isSoft: false });
      this.#at += 2;
    } else if (next !== undefined && /[!-/:-@[-`{-~]/.test(next)) this.#push(next, 2, true);
    else this.#push('\\');
  }

  #code(): void {
    const run = /`+/y;
    run.lastIndex = this.#at;
    const ticks = run.exec(this.#text)?.[0] as string;
    const close = this.#unclosed.has(ticks.length)
      ? -1
      : closingTicks(this.#text, this.#at + ticks.length, ticks.length);
    if (close < 0) {
      this.#unclosed.add(ticks.length);
      this.#push(ticks);
      return;
    }
    const inside = this.#text.slice(this.#at + ticks.length, close).replaceAll('\n', ' ');
    this.#push(inside, close + ticks.length - this.#at);
  }

  #angle(): void {
    if (this.#text.startsWith('<!--', this.#at)) {
      this.#comment();
      return;
    }
    const markup = /<\/?[A-Za-z][^<>]{0,1000}>/y;
    markup.lastIndex = this.#at;
    const tag = markup.exec(this.#text)?.[0];
    if (tag === undefined) {
      this.#push('<');
      return;
    }
    const address = /^<((?:https?|mailto|ftp):[^\s<>]+)>$/i.exec(tag)?.[1];
    if (address !== undefined) {
      this.#push(address, tag.length);
      return;
    }
    if (/^<br\s*\/?>$/i.test(tag)) this.#tokens.push({ kind: 'break', isSoft: false });
    this.#at += tag.length;
  }

  #comment(): void {
    const close = this.#hasComments ? this.#text.indexOf('-->', this.#at + 4) : -1;
    if (close < 0) {
      this.#hasComments = false;
      this.#push('<');
      return;
    }
    this.#notes.leftOut('Hidden comments', this.#text.slice(this.#at + 4, close));
    this.#at = close + 3;
  }

  #entity(): void {
    const entity = /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
    entity.lastIndex = this.#at;
    const found = entity.exec(this.#text)?.[0];
    if (found === undefined) this.#push('&');
    else this.#push(decodeEntities(found), found.length);
  }

  #openBracket(): void {
    const isImage = this.#text.startsWith('![', this.#at);
    if (!isImage && this.#text[this.#at] === '!') {
      this.#push('!');
      return;
    }
    const note = /\[\^([^\]\s]{1,100})\](?!:)/y;
    note.lastIndex = this.#at;
    const [written, name = ''] = note.exec(this.#text) ?? [];
    if (written !== undefined && this.#notes.footnotes.has(name)) {
      this.#notes.leftOut('Marks of notes', '');
      this.#at += written.length;
      return;
    }
    this.#brackets.push({ token: this.#tokens.length, isImage });
    this.#push(isImage ? '![' : '[');
  }

  #closeBracket(): void {
    const open = this.#brackets.pop();
    const length = open && this.#linkTail(open.token);
    if (!open || length === undefined) {
      this.#push(']');
      return;
    }
    if (open.isImage) {
      const text = this.#tokens.splice(open.token).slice(1);
      this.#notes.leftOut('Pictures', text.map((token) => (token.kind === 'text' ? token.text : '')).join(''));
    } else {
      this.#tokens[open.token] = { kind: 'text', text: '' };
      this.#notes.leftOut('Addresses of links', '');
    }
    this.#at += length;
  }

  /** How long the end of a link is, from its closing bracket on. Undefined if it is none. */
  #linkTail(open: number): number | undefined {
    const tail =
      /\]\(\s{0,10}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s{1,10}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,10}\)/y;
    tail.lastIndex = this.#at;
    const inline = tail.exec(this.#text)?.[0];
    if (inline !== undefined) return inline.length;
    const reference = /\]\[([^[\]]{0,200})\]/y;
    reference.lastIndex = this.#at;
    const [written, name = ''] = reference.exec(this.#text) ?? [];
    const own = this.#tokens
      .slice(open + 1, open + 20)
      .map((token) => (token.kind === 'text' ? token.text : ''))
      .join('');
    if (written !== undefined) return this.#notes.links.has(linkKey(name || own)) ? written.length : undefined;
    return this.#notes.links.has(linkKey(own)) ? 1 : undefined;
  }

  #run(character: string): void {
    const start = this.#at;
    while (this.#text[this.#at] === character) this.#at++;
    const length = this.#at - start;
    const before = characterBefore(this.#text, start);
    const after = characterAfter(this.#text, this.#at);
    const leftFlanking = !isWhite(after) && (!isPunctuation(after) || isWhite(before) || isPunctuation(before));
    const rightFlanking = !isWhite(before) && (!isPunctuation(before) || isWhite(after) || isPunctuation(after));
    const isWord = character === '_';
    this.#tokens.push({
      kind: 'run',
      character,
      length,
      opens: leftFlanking && (!isWord || !rightFlanking || isPunctuation(before)),
      closes: rightFlanking && (!isWord || !leftFlanking || isPunctuation(after)),
    });
  }
}

/** Links are found by their names in any case. */
export function linkKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function closingTicks(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === length) return at;
    at = end;
  }
  return -1;
}

/**
 * Takes the length from the runs that make emphasis, and gives where bold text begins and ends: what each token adds to the depth, before
 * it is written.
 */
function pairEmphasis(tokens: readonly Token[], notes: InlineNotes): ReadonlyMap<number, number> {
  const bold = new Map<number, number>();
  const open: Readonly<Record<string, number[]>> = { '*': [], _: [], '~': [] };
  const stackOf = ({ character }: Run) => open[character] as number[];
  tokens.forEach((token, i) => {
    if (token.kind !== 'run') return;
    const stack = stackOf(token);
    while (token.closes && token.length > 0) {
      const at = stack.at(-1);
      if (at === undefined) break;
      const opener = tokens[at] as Run;
      const length = opener.length >= 2 && token.length >= 2 ? 2 : 1;
      if (length === 2 && token.character !== '~') {
        bold.set(at, (bold.get(at) ?? 0) + 1);
        bold.set(i, (bold.get(i) ?? 0) - 1);
      }
      notes.leftOut(token.character === '~' ? 'Strokes through words' : 'Emphasis', '');
      opener.length -= length;
      token.length -= length;
      if (opener.length === 0) stack.pop();
      // What opens within emphasis and does not close there is text.
      for (const other of Object.values(open)) while (other !== stack && (other.at(-1) ?? -1) > at) other.pop();
    }
    if (token.opens && token.length > 0) stack.push(i);
  });
  return bold;
}

function characterBefore(text: string, at: number): string {
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '') ? text.slice(at - 2, at) : (text[at - 1] ?? ' ');
}

function characterAfter(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) as number) : ' ';
}

function isWhite(character: string): boolean {
  return /^\s$/u.test(character);
}

function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character);
}

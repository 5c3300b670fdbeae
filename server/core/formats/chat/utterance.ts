import type { Losses } from '../xml/inlineText.ts';
import { inlinePieces } from '../xml/speeches.ts';

/** An utterance of CHAT as a transcript has it. Empty where nothing is said and nothing happens. */
export interface Utterance {
  readonly text: string;
  /** In seconds. */
  readonly start?: number;
  readonly end?: number;
}

/**
 * Reads the main line of an utterance after its speaker: words, codes, and the time between two bullets. In a file with the option
 * `heritage`, words are as they are, and only codes for what happens and for what is not understood count.
 */
export function readUtterance(written: string, line: number, losses: Losses, isHeritage = false): Utterance {
  let time: { start: number; end: number } | undefined;
  const words = written.replace(bullet, (_, start: string, end: string) => {
    time = { start: time?.start ?? Number(start) / 1000, end: Number(end) / 1000 };
    return ' ';
  });
  const text = new CodeReader(words, line, losses, isHeritage).read();
  return { text, ...(time && { start: time.start, ...(time.end > time.start && { end: time.end }) }) };
}

/** Whether an utterance has a word, a number or a mark in brackets, and not only signs. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}[]/u.test(text);
}

/** A time in milliseconds; older files name the recording too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: CHAT has this character for a bullet.
const bullet = /\x15(?:%[a-z]{3}:"[^"\x15]*"_)?(\d{1,12})_(\d{1,12})-?\x15/g;

/** A word, a mark in brackets or a punctuation mark. */
interface Piece {
  text: string;
  readonly isMark: boolean;
  /** Whether no space stands before it. */
  readonly isAttached: boolean;
}

class CodeReader {
  readonly #text: string;
  readonly #line: number;
  readonly #losses: Losses;
  readonly #isHeritage: boolean;
  readonly #pieces: Piece[] = [];
  /** Where the open groups begin. */
  readonly #groups: { readonly start: number }[] = [];
  /** Where the last word or group begins, which a code is about. */
  #unit = 0;
  #isAttached = false;

  constructor(text: string, line: number, losses: Losses, isHeritage: boolean) {
    this.#text = text;
    this.#line = line;
    this.#losses = losses;
    this.#isHeritage = isHeritage;
  }

  read(): string {
    for (const { 0: token, 1: code, index } of this.#text.matchAll(tokens)) {
      this.#isAttached = index > 0 && !/\s/.test(this.#text.charAt(index - 1));
      if (code !== undefined) this.#readCode(code, token);
      else this.#readWords(token, this.#isBeforeCode(index + token.length));
    }
    for (const { start } of this.#groups) this.#openAgain(start);
    let text = '';
    for (const [at, { text: piece, isAttached }] of this.#pieces.entries()) {
      const isLast = at === this.#pieces.length - 1;
      const isSign = /^[,;:.?!…—]+$/.test(piece) && (isLast || !this.#isHeritage);
      text += text === '' || isSign || (isAttached && this.#isHeritage) ? piece : ` ${piece}`;
    }
    return text;
  }

  /** A run of characters between spaces. A group opens before a word, and closes after one if a code stands after it. */
  #readWords(token: string, isBeforeCode: boolean) {
    let word = token;
    for (; word.length > 1 && word.startsWith('<'); word = word.slice(1))
      this.#groups.push({ start: this.#pieces.length });
    let closed = 0;
    const isClosing = isBeforeCode && this.#groups.length > 0;
    for (; isClosing && word.endsWith('>') && closed < this.#groups.length; word = word.slice(0, -1)) closed++;
    if (word !== '') this.#readWord(word);
    for (; closed > 0; closed--) this.#unit = this.#groups.pop()?.start ?? this.#unit;
  }

  #isBeforeCode(at: number): boolean {
    codeAhead.lastIndex = at;
    return codeAhead.test(this.#text);
  }

  /** Puts the sign back that seemed to open a group, which nothing closes. */
  #openAgain(start: number) {
    const piece = this.#pieces[start];
    if (piece) piece.text = `<${piece.text}`;
  }

  #readWord(word: string) {
    const end = terminators.get(word);
    if (end !== undefined) return this.#add(end, false);
    if (word === 'xxx') return this.#add('[unintelligible]', true);
    const happening = /^&=([^&]+)$/.exec(word)?.[1];
    if (happening !== undefined) return this.#add(`[${happening.replaceAll('_', ' ').replaceAll(':', ': ')}]`, true);
    if (this.#isHeritage) return this.#add(word, false);
    if (linkers.has(word)) return;
    if (word === 'yyy' || word === 'xx' || word === 'yy') return this.#add('[unintelligible]', true);
    if (word === 'www') return this.#add('[untranscribed]', true);
    if (word === '0') return;
    if (/^0\p{L}/u.test(word)) return this.#losses.add('Words that were not said are left out', this.#line);
    if (pause.test(word))
      return this.#add(word.includes('..') || word === '(.)' ? '[pause]' : `[pause ${word.slice(1, -1)}]`, true);
    const other = /^&\*([^:]+):(.+)$/.exec(word);
    if (other) return this.#add(`[${other[1]}: ${other[2]?.replaceAll('_', ' ')}]`, true);
    this.#add(this.#plain(word), false);
  }

  /** A word without the signs that say how it is said. */
  #plain(word: string): string {
    const plain = withUnsaid(word)
      .replace(/^&[-~+]?(?=\p{L})/u, '')
      .replace(/^([\p{L}\p{M}'’-]+)@[a-z]{1,3}(?::[a-z&+]+)?(?:\$[a-z:]+)?(?=[,;:.?!]?$)/u, '$1')
      .replace(signs, '')
      .replace(lengthened, '')
      .replace(/[„‡]/g, ',');
    if (plain !== word) this.#losses.add('Signs for how words are said are left out', this.#line);
    return plain;
  }

  #readCode(code: string, token: string) {
    const shouted = /^=! ?(.+)$/.exec(code)?.[1];
    const explained = /^= (.+)$/.exec(code)?.[1];
    const times = /^x (\d{1,2})$/.exec(code)?.[1];
    const last = this.#pieces.at(-1);
    if (code === '?') this.#markGuess();
    else if (shouted !== undefined) this.#add(`[${shouted}]`, true);
    else if (explained !== undefined && last?.text === '[unintelligible]') last.text = `[${explained}]`;
    else if (this.#isHeritage) this.#add(token, true);
    else if (times !== undefined) this.#repeat(Number(times));
    else if (known.test(code)) {
      const kind = /^[^\p{L}\d ]+/u.exec(code)?.[0] ?? code;
      this.#losses.add(`Codes such as [${kind}] are left out`, this.#line);
    } else this.#add(token, true);
  }

  #add(text: string, isMark: boolean) {
    if (text === '') return;
    if (!isMark) this.#unit = this.#pieces.length;
    this.#pieces.push({ text, isMark, isAttached: this.#isAttached });
  }

  /** Marks the last word or group as a guess. */
  #markGuess() {
    const unit = this.#pieces.slice(this.#unit);
    if (unit.length === 0 || unit.some(({ isMark }) => isMark)) return;
    this.#pieces.length = this.#unit;
    this.#pieces.push({ text: `[?${unit.map(({ text }) => text).join(' ')}?]`, isMark: true, isAttached: false });
  }

  /** Writes out a word or group that was said several times. */
  #repeat(times: number) {
    const unit = this.#pieces.slice(this.#unit);
    if (unit.length > LONGEST_REPEATED)
      return this.#losses.add('Repetitions of many words are not written out', this.#line);
    for (let time = 1; time < times; time++) this.#pieces.push(...unit.map((piece) => ({ ...piece })));
  }
}

const LONGEST_REPEATED = 20;

/** Codes in square brackets, and all else between spaces. */
const tokens = /\[([^[\]]{0,500})\]|[^\s[\]]+|[[\]]/g;

const codeAhead = /\s*\[/y;

/** How an utterance ends, with what a transcript has for it. */
export const terminators: ReadonlyMap<string, string> = new Map([
  ['+.', ''],
  ['+...', '…'],
  ['+..?', '…?'],
  ['+!?', '?!'],
  ['+/.', '—'],
  ['+//.', '—'],
  ['+/?', '—?'],
  ['+//?', '—?'],
  ['+"/.', '.'],
  ['+".', '.'],
]);

/** How an utterance begins that goes on with one before. */
const linkers = new Set(['+"', '+^', '+<', '+,', '++', '+≋', '+≈']);

const pause = /^\((?:\.{1,3}|\d{1,4}\.\d{0,3}|\d{1,3}:\d{1,2}\.\d{0,3})\)$/;

/** Overlap, pitch, speed and loudness; stress and breaks between syllables. */
const signs = /[⌈⌉⌊⌋↑↓⇗↗→↘⇘∞≈≋≡∙⁑⤇∆∇°▁▔☺♋⁇∬Ϋ∮↫⁎◉ˈˌ]|(?<=\p{L})\^(?=\p{L})/gu;

/** Colons after a sound that is drawn out, and those that stand for a sound of their own. */
const lengthened = /(?<=[\p{L}\p{M})]):+(?![\p{N}/:])|^:+$/gu;

/** Sounds of a word that were not said: `(be)cause`. */
const inBrackets = /\(([\p{L}\p{M}'’]{1,20})\)/gu;

/** A word with the sounds that were not said. Brackets around a whole word stay. */
function withUnsaid(word: string): string {
  return word.replace(inBrackets, (whole, sounds: string) => (whole === word ? whole : sounds));
}

/** Codes that are no words: retracing, overlap, stress, replacement, errors, explanations, comments, postcodes, languages. */
const known = /^(?:\/{1,3}|\/[-?]|[<>]\d?|"|!!?|\*.*|::? .*|=.*|%.*|\+ .*|- .*|\^.*|e|#.*)$/;

/** Writes a sentence as an utterance of CHAT, without its speaker. */
export function writeUtterance(text: string, start?: number, end?: number): string {
  const [, words = '', mark = ''] = /^(.*?)(\?!|…\?|—\?|[.?!…—]|)$/s.exec(text.trim()) ?? [];
  let depth = 0;
  const pieces = inlinePieces(words).map(({ kind, text }) => {
    if (kind === 'words') {
      for (const character of text) if (character === '[' || character === ']') depth += character === '[' ? 1 : -1;
      return text;
    }
    // Within brackets, a code would be no code.
    if (depth > 0) return `[${text}]`;
    return ` ${kind === 'event' ? eventCode(text) : unresolvedCode(text)} `;
  });
  const said = pieces.join('').replace(/ +/g, ' ').trim();
  const times =
    start === undefined ? '' : ` \x15${milliseconds(start)}_${milliseconds(Math.max(start, end ?? start))}\x15`;
  return `${said} ${terminatorFor.get(mark) ?? mark}${times}`.trim();
}

function eventCode(event: string): string {
  return /[_:&]/.test(event) ? `[=! ${event}]` : `&=${event.replaceAll(' ', '_')}`;
}

function unresolvedCode(mark: string): string {
  if (mark === 'unintelligible') return 'xxx';
  const guess = /^\?(.+)\?$/.exec(mark)?.[1];
  if (guess === undefined) return `xxx [= ${mark}]`;
  return guess.includes(' ') ? `<${guess}> [?]` : `${guess} [?]`;
}

const terminatorFor: ReadonlyMap<string, string> = new Map([
  ['', '+.'],
  ['…', '+...'],
  ['…?', '+..?'],
  ['?!', '+!?'],
  ['—', '+/.'],
  ['—?', '+/?'],
]);

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

import { readTime } from '../syntax/times.ts';
import { Character, isAsciiLetter, isDigit, isWhite } from '../text/characters.ts';
import { INVISIBLE, isInvisible } from '../text/invisible.ts';
import { lazy } from '../text/lazy.ts';
import { hashTimeEnd } from '../text/words.ts';
import { Piece, type Spoken } from './pieces.ts';

/** A piece by a pack of the folder that was stepped over. */
export interface SteppedOver {
  readonly piece: number;
  /** How many tokens the two texts had in common up to it. */
  readonly same: number;
}

/** Pieces from `first` up to and without `end` that were stepped over at once. */
interface Steps {
  readonly first: number;
  readonly end: number;
  readonly same: number;
  readonly before: Steps | undefined;
}

/**
 * Goes through the words of a text. A word is a run of letters and digits, with the apostrophes inside it and the points
 * inside a number. Every other character is a token by itself, so space between characters does not count: `Phillips) ,`
 * and `Phillips),` are the same. A time, `[00:03:12]`, is no token.
 */
export class Tokens {
  readonly spoken: Spoken;
  readonly #wordsOnly: boolean;
  /** Where the token begins and ends, in UTF-16 units. */
  start = 0;
  end = 0;
  /** The token is a word, and not a mark of punctuation. */
  isWord = false;
  /** Optional pieces were stepped over on the way to the token. */
  skipped = false;
  #piece = -1;
  #at = 0;
  #stop = 0;
  /** How many tokens the two texts have in common so far. */
  same = 0;
  #steps: Steps | undefined;

  constructor(spoken: Spoken, wordsOnly: boolean) {
    this.spoken = spoken;
    this.#wordsOnly = wordsOnly;
  }

  copy(): Tokens {
    const copy = new Tokens(this.spoken, this.#wordsOnly);
    copy.moveTo(this);
    return copy;
  }

  /** Where the line of the token begins to be speech. */
  get pieceStart(): number {
    return this.spoken.starts[this.#piece] ?? 0;
  }

  /** Who says the token: see {@link Spoken.voices}. */
  get voice(): number {
    return this.spoken.voices[this.#piece] ?? 0;
  }

  /** The pieces by a pack of the folder that were stepped over so far, in the order of the text. */
  get steppedOver(): SteppedOver[] {
    const steps: SteppedOver[] = [];
    for (let at = this.#steps; at; at = at.before) {
      for (let piece = at.end - 1; piece >= at.first; piece--) {
        if (this.spoken.pieces[piece] === Piece.byOwnPack) steps.push({ piece, same: at.same });
      }
    }
    return steps.reverse();
  }

  /** Goes to where another stands in the same text. */
  moveTo(other: Tokens): void {
    this.start = other.start;
    this.end = other.end;
    this.isWord = other.isWord;
    this.skipped = other.skipped;
    this.#piece = other.#piece;
    this.#at = other.#at;
    this.#stop = other.#stop;
    this.same = other.same;
    this.#steps = other.#steps;
  }

  /** The token at which this stands will be the next one. */
  stepBack(): void {
    this.#at = this.start;
  }

  /** Goes on to the next token that is not optional; false at the end. */
  next(): boolean {
    this.skipped = false;
    while (!this.#nextInPiece()) {
      if (!this.#openPiece()) return false;
      if (this.spoken.pieces[this.#piece] === Piece.speech) continue;
      this.skipped = true;
      this.#leavePieces(this.spoken.nextSpeech[this.#piece] as number);
    }
    return true;
  }

  /** Nothing is left of the piece, and the next one is optional. */
  isBeforeOptional(): boolean {
    const next = this.#piece + 1;
    return next < this.spoken.count && this.spoken.pieces[next] !== Piece.speech && !this.#nextInPiece(false);
  }

  /** Opens the optional piece that comes next, if one does. */
  openOptional(): boolean {
    return this.isBeforeOptional() && this.#openPiece();
  }

  /** Goes on to the next token of the optional piece that {@link openOptional} opened; false at its end. */
  nextInOptional(): boolean {
    return this.#nextInPiece();
  }

  /** Steps over an optional piece. */
  leavePiece(): void {
    this.#leavePieces(this.#piece + 1);
  }

  /** Steps over the optional piece that is open, and over those after it up to `end`. */
  #leavePieces(end: number): void {
    this.#steps = { first: this.#piece, end, same: this.same, before: this.#steps };
    this.#piece = end - 1;
    this.#stop = this.spoken.ends[this.#piece] as number;
    this.#at = this.#stop;
  }

  #openPiece(): boolean {
    const { spoken } = this;
    if (this.#piece + 1 >= spoken.count) {
      this.start = this.#stop;
      this.end = this.#stop;
      return false;
    }
    this.#piece++;
    this.#at = spoken.starts[this.#piece] as number;
    this.#stop = spoken.ends[this.#piece] as number;
    return true;
  }

  #nextInPiece(take = true): boolean {
    const { text } = this.spoken;
    while (this.#at < this.#stop) {
      const code = text.charCodeAt(this.#at);
      if (isWhite(code) || isInvisible(code)) {
        this.#at++;
        continue;
      }
      const time = code === Character.squareOpen ? readTime(text, this.#at, this.#stop) : undefined;
      if (time) {
        this.#at = time.span.end;
        continue;
      }
      const hashTime = code === Character.hash ? hashTimeEnd(text, this.#at, this.#stop) : this.#at;
      if (hashTime > this.#at) {
        this.#at = hashTime;
        continue;
      }
      const isWord = isWordPart(text, this.#at, code);
      if (!isWord && this.#wordsOnly) {
        this.#at += width(text, this.#at);
        continue;
      }
      if (!take) return true;
      this.start = this.#at;
      this.isWord = isWord;
      this.end = isWord ? wordEnd(text, this.#at, this.#stop) : this.#at + width(text, this.#at);
      this.#at = this.end;
      return true;
    }
    return false;
  }
}

/** Whether two tokens are the same word, or the same mark. */
export function isSameToken(one: Tokens, other: Tokens, ignoreCase: boolean): boolean {
  const length = one.end - one.start;
  if (length === other.end - other.start) {
    const first = one.spoken.text;
    const second = other.spoken.text;
    let i = 0;
    while (i < length && first.charCodeAt(one.start + i) === second.charCodeAt(other.start + i)) i++;
    if (i === length) return true;
  }
  return tokenKey(one, ignoreCase) === tokenKey(other, ignoreCase);
}

/** What a token shares with every other way to write it. */
export function tokenKey({ spoken, start, end }: Tokens, ignoreCase: boolean): string {
  const written = spoken.text.slice(start, end);
  const key = isAscii.test(written)
    ? written
    : written.replace(invisible, '').normalize('NFC').replace(apostrophes, "'").replace(quotes, '"');
  return ignoreCase ? key.toLowerCase() : key;
}

const isAscii = /^[\x21-\x7e]*$/;
const invisible = new RegExp(`[${INVISIBLE}]`, 'g');
const apostrophes = /[‘’‛ʼ＇`´]/g;
const quotes = /[“”„‟＂]/g;

function wordEnd(text: string, start: number, stop: number): number {
  let i = start;
  while (i < stop) {
    const code = text.charCodeAt(i);
    if (isWordPart(text, i, code) || isInvisible(code)) i += width(text, i);
    else if (i + 1 < stop && isInside(text, i, code, stop)) i++;
    else break;
  }
  return i;
}

/** An apostrophe between letters, or a point, comma or colon between digits. Invisible characters beside it do not count. */
function isInside(text: string, at: number, code: number, stop: number): boolean {
  const isApostrophe = code === APOSTROPHE || code === CURLY_APOSTROPHE || code === LETTER_APOSTROPHE;
  const isPoint = code === Character.stop || code === Character.comma || code === Character.colon;
  if (!isApostrophe && !isPoint) return false;
  const after = skipInvisible(text, at + 1, 1);
  if (after >= stop) return false;
  if (isApostrophe) return isWordPart(text, after, text.charCodeAt(after));
  return isDigit(text.charCodeAt(after)) && isDigit(text.charCodeAt(skipInvisible(text, at - 1, -1)));
}

function skipInvisible(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isInvisible(text.charCodeAt(at))) at += step;
  return at;
}

const APOSTROPHE = 39;
const LETTER_APOSTROPHE = 0x2bc;
const CURLY_APOSTROPHE = 0x2019;

function isWordPart(text: string, at: number, code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code);
  // Curly quotes and dashes are by far the commonest characters outside ASCII in English.
  if (code >= 0x2010 && code <= 0x2026) return false;
  return wordPart().test(String.fromCodePoint(text.codePointAt(at) ?? code));
}

const wordPart = lazy(() => /[\p{L}\p{M}\p{N}]/u);

/** How many units the character at an offset takes: two for a pair of surrogates, one for a surrogate that is alone. */
function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

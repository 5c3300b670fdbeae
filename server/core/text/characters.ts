import { lazy } from './lazy.ts';
/**
 * The characters of the markup, as UTF-16 codes. Nothing else in the project writes them as numbers. It is an enum so
 * that the bundler puts the number in place of the name.
 */
export enum Character {
  tab = 9,
  lineFeed = 10,
  carriageReturn = 13,
  space = 32,
  exclamation = 33,
  hash = 35,
  roundOpen = 40,
  roundClose = 41,
  star = 42,
  comma = 44,
  hyphen = 45,
  stop = 46,
  slash = 47,
  zero = 48,
  nine = 57,
  colon = 58,
  semicolon = 59,
  less = 60,
  greater = 62,
  question = 63,
  A = 65,
  B = 66,
  Q = 81,
  Z = 90,
  squareOpen = 91,
  backslash = 92,
  squareClose = 93,
  caret = 94,
  underscore = 95,
  backtick = 96,
  a = 97,
  h = 104,
  z = 122,
  pipe = 124,
  noBreakSpace = 0xa0,
  enDash = 0x2013,
  emDash = 0x2014,
  bullet = 0x2022,
  circle = 0x25cf,
  ideographicComma = 0x3001,
  wideComma = 0xff0c,
  wideColon = 0xff1a,
}

/** Whether a code is white space within a line: space, tab or no-break space. The one answer for the whole core. */
export function isSpace(code: number): boolean {
  return code === Character.space || code === Character.tab || code === Character.noBreakSpace;
}

/** Whether a code is white space of any kind, as a blank line may hold. */
export function isWhite(code: number): boolean {
  if (code < Character.noBreakSpace) return code === Character.space || (code >= 9 && code <= 13);
  return code === Character.noBreakSpace || code === 0xfeff || isWideSpace(code);
}

/** Ogham space, the spaces of typesetting, line and paragraph separators, and ideographic space. */
function isWideSpace(code: number): boolean {
  if (code < 0x1680 || code > 0x3000) return false;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function isDigit(code: number): boolean {
  return code >= Character.zero && code <= Character.nine;
}

/** Whether a code is a letter of ASCII, as most letters of English text are. */
export function isAsciiLetter(code: number): boolean {
  return (code >= Character.a && code <= Character.z) || (code >= Character.A && code <= Character.Z);
}

export function isColon(code: number): boolean {
  return code === Character.colon || code === Character.wideColon;
}

export function isComma(code: number): boolean {
  return code === Character.comma || code === Character.ideographicComma || code === Character.wideComma;
}

/** The first offset at or after `at` where no space is; see {@link isSpace}. */
export function skipSpaces(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The first offset at or after `at` where no white space is; see {@link isWhite}. */
export function skipWhite(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWhite(text.charCodeAt(i))) i++;
  return i;
}

/** The offset at which the run of fitting characters begins that ends at `end`; `end` itself where there is none. */
export function runStart(text: string, end: number, fits: (character: string) => boolean): number {
  let i = end;
  while (i > 0 && fits(text.charAt(i - 1))) i--;
  return i;
}

/** The offset at which the run of letters of any script begins that ends at `end`; `end` itself where there is none. */
export function wordStart(text: string, end: number): number {
  let i = end;
  for (;;) {
    const isPair = i > 1 && (text.charCodeAt(i - 1) & 0xfc00) === 0xdc00;
    const start = i - (isPair ? 2 : 1);
    if (start < 0 || !letter().test(text.slice(start, i))) return i;
    i = start;
  }
}

const letter = lazy(() => /^\p{L}$/u);

/** The offset after the last character before `end` that is no white space; `start` if there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isWhite(text.charCodeAt(i - 1))) i--;
  return i;
}

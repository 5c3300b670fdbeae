import { INVISIBLE } from '../text/invisible.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';

/** A run of invisible characters. */
export interface InvisibleCharacters {
  readonly span: Span;
  /** The first of them, as Unicode writes it: `U+200B`. */
  readonly code: string;
  /** Whether words and layout are the same without all of them. */
  readonly isIdle: boolean;
}

/**
 * Finds invisible characters that nothing needs where they stand. It leaves out joiners, which Persian, Hindi and emoji
 * need; direction marks in right-to-left text; zero-width spaces in scripts that have no other spaces; and a byte order
 * mark at the start of the text.
 */
export function findInvisibleCharacters(text: string): InvisibleCharacters[] {
  const found: InvisibleCharacters[] = [];
  for (const { 0: run, index } of text.matchAll(invisible)) {
    const start = run.startsWith('\ufeff') && index === 0 ? 1 : index;
    const span = { start, end: index + run.length };
    if (start === span.end || isNeeded(text, span)) continue;
    const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
    found.push({ span, code: `U+${code}`, isIdle: idle.test(text.slice(start, span.end)) });
  }
  return found;
}

/** Controls but tab, line ending and page break; soft hyphen, zero-width space, direction marks, word joiner, placeholders. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for controls
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffc]+/g;
const idle = new RegExp(`^[${INVISIBLE}]+$`);

function isNeeded(text: string, { start, end }: Span): boolean {
  // Two halves of surrogate pairs would become a character.
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.charAt(start - 1) + text.charAt(end))) return true;
  const around = onLine(
    text.slice(Math.max(0, start - NEAR), start),
    text.slice(start, end),
    text.slice(end, end + NEAR),
  );
  if (rightToLeft.test(around)) return directionMarks.test(text.slice(start, end));
  return text.startsWith('\u200b', start) && withoutSpaces().test(around);
}

/** The text around a place that is on its own line. */
function onLine(before: string, here: string, after: string): string {
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return before.slice(start) + here + (/^[^\n\r]*/.exec(after)?.[0] ?? '');
}

/** About a phrase, in UTF-16 units. */
const NEAR = 40;

const directionMarks = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const withoutSpaces = lazy(
  () =>
    /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
);

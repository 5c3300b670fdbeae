import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { matchesAt } from './prefilter.ts';

/** Characters that nobody sees, next to each other. */
export interface Invisible {
  readonly span: Span;
  /** The first of them, as Unicode calls it: `U+200B`. */
  readonly code: string;
  /** None of them says anything: words and layout are the same without them. */
  readonly isIdle: boolean;
}

/**
 * Finds characters that nobody sees and that nothing needs where they stand. Joiners, which Persian, Hindi and emoji
 * are written with, are never among them, nor marks of direction near letters that run from right to left, nor zero-width
 * spaces in scripts that write no others, nor a byte order mark where it belongs.
 */
export function invisibles(text: string): Invisible[] {
  const found: Invisible[] = [];
  for (const { 0: run, index } of matchesAt(text, trace, unseen, firstEight(text))) {
    const start = run.startsWith('\ufeff') && index === 0 ? 1 : index;
    const span = { start, end: index + run.length };
    if (start === span.end || isNeeded(text, span)) continue;
    const code = `U+${run
      .charCodeAt(start - index)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0')}`;
    found.push({ span, code, isIdle: isIdle(text.slice(start, span.end)) });
  }
  return found;
}

/** Controls but for tab, line ending and page break; soft hyphen, zero-width space, direction, word joiner, placeholders. */
const trace =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffc]/g;
const unseen = lazy(() => new RegExp(`${trace.source}+`, 'y'));
const eightSeen = new RegExp(`(?:${trace.source.replace('[', '[^').repeat(8)})*`, 'y');

/** Where the first eight characters begin that some of these are among: eight at a time, V8 takes a quarter less. */
function firstEight(text: string): number {
  eightSeen.lastIndex = 0;
  eightSeen.test(text);
  return eightSeen.lastIndex;
}

function isNeeded(text: string, { start, end }: Span): boolean {
  const near = onLine(
    text.slice(Math.max(0, start - NEAR), start),
    text.slice(start, end),
    text.slice(end, end + NEAR),
  );
  if (isFromRightToLeft(near)) return /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/.test(text.slice(start, end));
  return text.startsWith('\u200b', start) && isWithoutSpaces(near);
}

/** What stands around a place on its own line. */
function onLine(before: string, here: string, behind: string): string {
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return before.slice(start) + here + (/^[^\n\r]*/.exec(behind)?.[0] ?? '');
}

/** A phrase or so. */
const NEAR = 40;

// Patterns stand in functions where few texts need them: to make the last takes a program 0.4 ms.
const isIdle = (run: string) => /^[\u00ad\u200b\u200e\u200f\u2060\ufeff]+$/.test(run);
const isFromRightToLeft = (near: string) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(near);
const isWithoutSpaces = (near: string) =>
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    near,
  );

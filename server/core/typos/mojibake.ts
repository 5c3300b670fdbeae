import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { matchesAt } from './prefilter.ts';

/** Characters that were read in the wrong encoding. */
export interface Misread {
  readonly span: Span;
  /** What was written, where that can be told; undefined for the replacement character, which has lost it. */
  readonly written: string | undefined;
}

/** Finds text that is UTF-8 and was read as Windows-1252 (`â€™` for `’`), and what could not be read at all (`\ufffd` in a word). */
export function misread(text: string): Misread[] {
  const found: Misread[] = [];
  if (!mayBeMisread(text)) return found;
  for (const { 0: shown, index } of matchesAt(text, trace(), suspicious)) {
    const written = shown.startsWith('\ufffd') ? undefined : decode(shown);
    if (written === undefined && !shown.startsWith('\ufffd')) continue;
    found.push({ span: { start: index, end: index + shown.length }, written });
  }
  return found;
}

/** The characters that stand for the bytes 80 to 9F; those of the bytes without one are controls. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const later = `[\u0080-\u00bf${high}]`;

const firsts = ['â', 'ð', 'Â', 'Ã'];
const trace = lazy(() => new RegExp(`[âðÂÃ]${later}|\ufffd+`, 'g'));

/** Whether there is a trace: to find that there is none, V8 takes a tenth of the time for single characters. */
function mayBeMisread(text: string): boolean {
  for (const first of firsts) {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const next = text.charAt(at + 1);
      if ((next >= '\u0080' && next <= '\u00bf') || (next > '\u00bf' && high.includes(next))) return true;
    }
  }
  return text.includes('\ufffd');
}

/** `Ã` may end a word in capitals, in Portuguese, and a quotation mark follow it: so no capital stands before. */
const suspicious = lazy(
  () => new RegExp(`â${later}{2}|ð${later}{3}|(?<!\\p{Lu})[ÂÃ]${later}|(?<=\\p{L})\ufffd+|\ufffd+(?=\\p{L})`, 'uy'),
);

function decode(shown: string): string | undefined {
  const bytes = Array.from(shown, (character) => {
    const at = high.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : 0x80 + at;
  });
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
  } catch {
    // No character has these bytes: it was meant as it stands.
    return undefined;
  }
}

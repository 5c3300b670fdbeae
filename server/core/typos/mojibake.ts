import { lazy } from '../text/lazy.ts';
import { opensWithCapital, opensWithLetter } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** Characters that were read in the wrong encoding. */
export interface Mojibake {
  readonly span: Span;
  /** The original, where it can be worked out; undefined for the replacement character, which has lost it. */
  readonly written: string | undefined;
}

/** Finds UTF-8 that was read as Windows-1252 (`â€™` for `’`), and characters of a word that were lost (`\ufffd`). */
export function findMojibake(text: string): Mojibake[] {
  const found: Mojibake[] = [];
  if (!leads.some((lead) => text.includes(lead))) return found;
  for (const { 0: shown, index } of text.matchAll(suspicious)) {
    // In Portuguese, `Ã` may end a word in capitals and a quotation mark may follow.
    if (/^[ÂÃ]/.test(shown) && opensWithCapital(text.slice(Math.max(0, index - 1), index))) continue;
    const isLost = shown.startsWith('\ufffd');
    const written = isLost ? undefined : decode(shown);
    const span = { start: index, end: index + shown.length };
    if (isLost ? isInWord(text, span) : written !== undefined) found.push({ span, written });
  }
  return found;
}

/** The characters for the bytes 80 to 9F; controls where Windows-1252 has none. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const later = `[\u0080-\u00bf${high}]`;
/** What each of them begins with. Most texts have none of these. */
const leads = ['â', 'ð', 'Â', 'Ã', '\ufffd'];
const suspicious = new RegExp(`â${later}{2}|ð${later}{3}|[ÂÃ]${later}|\ufffd+`, 'g');

const endsInLetter = lazy(() => /\p{L}$/u);

function isInWord(text: string, { start, end }: Span): boolean {
  return endsInLetter().test(text.slice(Math.max(0, start - 2), start)) || opensWithLetter(text.slice(end, end + 2));
}

/** Undefined where no character has these bytes, so that the text was meant as it stands. */
function decode(shown: string): string | undefined {
  const bytes = Array.from(shown, (character) => {
    const at = high.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : 0x80 + at;
  });
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
  } catch {
    return undefined;
  }
}

import { Character } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether a line ends in an abbreviation behind which no sentence ends, so that the next line goes on
 * with it. Some abbreviations end sentences too (`at 6 p.m.`, `No.`); behind those, what the next line
 * begins with decides.
 */
export function endsInAbbreviation(line: string, next: string): boolean {
  // Hardly a line is, and to see that by characters takes a tenth of the time.
  if (!mayEndInAbbreviation(line, { start: 0, end: line.length })) return false;
  const last = lastWords(line);
  if (!last) return false;
  const [, before = '', word = ''] = last;
  const key = word.toLowerCase();
  if (never.has(key) || titleWithStop.has(word)) return opensWord(next);
  // `Was it bigger? No.` is an answer, and no number follows.
  if (beforeNumber.has(key))
    return before !== '' && /^\d/.test(next) && !(isAnswer.has(word) && /[.?!…]$/.test(before));
  if (sometimes.has(key)) return before !== '' && /^\p{Ll}/u.test(next);
  // An initial: `Mr. J.` goes on, `vitamin C.` does not.
  return isInitial(word) && (isInitial(before) || titles.has(before.toLowerCase())) && /^\p{Lu}/u.test(next);
}

// Patterns of letters stand in functions, where they are made when first needed: that takes 0.3 ms, and few texts need them.

/** The last word of a line, without a bracket that opens it, and the one before it. */
const lastWords = (line: string) => /(?:^|\s)(?:([^\s]{1,12})\s+)?[(["“‘]?([\p{L}.]{1,8}\.)$/u.exec(line);
const opensWord = (text: string) => /^[\p{L}\p{N}(“‘"']/u.test(text);
const isInitial = (word: string) => /^\p{Lu}\.$/u.test(word);

const never = new Set(['hon.', 'rt.', 'e.g.', 'i.e.', 'viz.']);
/** Only with a capital: 4 ms. may end a sentence. */
const titleWithStop = new Set('Mr. Mrs. Ms. Dr. Prof. Rev. Messrs. MR. MRS. MS. DR. PROF. REV. MESSRS.'.split(' '));
const titles = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'dr',
  'dr.',
  'sir',
  'dame',
  'lord',
  'lady',
  'prof',
  'prof.',
]);
const beforeNumber = new Set(
  'no. nos. q. a. vol. c. cc. col. cols. para. paras. cl. art. arts. s. ss. p. pp. cm. ch.'.split(' '),
);
/** The abbreviation of `number` that is also an answer. */
const isAnswer = new Set(['No.']);
const sometimes = new Set('st. etc. co. ltd. a.m. p.m. v. cent. u.k. jr. sr. inc. plc.'.split(' '));
const known = new Set(
  [...never, ...titleWithStop, ...beforeNumber, ...sometimes].map((abbreviation) => abbreviation.toLowerCase()),
);
const LONGEST = Math.max(...Array.from(known, ({ length }) => length));

/** By the ASCII letters at the end of a line of a text; of others it is true where they may be an initial. */
export function mayEndInAbbreviation(text: string, { start, end }: Span): boolean {
  if (end <= start || text.charCodeAt(end - 1) !== Character.stop) return false;
  let at = end - 1;
  while (at > start && isLetterOrStop(text.charCodeAt(at - 1))) at--;
  const length = end - at;
  if (length === 1 && at > start && text.charCodeAt(at - 1) > 127) {
    return at - 1 === start || !isLetter(text.charCodeAt(at - 2));
  }
  return length === 2 || (length <= LONGEST && known.has(text.slice(at, end).toLowerCase()));
}

function isLetterOrStop(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === Character.stop;
}

/** Of an alphabet: Latin, Greek, Cyrillic and the like. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x1680);
}

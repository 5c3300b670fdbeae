import { lazy } from '../text/lazy.ts';
import { opensWithCapital, opensWithSmallLetter } from '../text/letters.ts';

/**
 * Whether a line ends in an abbreviation that does not end its sentence, so that the next line goes on with it. Some
 * abbreviations end sentences too (`at 6 p.m.`, `No.`); after those, the beginning of the next line decides.
 */
export function endsInAbbreviation(line: string, next: string): boolean {
  if (!line.endsWith('.')) return false;
  const words = line.slice(-TWO_WORDS).split(/\s+/);
  const word = words.at(-1)?.replace(/^[(["“‘]/, '') ?? '';
  const before = words.at(-2) ?? '';
  const key = word.toLowerCase();
  if (never.has(key) || titleWithStop.has(word)) return opensWord().test(next);
  if (beforeNumber.has(key)) {
    // `Was it bigger? No.` is an answer, and the number on the next line is not its.
    const isAnswer = word === 'No.' && /[.?!…]$/.test(before);
    return before !== '' && /^\d/.test(next) && !isAnswer;
  }
  if (sometimes.has(key)) return before !== '' && opensWithSmallLetter(next);
  // An initial: `Mr. J.` goes on, `vitamin C.` does not.
  return isInitial(word) && (isInitial(before) || titles.has(before.toLowerCase())) && opensWithCapital(next);
}

/** In this many UTF-16 units there are two whole words, if they are short. */
const TWO_WORDS = 64;
const opensWord = lazy(() => /^[\p{L}\p{N}(“‘"']/u);

function isInitial(word: string): boolean {
  return /^.\.$/u.test(word) && opensWithCapital(word);
}

const never = new Set(['hon.', 'rt.', 'e.g.', 'i.e.', 'viz.']);
/** With a capital only, because `4 ms.` may end a sentence. */
const titleWithStop = new Set('Mr. Mrs. Ms. Dr. Prof. Rev. Messrs. MR. MRS. MS. DR. PROF. REV. MESSRS.'.split(' '));
const titles = new Set('mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady prof prof.'.split(' '));
const beforeNumber = new Set(
  'no. nos. q. a. vol. c. cc. col. cols. para. paras. cl. art. arts. s. ss. p. pp. cm. ch.'.split(' '),
);
const sometimes = new Set('st. etc. co. ltd. a.m. p.m. v. cent. u.k. jr. sr. inc. plc.'.split(' '));

import { opensWithSmallLetter } from '../../text/letters.ts';
import { pronouns } from '../commonLabels.ts';
import { LABEL, type LabelForm, linePattern } from '../form.ts';
import { isInitials, isNameLike, isOneWord, isThing } from '../labels.ts';

/** A name and a dash. Titles of lists and of films look so too. */
export const dash: LabelForm = {
  id: 'dash',
  shown: '`Name - `',
  examples: [
    'Ann Lee - Good morning.',
    'Ann Lee – Good morning.',
    'Ann Lee (Lab) — Good morning.',
    'ABC - Good morning.',
    'Q - Did you go?',
    'Ann Lee- Good morning.',
    'Ann Lee—Good morning.',
  ],
  opens: { letter: true },
  has: /[-–—]/,
  pattern: linePattern(
    String.raw`^(?:(?<marker>[QA])|${LABEL}(?:\s\((?<qualifier>[^()\n]{1,60})\))?)(?:\s{1,4}(?:--?|–|—)\s{1,4}|[-–—]\s{1,4}|\s?—(?=\p{Lu}))(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  // `Ann Lee - Chair.` says what she is, and `Ann Lee - a friend - came` what she did.
  saysSentence: (words) => words.trim().split(/\s+/, 3).length > 2 && !secondDash.test(words),
  // `Ann Lee - who came late - said no` and `I -- I mean` are sentences; minutes with initials write as they like.
  // In `Q    Did you go -- by sea?` the dash stands among the words.
  excludes: ({ 0: written, groups: { label = '' } = {} }, line) => {
    if (markerAndSpace.test(label)) return true;
    const words = line.slice(written.length);
    if (!opensWithSmallLetter(words) || isInitials(label)) return false;
    const isName = (isNameLike(label) || isOneWord(label)) && !isThing(label) && !pronouns.has(label.toLowerCase());
    const mayName = label === '' || isName;
    return !mayName || secondDash.test(words);
  },
};

const markerAndSpace = /^[QA]\s{2}/;
const secondDash = /\s[-–—]{1,2}\s/;

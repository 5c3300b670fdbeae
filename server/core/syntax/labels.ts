/**
 * What a name looks like. A roster always decides first; this is for labels that are on none.
 */

/** The longest label, in UTF-16 units: the bound that MAXQDA sets too. */
export const LONGEST_LABEL = 63;
const MOST_WORDS = 7;

/** Whether a label has the shape of a name: one to seven words, each capitalised but for the small ones inside. */
export function isNameLike(label: string): boolean {
  if (label.length === 0 || label.length > LONGEST_LABEL || isCommonLabel(label)) return false;
  const words = label.split(' ');
  if (words.length > MOST_WORDS) return false;
  let capitalised = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (capitalisedWord.test(word) && hasNoSentenceEnd(word)) capitalised++;
    else if (i > 0 ? !insideWord(word) : !particles.has(word)) return false;
  }
  // A name does not end in a small word: "The Chair of" is the beginning of something else.
  return capitalised > 0 && !smallWords.has(words[words.length - 1] as string);
}

/** A single word that may be a nickname or a code: `nikomatsakis`, `roasbeef`, `x0f`. */
export function isOneWord(label: string): boolean {
  return label.length <= LONGEST_LABEL && nickname.test(label) && !isCommonLabel(label);
}

/** Whether a label is one of the words that commonly stand before a colon and name nobody. */
export function isCommonLabel(label: string): boolean {
  const lower = label.toLowerCase();
  if (commonLabels.has(lower)) return true;
  const space = lower.indexOf(' ');
  if (space < 0) return false;
  const first = lower.slice(0, space);
  if (!commonLabels.has(first)) return false;
  const rest = lower.slice(space + 1);
  const second = rest.split(' ', 1)[0] as string;
  return numbered.test(rest) || prepositions.has(second) || commonLabels.has(rest);
}

/** Capitals only, two to four of them: how minutes abbreviate the people present. */
export function isInitials(label: string): boolean {
  return initials.test(label);
}

/** Splits `Marie Rimmer (St Helens South and Whiston) (Lab)` into the name and what stands behind it. */
export function splitQualifiers(written: string): { name: string; qualifiers: string[] } {
  const qualifiers: string[] = [];
  let name = written.trim();
  while (name.endsWith(')')) {
    const open = name.lastIndexOf('(');
    if (open <= 0) break;
    qualifiers.unshift(name.slice(open + 1, -1).trim());
    name = name.slice(0, open).trimEnd();
  }
  return { name, qualifiers };
}

// Letters without case (Han, Arabic, Hebrew …) count as capitals: their scripts have none.
const capitalisedWord = /^['"‘“(]?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’‘ʼ"”.·\-‐‑/@_]*\)?$/u;
const nickname = /^[\p{L}\p{N}@][\p{L}\p{M}\p{N}'’._-]*$/u;
const initials = /^\p{Lu}{2,4}$/u;
const numbered = /^(?:#?\d{1,4}|[a-z]|no\.? ?\d{1,4})$/;
const joining = /^(?:[&|/+·–-]{1,2}|\d{1,6}|@[\p{L}\p{N}_]+|[‘'"“][\p{L}\p{M}.\- ]+[’'"”])$/u;

/** A full stop inside a name follows an initial or a title; behind a long word it ends a sentence. */
function hasNoSentenceEnd(word: string): boolean {
  const stop = word.indexOf('.');
  if (stop < 0) return true;
  return stop <= 5 && (stop < 3 || titles.has(word.slice(0, stop).toLowerCase()) || /^\p{Lu}+\./u.test(word));
}

function insideWord(word: string): boolean {
  return smallWords.has(word) || particles.has(word) || joining.test(word);
}

const titles = new Set([
  'mrs',
  'prof',
  'hon',
  'rev',
  'capt',
  'messrs',
  'gen',
  'col',
  'sgt',
  'lieut',
  'supt',
  'insp',
  'pres',
  'gov',
  'sen',
  'rep',
  'amb',
  'mlle',
  'mme',
  'frau',
  'herr',
  'drs',
  'adv',
  'cllr',
  'rt',
  'maj',
]);

const smallWords = new Set([
  'of',
  'the',
  'for',
  'and',
  'on',
  'in',
  'to',
  'at',
  'hon.',
  'hon',
  'rt.',
  'rt',
  'right',
  'noble',
  'y',
  'e',
  'a',
  'och',
  'und',
  'et',
  'with',
]);

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'das',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'les',
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'ben',
  'ap',
  'ab',
  'af',
  'av',
  'zu',
  'zur',
  'ten',
  'ter',
  'te',
  'tot',
  "'t",
  'ó',
  'ní',
  'mac',
  'st',
  'st.',
  'dell',
  "d'",
  'd’',
]);

const prepositions = new Set([
  'of',
  'to',
  'for',
  'on',
  'from',
  'in',
  'about',
  'with',
  'at',
  'by',
  'and',
  'or',
  'is',
  'are',
  'the',
]);

/** In lower case. Taken from what stands before colons in public transcripts where nobody is named. */
const commonLabels = new Set(
  `note notes nb then and but so or also yet now first firstly second secondly third thirdly fourth fourthly fifth finally lastly next
   however therefore thus hence sorry well yes no okay ok right again remember example examples answer answers question questions
   presenter presenters speakers moderators hosts attendees attendee participants participant present apologies
   absent regrets scribe scribes note-taker note-takers minutes when where what who why how which location venue place name email e-mail phone tel fax address date
   time duration day discussion discussions poll polls vote votes sf f n a sa slides slide deck agenda topic topics subject title
   subtitle video audio recording recordings transcript transcripts transcription status decision decisions conclusion conclusions
   resolution resolutions resolved consensus link links url http https source sources reference references see ref refs others other
   action actions proposal proposals motion motions summary abstract overview introduction background context warning caution important
   tip hint todo tbd fixme update updates edit edited disclaimer spoiler definition theorem lemma proof corollary claim figure
   fig table chapter section part appendix article step steps option options case cases problem problems solution solutions result
   results goal goals aim pros cons advantages disadvantages benefits risks issue issues bug bugs feature features fix issue/pr pr
   version release license copyright tags tag category categories keywords language languages media type kind format input output
   return returns parameters usage syntax code command commands file files path image images photo caption credit credits quote
   translation comment comments feedback response reply re fwd cc bcc from to attachments sent dear ps p.s. one two three four five
   key rationale reason reasons motivation observation observations takeaway takeaways highlights outcome outcomes
   total totals average price cost costs budget score date/time dates deadline schedule
   aside meaning namely i.e e.g viz hypothesis corrections correction erratum errata contents preamble postscript`
    .split(/\s+/)
    .concat([
      'action item',
      'action items',
      'key takeaways',
      'key points',
      'next steps',
      'next step',
      'open questions',
      'for example',
      'in other words',
      'in short',
      'to be clear',
      'editor’s note',
      "editor's note",
      'further reading',
      'meeting date',
      'meeting link',
      'team members',
      'show notes',
      'table of contents',
      'related work',
      'future work',
      'pull request',
      'pull requests',
      'and then',
      'but then',
      'so then',
      'so now',
      'side note',
      'fun fact',
      'last question',
      'final question',
      'next question',
      'first question',
      'second question',
      'zoom link',
      'meeting notes',
      'group photo',
      'q&a',
      'photo credit',
      'issue link',
    ]),
);

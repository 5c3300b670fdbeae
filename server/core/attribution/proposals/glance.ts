import { tabledQuestion } from '../../exchanges/tabledQuestion.ts';
import { endsInQuestion } from '../../sentences/question.ts';
import { type Cue, cues } from './cues.ts';
import { keyOf } from './hashing.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './wording.ts';

/** The features of a unit without its neighbours. */
export interface Glance {
  readonly features: readonly string[];
  readonly asks: boolean;
  readonly found: Found;
  readonly isTabled: boolean;
  /** Whether it has the form of a printed question that nothing else has. */
  readonly isCertainlyTabled: boolean;
  readonly breaksOff: boolean;
  /** The number of words, up to {@link MOST_WORDS}. */
  readonly count: number;
  /** Its words, up to {@link MOST_WORDS}, and its last words, with the key of each. */
  readonly words: readonly string[];
  readonly keys: readonly number[];
  readonly lastWords: readonly string[];
  readonly last: readonly number[];
  /** The punctuation at its start and at its end. */
  readonly start: number;
  readonly end: number;
  /** What follows the first word: nothing, a comma, a mark that ends a sentence, or a dash. */
  readonly markAfterFirst: number;
  /** Whether the last word is set off by a comma, as in `is it, Ann?`, and whether it begins with a capital. */
  readonly lastSetOff: boolean;
  readonly lastIsName: boolean;
  /** Whom its pronouns are about: a bit each for I, you, we, and others. */
  readonly persons: number;
  /** The stems of its long words, which show the topic. */
  readonly content: ReadonlySet<string>;
}

/** The length of a paragraph that is looked at. Its beginning says most about who started to speak. */
const MOST_WORDS = 40;
const FEW_WORDS = 6;
/** The part of a long paragraph in which its last words are. */
const END = 60;

/** Looks at a unit alone. */
export function glanceAt({ text }: Unit): Glance {
  const words = wordsOf(text, MOST_WORDS);
  const found = findCues(words);
  const asks = endsInQuestion(text, { start: 0, end: text.length });
  const tabled = tabledQuestion(text);
  const breaksOff = /[-–—]$/.test(text.slice(-1));
  const isJudgement = found.has('begins: government') || found.has('begins: weighs');
  if (isJudgement) found.delete('begins: points back');
  const features = [...found.keys()];
  if (asks) features.push('asks');
  else if (text.includes('?')) features.push('asks within');
  if (asks && found.has('begins: asks')) features.push('asks at once');
  if (asks && (found.has('begins: asks the minister') || found.has('says: asks the minister'))) {
    features.push('asks the minister');
  }
  if (tabled !== undefined) features.push('tabled');
  if (breaksOff) features.push('breaks off');
  if (text.endsWith(':')) features.push('announces');
  if (/^["“‘]/.test(text)) features.push('quotes');
  const keys = words.map(keyOf);
  const lastWords = (words.length < MOST_WORDS ? words : wordsOf(text.slice(-END), MOST_WORDS)).slice(-2);
  return {
    features,
    asks,
    found,
    isTabled: tabled !== undefined,
    isCertainlyTabled: tabled === 'certain',
    breaksOff,
    count: countOf(text),
    words,
    keys,
    lastWords,
    last: lastWords.map(keyOf),
    start: startOf(text),
    end: endOf(text),
    markAfterFirst: markAfterFirst(text),
    lastSetOff: setOff.test(text.slice(-LONGEST_WORD)),
    lastIsName: capital.test(text.slice(-LONGEST_WORD)),
    persons: personsOf(words),
    content: contentOf(words),
  };
}

/** The number of words between spaces, up to a number that means many. */
function countOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0 && count < MANY; at = text.indexOf(' ', at + 1)) count++;
  return count < 16 ? count : count < 25 ? 16 : count < MANY ? 17 : 18;
}

const MANY = 40;

/** The class of the first character: capital, small letter, digit, quotation mark, other. */
function startOf(text: string): number {
  const first = text.charAt(0);
  if (/\p{Lu}/u.test(first)) return 1;
  if (/\p{Ll}/u.test(first)) return 2;
  if (/\d/.test(first)) return 3;
  return quotes.includes(first) ? 4 : 5;
}

const quotes = '"“‘\'';
const marks = '.?!…,;:-–—)]';

/** The class of the last characters. */
function endOf(text: string): number {
  let at = text.length - 1;
  const isQuoted = at > 0 && /["”’'*_]/.test(text.charAt(at));
  if (isQuoted) at--;
  const mark = text.charAt(at) === '.' && text.charAt(at - 1) === '.' ? 3 : marks.indexOf(text.charAt(at));
  return (mark + 1) * 2 + (isQuoted ? 1 : 0);
}

/** What follows the first word of a text: 1 for a comma, 2 for a mark that ends a sentence, 3 for a dash, else 0. */
function markAfterFirst(text: string): number {
  const after = /^["“‘']?[\p{L}\p{N}'’]{1,20}( ?.)/u.exec(text)?.[1] ?? '';
  if (after === ',') return 1;
  if (/^[.!?…]/.test(after)) return 2;
  return /[-–—]$/.test(after) ? 3 : 0;
}

const LONGEST_WORD = 30;
const setOff = /, [\p{L}'’]{1,20}[.?!…]{0,3}["”]?$/u;
const capital = / \p{Lu}\p{Ll}{1,20}[.?!…]{0,3}["”]?$/u;

const pronouns: ReadonlyMap<string, number> = new Map(
  [
    "i i'm i've i'd i'll my me mine",
    "you your you're you've you'd you'll yours",
    "we our us we're we've we'd we'll",
    "he she they him her them his their he's she's they're",
  ].flatMap((words, person) => words.split(' ').map((word) => [word, 1 << person] as const)),
);

function personsOf(words: readonly string[]): number {
  let persons = 0;
  for (const word of words) persons |= pronouns.get(word) ?? 0;
  return persons;
}

type Found = Map<string, { readonly cue: Cue; readonly words: string }>;

function findCues(words: readonly string[]): Found {
  const found: Found = new Map();
  for (let at = 0; at < words.length; at++) {
    const group = phrasesFrom.get(words[at] as string);
    if (!group) continue;
    note(group.alone, words, at, found);
    note(group.before.get(words[at + 1] ?? ''), words, at, found);
    note(group.before.get('*'), words, at, found);
  }
  return found;
}

function note(phrases: readonly Phrase[] | undefined, words: readonly string[], at: number, found: Found): void {
  if (!phrases) return;
  for (const { cue, parts, begins, says } of phrases) {
    if ((cue.opens && at > 0) || (cue.short && words.length > FEW_WORDS)) continue;
    // `In my constituency …` begins with its cue, as `My constituents …` does.
    const name = at <= (cue.opens ? 0 : 1) ? begins : says;
    if (found.has(name) || !stands(parts, words, at)) continue;
    found.set(name, { cue, words: words.slice(at, at + parts.length).join(' ') });
  }
}

interface Phrase {
  readonly cue: Cue;
  readonly parts: readonly string[];
  readonly begins: string;
  readonly says: string;
}

/** The phrases that begin with one word: the word alone, and longer ones by their second word. */
interface Group {
  readonly alone: Phrase[];
  readonly before: Map<string, Phrase[]>;
}

const phrasesFrom: ReadonlyMap<string, Group> = (() => {
  const groups = new Map<string, Group>();
  for (const cue of cues) {
    const names = { begins: `begins: ${cue.id}`, says: `says: ${cue.id}` };
    for (const text of cue.phrases) {
      const parts = text.split(' ');
      const [first = '', second] = parts;
      const group = groups.get(first) ?? { alone: [], before: new Map<string, Phrase[]>() };
      groups.set(first, group);
      const siblings = second === undefined ? group.alone : (group.before.get(second) ?? []);
      siblings.push({ cue, parts, ...names });
      if (second !== undefined) group.before.set(second, siblings);
    }
  }
  return groups;
})();

function stands(parts: readonly string[], words: readonly string[], at: number): boolean {
  if (at + parts.length > words.length) return false;
  for (let i = 1; i < parts.length; i++) if (parts[i] !== '*' && parts[i] !== words[at + i]) return false;
  return true;
}

/** The stems of long words. Cutting words short makes `prison` and `prisons` equal. */
function contentOf(words: readonly string[]): Set<string> {
  const content = new Set<string>();
  for (const word of words)
    if (word.length >= 5 && !everywhere.has(word)) content.add(word.length > 6 ? word.slice(0, 6) : word);
  return content;
}

const everywhere = new Set(
  'about after again against agree already although among another because before being between could does doing during every first friend gentleman given going government governments having house however known lady making member members might minister ministers other people point prime question right secretary shall should since some state still taken taking their there these they thing things think those through today under until where whether which while whole whose would years'.split(
    ' ',
  ),
);

/** The number of stems that two units share, up to `most`. */
export function shared(
  one: ReadonlySet<string>,
  other: ReadonlySet<string> | undefined,
  most = Number.POSITIVE_INFINITY,
): number {
  if (!other) return 0;
  let count = 0;
  for (const word of one) if (other.has(word) && ++count >= most) break;
  return count;
}

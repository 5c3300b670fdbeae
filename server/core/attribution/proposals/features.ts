import { tabledQuestion } from '../../exchanges/tabledQuestion.ts';
import { endsInQuestion } from '../../sentences/question.ts';
import { type Cue, cues } from './cues.ts';
import { combine, keyOf } from './hashing.ts';
import type { Manner } from './manner.ts';
import type { Shape } from './shape.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './wording.ts';

/** The features of one unit. */
export interface Sight {
  /** The names of the features that have one. */
  readonly features: readonly string[];
  /** The keys of all features. The model has weights for some keys. */
  readonly keys: readonly number[];
  /** How many of the keys, from the first on, are not about single words. */
  readonly plainCount: number;
  /** Whether its last sentence is a question. */
  readonly asks: boolean;
  /** The words that matched each cue, by the name of the feature. */
  readonly found: ReadonlyMap<string, { readonly cue: Cue; readonly words: string }>;
  /** The features that a person understands. */
  readonly explain: () => readonly Explained[];
}

/** A feature by its name, perhaps about some words, and the keys under which it has weights. */
export interface Explained {
  readonly name: string;
  readonly words?: string;
  readonly keys: readonly number[];
}

/** Computes the features of all units, alone and with their neighbours, in linear time. */
export function look(units: readonly Unit[], shape: Shape, manner: Manner): Sight[] {
  const glances = units.map(glanceAt);
  const untilAsking = distancesToAsking(glances);
  const shapeKey = keyOf(shape);
  const mannerKey = keyOf(manner);
  let sinceAsking = FAR;
  return glances.map((glance, i) => {
    const isFirst = units[i]?.startsSection === true;
    if (isFirst) sinceAsking = FAR;
    const distance = untilAsking[i] as number;
    const features = ['any', ...glance.features];
    if (distance === FAR) features.push('no question ahead');
    else if (distance > NEAR) features.push('question far ahead');
    if (isFirst) features.push('above: nothing');
    else features.push(...beside(glances, i, i - sinceAsking, i + distance));
    if (sinceAsking === 2) features.push('second after a question');
    sinceAsking = glance.asks || glance.isTabled ? 1 : Math.min(sinceAsking + 1, FAR);
    const keys: number[] = [];
    for (const feature of features) {
      const key = keyOf(feature);
      keys.push(key, combine(key, mannerKey));
    }
    const above = isFirst ? undefined : glances[i - 1];
    const below = glances[i + 1];
    addLayout(keys, glance, above, below, shapeKey, mannerKey);
    const plainCount = keys.length;
    addWords(keys, glance, mannerKey);
    addNeighbours(keys, glance, above, isFirst ? undefined : glances[i - 2], below);
    addPairs(keys, glance, above, below);
    const explain = () => [
      ...features.map((name) => ({ name, keys: [keyOf(name), combine(keyOf(name), mannerKey)] })),
      ...explainWords(glance, above, mannerKey),
    ];
    return { features, keys, plainCount, asks: glance.asks, found: glance.found, explain };
  });
}

/** The features of a unit without its neighbours. */
interface Glance {
  readonly features: readonly string[];
  readonly asks: boolean;
  readonly found: Found;
  readonly isTabled: boolean;
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
  /** The stems of its long words, which show the topic. */
  readonly content: ReadonlySet<string>;
}

/** Units further away than this do not count as neighbours. */
const FAR = 6;
const NEAR = 3;
/** The length of a paragraph that is looked at. Its beginning says most about who started to speak. */
const MOST_WORDS = 60;
const FEW_WORDS = 6;
/** The part of a long paragraph in which its last words are. */
const END = 60;

function glanceAt({ text }: Unit): Glance {
  const words = wordsOf(text, MOST_WORDS);
  const found = findCues(words);
  const asks = endsInQuestion(text, { start: 0, end: text.length });
  const tabled = tabledQuestion(text) !== undefined;
  const breaksOff = /[-–—]$/.test(text);
  const isJudgement = found.has('begins: government') || found.has('begins: weighs');
  if (isJudgement) found.delete('begins: points back');
  const features = [...found.keys()];
  if (asks) features.push('asks');
  else if (text.includes('?')) features.push('asks within');
  if (asks && found.has('begins: asks')) features.push('asks at once');
  if (asks && (found.has('begins: asks the minister') || found.has('says: asks the minister'))) {
    features.push('asks the minister');
  }
  if (tabled) features.push('tabled');
  if (breaksOff) features.push('breaks off');
  if (text.endsWith(':')) features.push('announces');
  if (/^["“‘]/.test(text)) features.push('quotes');
  const keys = words.map(keyOf);
  const lastWords = (words.length < MOST_WORDS ? words : wordsOf(text.slice(-END), MOST_WORDS)).slice(-2);
  return {
    features,
    asks,
    found,
    isTabled: tabled,
    breaksOff,
    count: countOf(text),
    words,
    keys,
    lastWords,
    last: lastWords.map(keyOf),
    start: startOf(text),
    end: endOf(text),
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

const [FIRST, TWO, THREE, SECOND, THIRD, WORD, PAIR, LAST, LASTS, ABOVE, ABOVE_LAST, ABOVE_LASTS, JOINT] = templates(1);
const [JOINT_BEFORE, JOINT_AFTER, BELOW, BELOW_TWO, BELOW_WORD, ABOVE_FIRST, ABOVE_TWO, COUNT, MARKS] = templates(20);
const [PAIR_END, PAIR_OWN_END, PAIR_COUNT, PAIR_OWN_COUNT, PAIR_ABOVE, PAIR_BELOW, PAIR_TWO_END] = templates(60);
const [COUNT_ABOVE, COUNTS, COUNT_BELOW, END_MARK, BEFORE, FAR_ABOVE, MARKS_COUNT, MARKS_BELOW, ONLY] = templates(40);

function templates(
  first: number,
): [number, number, number, number, number, number, number, number, number, number, number, number, number] {
  return Array.from({ length: 13 }, (_, i) => keyOf(`template ${first + i}`)) as ReturnType<typeof templates>;
}

const NO_WORD = 0;

function wordAt(glance: Glance | undefined, at: number): number {
  return glance?.keys[at] ?? NO_WORD;
}

function lastOf(glance: Glance | undefined, fromEnd: number): number {
  return glance?.last[glance.last.length - fromEnd] ?? NO_WORD;
}

/** The words of a unit: the first ones by their place, all of them, the last ones. */
function addWords(keys: number[], glance: Glance, mannerKey: number): void {
  const words = glance.keys;
  const first = combine(FIRST, wordAt(glance, 0));
  const second = combine(TWO, combine(wordAt(glance, 0), wordAt(glance, 1)));
  keys.push(first, combine(first, mannerKey), second, combine(second, mannerKey));
  keys.push(combine(THREE, combine(combine(wordAt(glance, 0), wordAt(glance, 1)), wordAt(glance, 2))));
  keys.push(combine(SECOND, wordAt(glance, 1)), combine(THIRD, wordAt(glance, 2)));
  if (words.length <= 4) keys.push(combine(ONLY, words.reduce(combine, words.length)));
  const length = Math.min(words.length, BAG);
  const seen = new Set<number>();
  for (let i = 0; i < length; i++) {
    const word = combine(WORD, words[i] as number);
    if (!seen.has(word)) keys.push(word);
    seen.add(word);
    if (i + 1 < length) keys.push(combine(PAIR, combine(words[i] as number, words[i + 1] as number)));
  }
  keys.push(combine(LAST, lastOf(glance, 1)), combine(LASTS, combine(lastOf(glance, 2), lastOf(glance, 1))));
}

const BAG = 25;
const ABOVE_BAG = 14;

/** The words around a unit, and those on both sides of its beginning. */
function addNeighbours(
  keys: number[],
  glance: Glance,
  above: Glance | undefined,
  farAbove: Glance | undefined,
  below: Glance | undefined,
): void {
  const last = lastOf(above, 1);
  const before = combine(lastOf(above, 2), last);
  const first = wordAt(glance, 0);
  keys.push(
    combine(ABOVE_LAST, last),
    combine(ABOVE_LASTS, before),
    combine(JOINT, combine(last, first)),
    combine(JOINT_BEFORE, combine(before, first)),
    combine(JOINT_AFTER, combine(last, combine(first, wordAt(glance, 1)))),
    combine(ABOVE_FIRST, wordAt(above, 0)),
    combine(ABOVE_TWO, combine(wordAt(above, 0), wordAt(above, 1))),
    combine(FAR_ABOVE, wordAt(farAbove, 0)),
    combine(BELOW, wordAt(below, 0)),
    combine(BELOW_TWO, combine(wordAt(below, 0), wordAt(below, 1))),
  );
  if (above) {
    const words = above.keys;
    for (let i = Math.max(0, words.length - ABOVE_BAG); i < words.length; i++) {
      keys.push(combine(ABOVE, words[i] as number));
      if (i + 1 < words.length) keys.push(combine(BEFORE, combine(words[i] as number, words[i + 1] as number)));
    }
  }
  if (below)
    for (let i = 0; i < Math.min(below.keys.length, 8); i++) keys.push(combine(BELOW_WORD, below.keys[i] as number));
}

function explainWords(glance: Glance, above: Glance | undefined, mannerKey: number): Explained[] {
  const first = combine(FIRST, wordAt(glance, 0));
  const two = combine(TWO, combine(wordAt(glance, 0), wordAt(glance, 1)));
  const begins = { name: 'begins', words: glance.words.slice(0, 2).join(' ') };
  const explained = [{ ...begins, keys: [first, combine(first, mannerKey), two, combine(two, mannerKey)] }];
  if (above) {
    const keys = [
      combine(ABOVE_LAST, lastOf(above, 1)),
      combine(ABOVE_LASTS, combine(lastOf(above, 2), lastOf(above, 1))),
    ];
    explained.push({ name: 'above ends', words: above.lastWords.join(' '), keys });
  }
  return explained.filter(({ words }) => words !== '');
}

/** First words together with what is around them. */
function addPairs(keys: number[], glance: Glance, above: Glance | undefined, below: Glance | undefined): void {
  const first = wordAt(glance, 0);
  const end = above?.end ?? 31;
  const short = Math.min(6, glance.count);
  keys.push(
    combine(PAIR_END, combine(first, end)),
    combine(PAIR_OWN_END, combine(first, glance.end)),
    combine(PAIR_COUNT, combine(first, Math.min(6, above?.count ?? 0))),
    combine(PAIR_OWN_COUNT, combine(first, short)),
    combine(PAIR_ABOVE, combine(first, wordAt(above, 0))),
    combine(PAIR_BELOW, combine(first, wordAt(below, 0))),
    combine(PAIR_TWO_END, combine(combine(first, wordAt(glance, 1)), end)),
  );
}

/** Lengths and punctuation, which mean something else in each shape. */
function addLayout(
  keys: number[],
  glance: Glance,
  above: Glance | undefined,
  below: Glance | undefined,
  shapeKey: number,
  mannerKey: number,
): void {
  const count = glance.count;
  const countAbove = above?.count ?? 0;
  const marksBetween = (above?.end ?? 31) * 8 + glance.start;
  const layout = [
    combine(COUNT, count),
    combine(COUNT_ABOVE, countAbove),
    combine(COUNTS, count * 32 + countAbove),
    combine(COUNT_BELOW, below?.count ?? 0),
    combine(END_MARK, glance.end),
    combine(MARKS, marksBetween),
    combine(MARKS_COUNT, marksBetween * 32 + countAbove),
    combine(MARKS_BELOW, glance.end * 8 + (below?.start ?? 0)),
  ];
  for (const key of layout) keys.push(combine(key, shapeKey), combine(combine(key, shapeKey), mannerKey));
  keys.push(shapeKey, combine(shapeKey, mannerKey));
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

/** The features of a unit with its neighbours. `asked` and `asking` are the nearest units that ask, above and below. */
function beside(glances: readonly Glance[], at: number, asked: number, asking: number): string[] {
  const { content, found } = glances[at] as Glance;
  const above = glances[at - 1] as Glance;
  const below = glances[at + 1];
  const features: string[] = [];
  if (above.asks) {
    features.push('above: asks', takesUp(glances, at) ? 'words of the question' : 'no words of the question');
    if (found.has('begins: points back')) features.push('points back to a question');
    if (found.has('begins: goes on')) features.push('goes on from a question');
  }
  if (above.isTabled) features.push('above: tabled');
  if (above.breaksOff) features.push('above: breaks off');
  if (above.words.length <= 4) features.push('above: short');
  if (below?.isTabled) features.push('below: tabled');
  if (!below) features.push('below: nothing');
  const askedContent = asked > at - FAR ? glances[asked]?.content : undefined;
  const askingContent = asking > at && asking < at + FAR ? glances[asking]?.content : undefined;
  const back = Math.max(shared(content, above.content), shared(content, askedContent) * 2);
  const ahead = Math.max(shared(content, below?.content), shared(content, askingContent) * 2);
  if (back === 0) features.push('new words');
  if (back > ahead) features.push('words as above');
  if (ahead > back) features.push('words as below');
  return features;
}

/** Whether a unit after a question repeats words of the question or of its preamble. */
function takesUp(glances: readonly Glance[], at: number): boolean {
  const { content } = glances[at] as Glance;
  for (let i = at - 1; i >= 0 && i > at - FAR; i--) {
    const glance = glances[i] as Glance;
    if (i < at - 1 && glance.asks) return false;
    if (shared(content, glance.content) > 0) return true;
  }
  return false;
}

/** The number of units down to the end of the next question. A printed question ends the search. */
function distancesToAsking(glances: readonly Glance[]): number[] {
  const distances = new Array<number>(glances.length).fill(FAR);
  let distance = FAR;
  for (let i = glances.length - 1; i >= 0; i--) {
    const glance = glances[i] as Glance;
    distance = glance.asks ? 0 : glance.isTabled ? FAR : Math.min(distance + 1, FAR);
    distances[i] = distance;
  }
  return distances;
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

function shared(one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): number {
  if (!other) return 0;
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}

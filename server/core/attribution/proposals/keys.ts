import { type Glance, shared } from './glance.ts';
import { combine, keyOf } from './hashing.ts';
import type { KeyList } from './keyList.ts';

/** The keys of features that have no name: words by their place, lengths, punctuation, and several of these together. */
export interface Around {
  /** All units, and the number of the one that is looked at. */
  readonly glances: readonly Glance[];
  readonly at: number;
  /** The number of the first unit of its section. */
  readonly first: number;
  readonly shapeKey: number;
  readonly mannerKey: number;
}

/** Adds the keys that are not about single words. */
export function addPlainKeys(keys: KeyList, around: Around): void {
  const near = nearOf(around);
  addLayout(keys, around, near);
  addPersons(keys, around, near);
  addNearby(keys, around, near);
  addRhythm(keys, around, near);
  addTopic(keys, around, near);
}

/** Adds the keys that are about single words. */
export function addWordKeys(keys: KeyList, around: Around): void {
  const near = nearOf(around);
  addWords(keys, around, near);
  addNeighbours(keys, near);
  addPairs(keys, near);
  addMarks(keys, around, near);
}

/** A unit and its neighbours. Above the first unit of a section is nothing. */
interface Near {
  readonly glance: Glance;
  readonly above: Glance | undefined;
  readonly farAbove: Glance | undefined;
  readonly below: Glance | undefined;
}

function nearOf({ glances, at, first }: Around): Near {
  return {
    glance: glances[at] as Glance,
    above: at > first ? glances[at - 1] : undefined,
    farAbove: at > first + 1 ? glances[at - 2] : undefined,
    below: glances[at + 1],
  };
}

/** A kind of feature: a name that its keys are combined with. */
function kinds<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name) => [name, keyOf(`kind ${name}`)])) as Record<Name, number>;
}

const kind = kinds(
  'first',
  'firstTwo',
  'firstThree',
  'second',
  'third',
  'all',
  'word',
  'pair',
  'last',
  'lastTwo',
  'above last',
  'above last two',
  'joint',
  'joint before',
  'joint after',
  'above first',
  'above first two',
  'far above first',
  'below first',
  'below first two',
  'above word',
  'above pair',
  'below word',
  'end above, first',
  'first, end',
  'count above, first',
  'first, count',
  'first above, first',
  'first, first below',
  'end above, first two',
  'count',
  'count above',
  'counts',
  'count below',
  'end',
  'marks',
  'marks, count above',
  'end, start below',
  'persons',
  'persons above',
  'persons below',
  'persons, end above',
  'persons, first',
  'persons above, first',
  'questions',
  'short units',
  'questions, short units',
  'short units, end above',
  'end above, count above, first',
  'count above, first two',
  'end above, counts',
  'three counts',
  'three ends',
  'ends around',
  'begins as above',
  'begins with two as above',
  'begins as far above',
  'words above',
  'words above and below',
  'words across',
  'words above, count',
  'first, mark',
  'first two, mark',
  'mark',
  'name above',
  'set off above',
  'set off above, last',
  'set off above, first',
  'word after a question',
  'word elsewhere',
  'early word',
  'above late word',
);

/** The end of a unit that is not there. */
const NO_END = 31;
const NO_WORD = 0;

function wordAt(glance: Glance | undefined, at: number): number {
  return glance?.keys[at] ?? NO_WORD;
}

function lastOf(glance: Glance | undefined, fromEnd: number): number {
  return glance?.last[glance.last.length - fromEnd] ?? NO_WORD;
}

/** The key of a feature with two to four parts. */
function keyFor(kindKey: number, one: number, two: number, three?: number, four?: number): number {
  const key = combine(combine(kindKey, one), two);
  if (three === undefined) return key;
  return four === undefined ? combine(key, three) : combine(combine(key, three), four);
}

/** Adds a feature in itself and in its manner. */
function addBoth(keys: KeyList, mannerKey: number, key: number): void {
  keys.add(key);
  keys.add(combine(key, mannerKey));
}

/** Lengths and punctuation, which mean something else in each shape. */
function addLayout(keys: KeyList, around: Around, near: Near): void {
  const { shapeKey, mannerKey } = around;
  const { glance, above, below } = near;
  const count = glance.count;
  const countAbove = above?.count ?? 0;
  const marks = (above?.end ?? NO_END) * 8 + glance.start;
  const layout = [
    combine(kind.count, count),
    combine(kind['count above'], countAbove),
    combine(kind.counts, count * 32 + countAbove),
    combine(kind['count below'], below?.count ?? 0),
    combine(kind.end, glance.end),
    combine(kind.marks, marks),
    combine(kind['marks, count above'], marks * 32 + countAbove),
    combine(kind['end, start below'], glance.end * 8 + (below?.start ?? 0)),
  ];
  for (const key of layout) addBoth(keys, mannerKey, combine(key, shapeKey));
  addBoth(keys, mannerKey, shapeKey);
}

/** Who is spoken of: whoever says `you` after `I` is often somebody else. */
function addPersons(keys: KeyList, around: Around, near: Near): void {
  const { mannerKey } = around;
  const { glance, above, below } = near;
  const persons = glance.persons;
  const personsAbove = above?.persons ?? NO_END;
  addBoth(keys, mannerKey, combine(kind.persons, persons));
  addBoth(keys, mannerKey, keyFor(kind['persons above'], personsAbove, persons));
  addBoth(keys, mannerKey, keyFor(kind['persons below'], persons, below?.persons ?? NO_END));
  addBoth(keys, mannerKey, keyFor(kind['persons, end above'], personsAbove, persons, above?.end ?? NO_END));
  keys.add(keyFor(kind['persons, first'], persons, wordAt(glance, 0)));
  keys.add(keyFor(kind['persons above, first'], personsAbove, wordAt(glance, 0)));
}

/** As many units on both sides show how fast speakers take turns. */
const NEARBY = 8;
const SHORT = 3;

/** How many questions and short units are nearby. */
function addNearby(keys: KeyList, around: Around, near: Near): void {
  const { glances, at, shapeKey, mannerKey } = around;
  let questions = 0;
  let shorts = 0;
  const end = Math.min(glances.length - 1, at + NEARBY);
  for (let i = Math.max(0, at - NEARBY); i <= end; i++) {
    const { asks, count } = glances[i] as Glance;
    if (asks) questions++;
    if (count <= SHORT) shorts++;
  }
  const context = combine(shapeKey, mannerKey);
  keys.add(keyFor(kind.questions, few(questions), context));
  keys.add(keyFor(kind['short units'], few(shorts), context));
  keys.add(keyFor(kind['questions, short units'], few(questions), few(shorts), context));
  keys.add(keyFor(kind['short units, end above'], few(shorts), near.above?.end ?? NO_END, context));
}

function few(count: number): number {
  return count < 3 ? count : count < 5 ? 3 : count < 8 ? 4 : 5;
}

/** Lengths and punctuation of three units in a row, and of two with the first words. */
function addRhythm(keys: KeyList, around: Around, near: Near): void {
  const { shapeKey, mannerKey } = around;
  const { glance, above, farAbove, below } = near;
  const end = above?.end ?? NO_END;
  const countAbove = above?.count ?? 0;
  const first = wordAt(glance, 0);
  keys.add(keyFor(kind['end above, count above, first'], end, Math.min(5, countAbove), first));
  keys.add(keyFor(kind['count above, first two'], Math.min(3, countAbove), first, wordAt(glance, 1)));
  keys.add(keyFor(kind['end above, counts'], end, Math.min(6, countAbove), Math.min(6, glance.count), mannerKey));
  keys.add(keyFor(kind['ends around'], glance.end, below?.end ?? NO_END, end, mannerKey));
  const far = Math.min(8, farAbove?.count ?? 0);
  addBoth(
    keys,
    mannerKey,
    keyFor(kind['three counts'], far, Math.min(8, countAbove), Math.min(8, glance.count), shapeKey),
  );
  addBoth(keys, mannerKey, keyFor(kind['three ends'], farAbove?.end ?? NO_END, end, glance.end));
  // Speakers often begin several sentences alike.
  if (above && wordAt(above, 0) === first) {
    addBoth(keys, mannerKey, kind['begins as above']);
    if (wordAt(above, 1) === wordAt(glance, 1)) addBoth(keys, mannerKey, kind['begins with two as above']);
  }
  if (farAbove && wordAt(farAbove, 0) === first) addBoth(keys, mannerKey, kind['begins as far above']);
}

const TOPIC_ABOVE = 4;
const TOPIC_BELOW = 3;

/** Whether words are repeated from the units above, in those below, and across. */
function addTopic(keys: KeyList, around: Around, near: Near): void {
  const { glances, at, first, shapeKey, mannerKey } = around;
  const { glance, above } = near;
  const unitsAbove = glances.slice(Math.max(first, at - TOPIC_ABOVE), at);
  const unitsBelow = glances.slice(at + 1, at + 1 + TOPIC_BELOW);
  const wordsBelow = new Set<string>();
  for (const { content } of unitsBelow) for (const word of content) wordsBelow.add(word);
  const back = sharedWithAny(glance.content, unitsAbove, 3);
  const ahead = shared(glance.content, wordsBelow, 3);
  const across = sharedWithAny(wordsBelow, unitsAbove, 5);
  addBoth(keys, mannerKey, keyFor(kind['words above'], back, shapeKey));
  addBoth(keys, mannerKey, keyFor(kind['words above and below'], ahead, back, shapeKey));
  addBoth(keys, mannerKey, keyFor(kind['words across'], across, shapeKey));
  const next = shared(glance.content, above?.content, 3);
  addBoth(keys, mannerKey, keyFor(kind['words above, count'], next, Math.min(6, glance.count), shapeKey));
}

/** The number of words that one of several units has too, up to `most`. */
function sharedWithAny(words: ReadonlySet<string>, glances: readonly Glance[], most: number): number {
  let count = 0;
  for (const word of words) {
    if (glances.some(({ content }) => content.has(word)) && ++count >= most) break;
  }
  return count;
}

const BAG = 25;
const ABOVE_BAG = 14;
const BELOW_BAG = 8;

/** The words of a unit: the first ones by their place, all of them, the last ones. */
function addWords(keys: KeyList, around: Around, near: Near): void {
  const { mannerKey } = around;
  const { glance } = near;
  const words = glance.keys;
  addBoth(keys, mannerKey, combine(kind.first, wordAt(glance, 0)));
  addBoth(keys, mannerKey, keyFor(kind.firstTwo, wordAt(glance, 0), wordAt(glance, 1)));
  keys.add(keyFor(kind.firstThree, wordAt(glance, 0), wordAt(glance, 1), wordAt(glance, 2)));
  keys.add(combine(kind.second, wordAt(glance, 1)));
  keys.add(combine(kind.third, wordAt(glance, 2)));
  keys.add(combine(kind.last, lastOf(glance, 1)));
  keys.add(keyFor(kind.lastTwo, lastOf(glance, 2), lastOf(glance, 1)));
  if (words.length <= 4) keys.add(words.reduce(combine, kind.all));
  const seen = new Set<number>();
  for (let i = 0; i < Math.min(words.length, BAG); i++) {
    const word = combine(kind.word, words[i] as number);
    if (!seen.has(word)) keys.add(word);
    seen.add(word);
    if (i + 1 < Math.min(words.length, BAG)) {
      keys.add(keyFor(kind.pair, words[i] as number, words[i + 1] as number));
    }
  }
}

/** The words around a unit, and those on both sides of its beginning. */
function addNeighbours(keys: KeyList, near: Near): void {
  const { glance, above, farAbove, below } = near;
  const last = lastOf(above, 1);
  const before = combine(lastOf(above, 2), last);
  const first = wordAt(glance, 0);
  keys.add(combine(kind['above last'], last));
  keys.add(combine(kind['above last two'], before));
  keys.add(keyFor(kind.joint, last, first));
  keys.add(keyFor(kind['joint before'], before, first));
  keys.add(keyFor(kind['joint after'], last, first, wordAt(glance, 1)));
  keys.add(combine(kind['above first'], wordAt(above, 0)));
  keys.add(keyFor(kind['above first two'], wordAt(above, 0), wordAt(above, 1)));
  keys.add(combine(kind['far above first'], wordAt(farAbove, 0)));
  keys.add(combine(kind['below first'], wordAt(below, 0)));
  keys.add(keyFor(kind['below first two'], wordAt(below, 0), wordAt(below, 1)));
  const wordsAbove = above?.keys ?? [];
  for (let i = Math.max(0, wordsAbove.length - ABOVE_BAG); i < wordsAbove.length; i++) {
    keys.add(combine(kind['above word'], wordsAbove[i] as number));
    if (i + 1 < wordsAbove.length) {
      keys.add(keyFor(kind['above pair'], wordsAbove[i] as number, wordsAbove[i + 1] as number));
    }
  }
  for (const word of below?.keys.slice(0, BELOW_BAG) ?? []) keys.add(combine(kind['below word'], word));
}

/** First words together with what is around them. */
function addPairs(keys: KeyList, near: Near): void {
  const { glance, above, below } = near;
  const first = wordAt(glance, 0);
  const end = above?.end ?? NO_END;
  keys.add(keyFor(kind['end above, first'], first, end));
  keys.add(keyFor(kind['first, end'], first, glance.end));
  keys.add(keyFor(kind['count above, first'], first, Math.min(6, above?.count ?? 0)));
  keys.add(keyFor(kind['first, count'], first, Math.min(6, glance.count)));
  keys.add(keyFor(kind['first above, first'], first, wordAt(above, 0)));
  keys.add(keyFor(kind['first, first below'], first, wordAt(below, 0)));
  keys.add(keyFor(kind['end above, first two'], first, wordAt(glance, 1), end));
}

const MARKED_BAG = 12;
const EARLY = 4;
const LATE = 3;

/** Words together with punctuation: a comma after the first one, names that are addressed, words after a question. */
function addMarks(keys: KeyList, around: Around, near: Near): void {
  const { mannerKey } = around;
  const { glance, above } = near;
  const first = wordAt(glance, 0);
  const end = above?.end ?? NO_END;
  const setOff = above ? Number(above.lastSetOff) : 3;
  const isName = above ? Number(above.lastIsName) : 3;
  addBoth(keys, mannerKey, combine(kind.mark, glance.markAfterFirst));
  addBoth(keys, mannerKey, keyFor(kind['name above'], isName, end));
  addBoth(keys, mannerKey, keyFor(kind['set off above'], setOff, end));
  keys.add(keyFor(kind['first, mark'], first, glance.markAfterFirst));
  keys.add(keyFor(kind['first two, mark'], first, wordAt(glance, 1), glance.markAfterFirst));
  keys.add(keyFor(kind['set off above, last'], setOff, end, lastOf(above, 1)));
  keys.add(keyFor(kind['set off above, first'], setOff, end, first));
  const words = glance.keys.slice(0, MARKED_BAG);
  const place = above?.asks ? kind['word after a question'] : kind['word elsewhere'];
  for (const word of words) keys.add(combine(place, word));
  for (const word of words.slice(0, EARLY)) keys.add(combine(kind['early word'], word));
  for (const word of above?.keys.slice(-LATE) ?? []) keys.add(keyFor(kind['above late word'], word, end));
}

/** The beginning of a unit and the end of the one above, as a person says them, with the keys that are about them. */
export function sayable(around: Around): { readonly name: string; readonly words: string; readonly keys: number[] }[] {
  const { mannerKey } = around;
  const { glance, above } = nearOf(around);
  const first = combine(kind.first, wordAt(glance, 0));
  const two = keyFor(kind.firstTwo, wordAt(glance, 0), wordAt(glance, 1));
  const keys = [first, combine(first, mannerKey), two, combine(two, mannerKey)];
  const said = [{ name: 'begins', words: glance.words.slice(0, 2).join(' '), keys }];
  if (above) {
    const last = combine(kind['above last'], lastOf(above, 1));
    const lastTwo = keyFor(kind['above last two'], lastOf(above, 2), lastOf(above, 1));
    said.push({ name: 'above ends', words: above.lastWords.join(' '), keys: [last, lastTwo] });
  }
  return said.filter(({ words }) => words !== '');
}

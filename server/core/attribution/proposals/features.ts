import { tabledQuestion } from '../../exchanges/tabledQuestion.ts';
import { endsInQuestion } from '../../sentences/question.ts';
import { type Cue, cues } from './cues.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './wording.ts';

/** The features of one unit. */
export interface Sight {
  /** The names of its features. Weights have the same names. */
  readonly features: readonly string[];
  /** Whether its last sentence is a question. */
  readonly asks: boolean;
  /** The words that matched each cue, by the name of the feature. */
  readonly found: ReadonlyMap<string, { readonly cue: Cue; readonly words: string }>;
}

/** Computes the features of all units, alone and with their neighbours, in linear time. */
export function look(units: readonly Unit[]): Sight[] {
  const glances = units.map(glanceAt);
  const untilAsking = distancesToAsking(glances);
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
    return { features, asks: glance.asks, found: glance.found };
  });
}

/** The features of a unit without its neighbours. */
interface Glance extends Sight {
  readonly isTabled: boolean;
  readonly breaksOff: boolean;
  readonly count: number;
  /** The stems of its long words, which show the topic. */
  readonly content: ReadonlySet<string>;
}

/** Units further away than this do not count as neighbours. */
const FAR = 6;
const NEAR = 3;
/** The length of a paragraph that is looked at. Its beginning says most about who started to speak. */
const MOST_WORDS = 60;
const FEW_WORDS = 6;

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
  if (words.length <= 3) features.push('up to 3 words');
  else if (words.length <= 8) features.push('up to 8 words');
  else if (words.length > 35) features.push('more than 35 words');
  if (text.endsWith(':')) features.push('announces');
  if (/^["“‘]/.test(text)) features.push('quotes');
  return { features, asks, found, isTabled: tabled, breaksOff, count: words.length, content: contentOf(words) };
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
  if (above.count <= 4) features.push('above: short');
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

import type { Cue } from './cues.ts';
import { type Glance, shared } from './glance.ts';
import { combine, keyOf } from './hashing.ts';
import { KeyList } from './keyList.ts';
import { addPlainKeys, addWordKeys, sayable } from './keys.ts';
import type { Manner } from './manner.ts';
import type { Shape } from './shape.ts';
import type { Unit } from './units.ts';

/** The features of one unit. */
export interface Sight {
  /** The names of the features that have one. */
  readonly features: readonly string[];
  /** How many of its keys, from the first on, are not about single words. */
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

/** The features of all units of a text. */
export interface View {
  readonly sights: readonly Sight[];
  /** The keys of unit i are `keys` from `starts[i]` to `starts[i + 1]`. The model has weights for some keys. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
}

/** Computes the features of all units, alone and with their neighbours, in linear time. */
export function look(units: readonly Unit[], glances: readonly Glance[], shape: Shape, manner: Manner): View {
  const keys = new KeyList();
  const starts = new Int32Array(units.length + 1);
  const untilAsking = distancesToAsking(glances);
  const shapeKey = keyOf(shape);
  const mannerKey = keyOf(manner);
  const known = new Map<string, readonly [number, number]>();
  const keysOf = (name: string) => {
    const keys = known.get(name) ?? ([keyOf(name), combine(keyOf(name), mannerKey)] as const);
    known.set(name, keys);
    return keys;
  };
  let sinceAsking = FAR;
  let sectionStart = 0;
  const sights = glances.map((glance, i) => {
    const isFirst = units[i]?.startsSection === true;
    if (isFirst) {
      sinceAsking = FAR;
      sectionStart = i;
    }
    const distance = untilAsking[i] as number;
    const features = ['any', ...glance.features];
    if (distance === FAR) features.push('no question ahead');
    else if (distance > NEAR) features.push('question far ahead');
    if (isFirst) features.push('above: nothing');
    else features.push(...beside(glances, i, i - sinceAsking, i + distance));
    if (sinceAsking === 2) features.push('second after a question');
    sinceAsking = glance.asks || glance.isTabled ? 1 : Math.min(sinceAsking + 1, FAR);
    const around = { glances, at: i, first: sectionStart, shapeKey, mannerKey };
    for (const feature of features) for (const key of keysOf(feature)) keys.add(key);
    addPlainKeys(keys, around);
    const plainCount = keys.count - (starts[i] as number);
    addWordKeys(keys, around);
    starts[i + 1] = keys.count;
    const explain = () => [...features.map((name) => ({ name, keys: keysOf(name) })), ...sayable(around)];
    return { features, plainCount, asks: glance.asks, found: glance.found, explain };
  });
  return { sights, keys: keys.all(), starts };
}

/** Units further away than this do not count as neighbours. */
const FAR = 6;
const NEAR = 3;
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

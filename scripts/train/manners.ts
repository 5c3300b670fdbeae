import { keyOf, type Manner, manners, wordsOf } from '../../server/core/index.ts';
import type { Document } from './corpus.ts';
import { randomFrom } from './random.ts';

const MOST_MANNER_WORDS = 300;
/** As many words of a paragraph are read. */
const MOST_WORDS = 60;
/** The paragraphs of an instance. */
const INSTANCE = 40;
const EPOCHS = 30;
const RATE = 0.5;

/** The share of the paragraphs with each word, in a stretch of a document. */
interface Instance {
  readonly manner: number;
  readonly words: Map<string, number>;
}

/**
 * The words that show the manner of a text, with a weight for each manner: logistic regression on the shares of paragraphs that
 * have each word.
 */
export function mannerWordsOf(documents: readonly Document[]): Map<number, number[]> {
  const instances = documents.flatMap(instancesOf);
  const vocabulary = vocabularyOf(instances);
  const random = randomFrom('manners');
  const weights = new Map(vocabulary.map((word) => [word, new Float64Array(manners.length)]));
  const frequency = manners.map((_, at) => instances.filter(({ manner }) => manner === at).length);
  const order = instances.map((instance) => ({ instance, at: random() })).sort((a, b) => a.at - b.at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { instance } of order) {
      const scores = new Float64Array(manners.length);
      for (const [word, share] of instance.words) {
        const row = weights.get(word);
        row?.forEach((weight, at) => {
          scores[at] = (scores[at] as number) + weight * share;
        });
      }
      const largest = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - largest));
      const sum = chances.reduce((a, b) => a + b, 0);
      const importance = Math.min(3, instances.length / manners.length / (frequency[instance.manner] as number));
      for (const [word, share] of instance.words) {
        const row = weights.get(word);
        if (row === undefined) continue;
        row.forEach((weight, at) => {
          const slope = Number(at === instance.manner) - (chances[at] as number) / sum;
          row[at] = weight + RATE * importance * share * slope - 1e-4 * weight;
        });
      }
    }
  }
  return new Map([...weights].map(([word, row]) => [keyOf(word), Array.from(row)]));
}

function instancesOf({ manner, turns }: Document): Instance[] {
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const instances: Instance[] = [];
  for (let from = 0; from < paragraphs.length; from += INSTANCE) {
    const part = paragraphs.slice(from, from + INSTANCE);
    const words = new Map<string, number>();
    for (const paragraph of part) {
      for (const word of new Set(wordsOf(paragraph, MOST_WORDS)))
        words.set(word, (words.get(word) ?? 0) + 1 / part.length);
    }
    instances.push({ manner: manners.indexOf(manner as Manner), words });
  }
  return instances;
}

/** The words that tell manners apart most. */
function vocabularyOf(instances: readonly Instance[]): string[] {
  const shares = new Map<string, Float64Array>();
  const totals = new Float64Array(manners.length);
  for (const { manner, words } of instances) {
    totals[manner] = (totals[manner] as number) + 1;
    for (const [word, share] of words) {
      const row = shares.get(word) ?? new Float64Array(manners.length);
      shares.set(word, row);
      row[manner] = (row[manner] as number) + share;
    }
  }
  const rows = [...shares].map(([word, row]) => {
    const means = Array.from(row, (share, at) => share / Math.max(1, totals[at] as number) + 0.005);
    const mean = means.reduce((a, b) => a + b) / means.length;
    return { word, use: means.reduce((sum, share) => sum + share * Math.abs(Math.log(share / mean)), 0) };
  });
  rows.sort((a, b) => b.use - a.use || (a.word < b.word ? -1 : 1));
  return rows.slice(0, MOST_MANNER_WORDS).map(({ word }) => word);
}

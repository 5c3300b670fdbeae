/**
 * Trains the turn proposals on a folder of documents whose turns are known, and measures them on documents kept apart:
 *
 *     npm run train -- FOLDER [--without MANNER] [--dry]
 *
 * Writes server/core/attribution/proposals/learned.ts and scripts/train/report.md. The same folder always gives the same files.
 * With --without, one manner is not trained on, and only measured; then nothing is written, and neither with --dry.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Expert,
  expertFor,
  keyOf,
  type Manner,
  mannerRows,
  manners,
  type Shape,
  shapes,
  Table,
} from '../../server/core/index.ts';
import { type Document, ownDocuments, readCorpus } from './corpus.ts';
import { moduleOf, packExpert, packTable } from './encode.ts';
import { type Example, exampleOf } from './examples.ts';
import { type Judged, judge } from './judging.ts';
import { mannerWordsOf } from './manners.ts';
import { numberFeatures } from './numbering.ts';
import { priorRows } from './prior.ts';
import { mostUseful, reduced } from './pruning.ts';
import { reportOf } from './report.ts';
import { thresholdsOf } from './thresholds.ts';
import { chancesOf, type Options, train, type Weights } from './trainer.ts';

const FOLDS = 3;
/** A feature must occur in as many documents. */
const FEWEST_DOCUMENTS = 5;
/** As many features of each expert are stored. */
const FEATURES = 9_900;
/** As many lines of each manner are trained on in each shape. More hardly help. */
const MOST_LINES = 40_000;
const CONTEXTS = manners.length * shapes.length;
/** All features are trained to find the most useful ones, which are trained again. */
const first: Options = {
  epochs: 2,
  rate: 0.03,
  dropout: 0.5,
  plainDropout: 0.1,
  onlyPlain: 0.2,
  start: 0.1,
  seed: 'first',
};
const second: Options = { ...first, epochs: 4, seed: 'second' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, dry: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which folder? Say npm run train -- FOLDER.');
  process.exitCode = 2;
} else run(folder);

function run(folder: string): void {
  const documents = [...ownDocuments(), ...readCorpus(folder)];
  const isLeftOut = ({ manner }: Document) => manner === values.without;
  const mannerWords = packTable(mannerWordsOf(documents.filter((one) => !isLeftOut(one))), mannerRows);
  const table = new Table(mannerWords, mannerRows);
  const examples = shapes.flatMap((shape) => examplesIn(documents, shape, table));
  const keys = numberFeatures(examples, FEWEST_DOCUMENTS);
  say(`${examples.reduce((sum, { asks }) => sum + asks.length, 0)} lines, ${keys.length} features`);
  const parts =
    values.without === undefined
      ? Array.from({ length: FOLDS }, (_, fold) => (document: Document) => foldOf(document) === fold)
      : [isLeftOut];
  const judged = parts.flatMap((isHeld) => judgeHeld(examples, keys, isHeld));
  const thresholds = thresholdsOf(judged);
  const report = reportOf(judged, thresholds);
  console.log(report);
  if (values.without !== undefined || values.dry) return;
  const { exchanges, voices } = learn(examples, keys);
  const packed = {
    exchanges: packExpert(keysOf(exchanges, keys), exchanges.weights),
    voices: packExpert(keysOf(voices, keys), voices.weights),
  };
  const module = moduleOf({ mannerWords, experts: packed, thresholds });
  writeFileSync(new URL('../../server/core/attribution/proposals/learned.ts', import.meta.url), module);
  writeFileSync(new URL('report.md', import.meta.url), report);
  say('written');
}

/** Questions in the Commons of our time count more, since there are few. */
function weightOf({ collection, manner }: Document): number {
  if (manner !== 'questions') return 1;
  return collection === 'oral' || collection === 'own' ? 4 : 2;
}

/** Documents in one shape, as many of each manner as fit into {@link MOST_LINES}. */
function examplesIn(documents: readonly Document[], shape: Shape, table: Table): Example[] {
  const room = new Map<Manner, number>(manners.map((manner) => [manner, MOST_LINES]));
  const isOwn = ({ collection }: Document) => collection === 'own';
  const others = documents.filter((document) => !isOwn(document)).sort((a, b) => keyOf(a.name) - keyOf(b.name));
  return [...documents.filter(isOwn), ...others].flatMap((document) => {
    const left = room.get(document.manner) ?? 0;
    if (left <= 0) return [];
    const example = { ...exampleOf(document, shape, table), weight: weightOf(document) };
    room.set(document.manner, left - example.asks.length);
    return [example];
  });
}

/** The annotated texts of this project are always trained on. */
function foldOf({ collection, name }: Document): number | undefined {
  if (collection === 'own') return undefined;
  return (keyOf(name) >>> 0) % FOLDS;
}

/** What is proposed for some documents after training on all others. */
function judgeHeld(examples: readonly Example[], keys: Int32Array, isHeld: (document: Document) => boolean): Judged[] {
  const experts = learn(
    examples.filter(({ document }) => !isHeld(document)),
    keys,
  );
  const judged = examples
    .filter(({ document }) => isHeld(document))
    .flatMap((example) => {
      const { weights, numbers } = experts[example.expert];
      return judge(example, chancesOf(reduced(example, numbers), weights));
    });
  say(`${judged.filter(({ opens }) => opens).length} turns judged`);
  return judged;
}

interface Trained {
  readonly weights: Weights;
  /** For the number of each feature the one among those that are kept; negative for the others. */
  readonly numbers: Int32Array;
}

function learn(examples: readonly Example[], keys: Int32Array): Record<Expert, Trained> {
  return { exchanges: learnOne('exchanges', examples, keys), voices: learnOne('voices', examples, keys) };
}

function learnOne(expert: Expert, all: readonly Example[], keys: Int32Array): Trained {
  const examples = all.filter(({ document }) => expertFor(document.manner) === expert);
  const priorFor = (known: Int32Array) => (expert === 'exchanges' ? priorRows(known) : new Map<number, number[]>());
  const weights = train(examples, keys.length, CONTEXTS, { ...first, prior: priorFor(keys) });
  const numbers = mostUseful(examples, weights, FEATURES);
  const kept = keysOf({ numbers }, keys);
  const useful = examples.map((example) => reduced(example, numbers));
  return { weights: train(useful, kept.length, CONTEXTS, { ...second, prior: priorFor(kept) }), numbers };
}

function keysOf({ numbers }: Pick<Trained, 'numbers'>, keys: Int32Array): Int32Array {
  return keys.filter((_, number) => (numbers[number] as number) >= 0);
}

function say(what: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${what}`);
}

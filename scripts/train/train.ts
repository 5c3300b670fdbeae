/**
 * Trains the turn proposals on a folder of documents whose turns are known, and measures them on documents kept apart:
 *
 *     npm run train -- FOLDER [--dry] [--workers N] [--judged FILE]
 *
 * Writes server/core/attribution/proposals/learned.ts and scripts/train/report.md. The same folder always gives the same files.
 * With --dry nothing is written. With --judged, everything that was judged is written to a file as JSON.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  type Expert,
  experts,
  keyOf,
  type Manner,
  mannerRows,
  manners,
  type Shape,
  shapes,
  Table,
} from '../../server/core/index.ts';
import { type Document, ownDocuments, readCorpus } from './corpus.ts';
import { moduleOf, packSteps, packTable } from './encode.ts';
import { type Example, exampleOf } from './examples.ts';
import type { Judged } from './judging.ts';
import { type Done, folds, type Job, type Material } from './learning.ts';
import { mannerWordsOf } from './manners.ts';
import { numberFeatures } from './numbering.ts';
import { reportOf } from './report.ts';
import { thresholdsOf } from './thresholds.ts';

/** A feature must occur in as many documents. */
const FEWEST_DOCUMENTS = 5;
/** As many lines of each manner are trained on in each shape. More lines help where few show that somebody else speaks. */
const mostLines: Readonly<Record<Manner, number>> = {
  questions: 40_000,
  debate: 60_000,
  evidence: 40_000,
  conversation: 100_000,
  meeting: 70_000,
};
/** As many are enough to measure texts of a manner that is not trained on. */
const MOST_LINES_WITHOUT = 20_000;
/** Manners that are also measured without any document of theirs in training. */
const leftOut: readonly Manner[] = ['evidence', 'conversation'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false }, workers: { type: 'string' }, judged: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which folder? Say npm run train -- FOLDER.');
  process.exitCode = 2;
} else void run(folder);

async function run(folder: string): Promise<void> {
  const documents = [...ownDocuments(), ...readCorpus(folder)];
  const { mannerWords, material } = prepare(documents, (manner) => mostLines[manner]);
  const done = await doAll(jobsFor(values.dry ? folds : [...folds, undefined]), material);
  const judged = done.flatMap((one) => one.judged);
  for (const manner of leftOut) judged.push(...(await judgeWithout(manner, documents)));
  if (values.judged !== undefined) writeFileSync(values.judged, JSON.stringify(judged));
  const thresholds = thresholdsOf(judged);
  const report = reportOf(judged, thresholds);
  console.log(report);
  if (values.dry) return;
  const learned = done.flatMap((one) => one.learned ?? []);
  const byExpert = <T>(of: (expert: (typeof learned)[number]) => T) =>
    Object.fromEntries(experts.map((expert, i) => [expert, of(learned[i] as (typeof learned)[number])])) as Record<
      Expert,
      T
    >;
  const module = moduleOf({
    mannerWords,
    experts: byExpert(({ features }) => features),
    steps: packSteps(byExpert(({ steps }) => steps)),
    thresholds,
  });
  writeFileSync(new URL('../../server/core/attribution/proposals/learned.ts', import.meta.url), module);
  writeFileSync(new URL('../../scripts/train/report.md', import.meta.url), report);
  say('written');
}

/** Judges the documents of a manner with what is learned from all others. */
async function judgeWithout(manner: Manner, documents: readonly Document[]): Promise<Judged[]> {
  const { material } = prepare(documents, () => MOST_LINES_WITHOUT, manner);
  const done = await doAll(jobsFor([manner]), material);
  return done.flatMap((one) => one.judged).map((one) => ({ ...one, isLeftOut: true }));
}

function jobsFor(held: readonly (string | undefined)[]): Job[] {
  return held.flatMap((part) => experts.map((expert): Job => ({ expert, held: part })));
}

/** Reads documents as examples. Without a manner, nothing shows it. */
function prepare(
  documents: readonly Document[],
  most: (manner: Manner) => number,
  without?: Manner,
): { mannerWords: string; material: Material } {
  const known = documents.filter(({ manner }) => manner !== without);
  const mannerWords = packTable(mannerWordsOf(known), mannerRows);
  const table = new Table(mannerWords, mannerRows);
  const examples = shapes.flatMap((shape) => examplesIn(documents, shape, table, most));
  const keys = numberFeatures(examples, FEWEST_DOCUMENTS);
  say(`${examples.reduce((sum, { asks }) => sum + asks.length, 0)} lines, ${keys.length} features`);
  return { mannerWords, material: { examples, keys } };
}

/**
 * Questions count more, since there are few, and those in the Commons of our time more than others. The texts of this repository count
 * most: a user meets them first.
 */
function weightOf({ collection, manner }: Document): number {
  if (collection === 'own') return 20;
  if (manner !== 'questions') return 1;
  return collection === 'oral' ? 4 : 2;
}

/** Documents in one shape, as many of each manner as fit into its number of lines. */
function examplesIn(
  documents: readonly Document[],
  shape: Shape,
  table: Table,
  most: (manner: Manner) => number,
): Example[] {
  const room = new Map<Manner, number>(manners.map((manner) => [manner, most(manner)]));
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

/** Does some jobs at once, as many as there are workers. The answers are in the order of the jobs. */
async function doAll(jobs: readonly Job[], material: Material): Promise<Done[]> {
  const answers: Done[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: material });
    for (let at = next++; at < jobs.length; at = next++) {
      worker.postMessage(jobs[at]);
      const [done] = (await once(worker, 'message')) as [Done];
      answers[at] = done;
      say(`${at + 1} of ${jobs.length}`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Number(values.workers) || availableParallelism() }, work));
  return answers;
}

function say(what: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${what}`);
}

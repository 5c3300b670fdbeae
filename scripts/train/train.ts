/**
 * Trains the turn proposals on a folder of documents whose turns are known, and measures them on documents kept apart:
 *
 *     npm run train -- FOLDER [--without MANNER] [--dry] [--workers N]
 *
 * Writes server/core/attribution/proposals/learned.ts and scripts/train/report.md. The same folder always gives the same files.
 * With --without, one manner is not trained on, and only measured, with the thresholds that are in use for the manner that each text
 * seems to have. Then nothing is written, and neither with --dry.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  experts,
  keyOf,
  type Manner,
  mannerRows,
  manners,
  type Shape,
  shapes,
  shipped,
  Table,
} from '../../server/core/index.ts';
import { type Document, ownDocuments, readCorpus } from './corpus.ts';
import { moduleOf, type Packed, packTable } from './encode.ts';
import { type Example, exampleOf } from './examples.ts';
import { type Done, folds, type Job, type Material } from './learning.ts';
import { mannerWordsOf } from './manners.ts';
import { numberFeatures } from './numbering.ts';
import { reportOf } from './report.ts';
import { thresholdsOf } from './thresholds.ts';

/** A feature must occur in as many documents. */
const FEWEST_DOCUMENTS = 5;
/** As many lines of each manner are trained on in each shape. More hardly help. */
const MOST_LINES = 40_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, dry: { type: 'boolean', default: false }, workers: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which folder? Say npm run train -- FOLDER.');
  process.exitCode = 2;
} else void run(folder);

async function run(folder: string): Promise<void> {
  const documents = [...ownDocuments(), ...readCorpus(folder)];
  const isLeftOut = ({ manner }: Document) => manner === values.without;
  const mannerWords = packTable(mannerWordsOf(documents.filter((one) => !isLeftOut(one))), mannerRows);
  const table = new Table(mannerWords, mannerRows);
  const examples = shapes.flatMap((shape) => examplesIn(documents, shape, table));
  const keys = numberFeatures(examples, FEWEST_DOCUMENTS);
  say(`${examples.reduce((sum, { asks }) => sum + asks.length, 0)} lines, ${keys.length} features`);
  const isToBeWritten = values.without === undefined && !values.dry;
  const held = values.without === undefined ? folds : [values.without];
  const jobs = [...held, ...(isToBeWritten ? [undefined] : [])].flatMap((part) =>
    experts.map((expert): Job => ({ expert, held: part })),
  );
  const done = await doAll(jobs, { examples, keys });
  const judged = done.flatMap((one) => one.judged);
  const thresholds = values.without === undefined ? thresholdsOf(judged) : shipped.thresholds;
  const report = reportOf(judged, thresholds);
  console.log(report);
  if (!isToBeWritten) return;
  const packed = done.flatMap((one) => one.packed ?? []);
  const [exchanges, voices] = packed as [Packed, Packed];
  const module = moduleOf({ mannerWords, experts: { exchanges, voices }, thresholds });
  writeFileSync(new URL('../../server/core/attribution/proposals/learned.ts', import.meta.url), module);
  writeFileSync(new URL('../../scripts/train/report.md', import.meta.url), report);
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

import type * as Os from 'node:os';
import { sizeOf } from '../files/sizeOf.ts';
import type { Found, Sources } from '../files/sources.ts';
import type { Io } from '../io.ts';
import { type Examined, examine, type Wanted } from './examine.ts';
import { type Outcome, outcomeOf } from './thread.ts';
import { Threads } from './threads.ts';

/** One text, and what came of looking at it. */
export interface ExaminedSource extends Found {
  readonly examined: Examined;
}

/** Starting threads takes longer than checking fewer bytes than this; to open a file takes as long as some of them. */
const WORTH_SHARING = 30_000_000;
const OPENING = 4_000;
/** More of them wait for the disk, and for the one thread that reports. */
const MOST_THREADS = 8;

/**
 * Looks at everything that the sources stand for, standard input first and then the files in their order. Where
 * there is much to do, threads share it; only what is being worked on is held in memory.
 */
export async function* examineAll(sources: Sources, wanted: Wanted, io: Io): AsyncGenerator<ExaminedSource> {
  for await (const { text, ...found } of sources.standardInput()) {
    yield { ...found, examined: examine(text, found.settings, wanted) };
  }
  const files = await sources.files();
  const count = io.startThread && areMuch(files) ? threadCount() : 1;
  const answers =
    io.startThread && count > 1
      ? shared(files, sources, wanted, new Threads(io.startThread, count))
      : oneByOne(files, sources, wanted);
  let done = 0;
  for await (const answered of answers) {
    sources.progress.clear();
    for (const [found, outcome] of answered) {
      if ('fault' in outcome) sources.complain(found.path, outcome.fault);
      else yield { ...found, examined: outcome };
    }
    done += answered.length;
    sources.progress.at(done, files.length);
  }
  sources.progress.clear();
}

function threadCount(): number {
  // Not an `import`: few command lines have so much to do.
  const { availableParallelism }: typeof Os = require('node:os');
  return Math.min(availableParallelism(), MOST_THREADS);
}

/** No more files are looked at than it takes to know. */
function areMuch(files: readonly string[]): boolean {
  let bytes = 0;
  for (const file of files) {
    bytes += OPENING + sizeOf(file);
    if (bytes > WORTH_SHARING) return true;
  }
  return false;
}

type Answer = readonly [Found, Outcome];

async function* oneByOne(files: readonly string[], sources: Sources, wanted: Wanted): AsyncGenerator<Answer[]> {
  for (const file of files) {
    const found = await sources.found(file);
    yield [[found, outcomeOf(found, wanted)]];
  }
}

/** At most so many files go to a thread together: each message has a price, and so has whatever waits for its turn to be told. */
const BATCH = 16;

async function* shared(
  files: readonly string[],
  sources: Sources,
  wanted: Wanted,
  threads: Threads,
): AsyncGenerator<Answer[]> {
  const underway: Promise<Answer[]>[] = [];
  const size = Math.min(BATCH, Math.ceil(files.length / threads.ahead));
  try {
    for (let next = 0; next < files.length || underway.length > 0; ) {
      for (; underway.length < threads.ahead && next < files.length; next += size) {
        const batch = await Promise.all(files.slice(next, next + size).map((file) => sources.found(file)));
        underway.push(threads.ask({ files: batch, wanted }).then((answers) => pairs(batch, answers)));
      }
      yield (await underway.shift()) ?? [];
    }
  } finally {
    await threads.end();
  }
}

function pairs(batch: readonly Found[], answers: readonly Outcome[]): Answer[] {
  return answers.map((outcome, at) => [batch[at] as Found, outcome]);
}

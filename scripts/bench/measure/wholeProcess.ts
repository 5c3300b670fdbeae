import { dirname } from 'node:path';
import { copyAlone, corpus, textOf } from '../generate/texts.ts';
import type { Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { programFor } from './coldStart.ts';
import { type Checker, colloquy, floor, formOf, markdownlint, remark, rumdl, rumdlByNpm } from './programs.ts';
import { prove, type Run, run, warm } from './run.ts';
import { spreadOf } from './spread.ts';

/** 500 files. Programs take turns (A B C A B C …), so that other load on the machine affects all of them. */
export async function pairedCorpus({ quick, alone }: RunOptions): Promise<Part> {
  const peers = quick ? [rumdl, markdownlint] : [rumdl, rumdlByNpm, markdownlint, remark];
  const checkers = [colloquy, floor, ...(alone ? [] : peers)];
  const rounds = quick ? 1 : 3;
  const runs = new Map<Checker, Run[]>(checkers.map((checker) => [checker, []]));
  for (let round = 0; round < rounds; round++) {
    for (const checker of checkers)
      runs.get(checker)?.push(...(await runsOf(checker, 500, isQuickToRun(checker) ? 3 : 1)));
  }
  return partOf('corpus-500', '500 files of 20 KB, whole process', runs);
}

/** 5,000 files. The slow programs run once. */
export async function largeCorpus({ alone }: RunOptions): Promise<Part> {
  const runs = new Map<Checker, Run[]>();
  for (const checker of alone ? [colloquy, floor] : [colloquy, floor, rumdl, markdownlint]) {
    runs.set(checker, await runsOf(checker, 5000, isQuickToRun(checker) ? 5 : 1));
  }
  return partOf('corpus-5000', '5,000 files of 20 KB, whole process', runs);
}

/** One file of 100 MB. Markdown checkers in Node take far too long for it. */
export async function largeFile({ quick, alone }: RunOptions): Promise<Part> {
  const bytes = quick ? 10_000_000 : 100_000_000;
  const runs = new Map<Checker, Run[]>();
  for (const checker of alone ? [colloquy, floor] : [colloquy, floor, rumdl]) {
    const path = textOf(bytes, formOf(checker));
    const folder = dirname(copyAlone(path));
    prove(checker(programFor(checker).cwd));
    const done: Run[] = [];
    for (let index = 0; index < 3; index++) {
      warm([path]);
      done.push(await run(checker(folder)));
    }
    runs.set(checker, done);
  }
  return partOf('large-file', `One file of ${bytes / 1_000_000} MB, whole process`, runs);
}

const isQuickToRun = (checker: Checker) => checker !== markdownlint && checker !== remark;

async function runsOf(checker: Checker, count: number, times: number): Promise<Run[]> {
  const { folder, paths } = corpus(count, formOf(checker));
  prove(checker(programFor(checker).cwd));
  const runs: Run[] = [];
  for (let index = 0; index < times; index++) {
    warm(paths);
    runs.push(await run(checker(folder)));
  }
  return runs;
}

function partOf(name: string, title: string, runs: ReadonlyMap<Checker, readonly Run[]>): Part {
  const rows = [...runs].flatMap(([checker, done]): Row[] => {
    const program = checker('.').name;
    const peaks = done.flatMap(({ peak }) => (peak === undefined ? [] : [peak]));
    return [
      { what: 'time', by: program, unit: 'ms', ...spreadOf(done.map(({ milliseconds }) => milliseconds)) },
      ...(peaks.length === 0 ? [] : [{ what: 'peak memory', by: program, unit: 'MB' as const, ...spreadOf(peaks) }]),
    ];
  });
  return { name, title, rows };
}

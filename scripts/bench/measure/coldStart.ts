import { basename, dirname } from 'node:path';
import { copyAlone, textOf } from '../generate/texts.ts';
import type { Part } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import {
  type Checker,
  colloquy,
  emptyNode,
  floor,
  formOf,
  markdownlint,
  onNode,
  rumdl,
  rumdlByNpm,
} from './programs.ts';
import { type Program, prove, run } from './run.ts';
import { spreadOf } from './spread.ts';

const ours: readonly Checker[] = [colloquy, emptyNode, floor];
const peers: readonly Checker[] = [markdownlint, rumdl, rumdlByNpm];

/** Other versions of Node to start on, as paths with commas between them. */
const otherNodes = process.env.COLLOQUY_NODES?.split(',') ?? [];

/** One named file of 10 KB, so nearly all the time is the start of the program. Programs take turns, as in `pairedCorpus`. */
export async function coldStart({ quick, alone }: RunOptions): Promise<Part> {
  const onOthers = otherNodes.flatMap((path) => [onNode(colloquy, path), onNode(emptyNode, path)]);
  const checkers = [...ours, ...onOthers, ...(alone ? [] : peers)];
  const times = new Map<Checker, number[]>(checkers.map((checker) => [checker, []]));
  for (const checker of checkers) prove(programFor(checker));
  const rounds = quick ? 8 : 30;
  for (let round = 0; round <= rounds; round++) {
    for (const checker of checkers) {
      const { milliseconds } = await run(programFor(checker));
      if (round > 0) times.get(checker)?.push(milliseconds); // the first round loads the program from the disk
    }
  }
  const rows = [...times].map(
    ([checker, measured]) => ({ what: 'time', by: checker('.').name, unit: 'ms', ...spreadOf(measured) }) as const,
  );
  return { name: 'cold-start', title: 'One file of 10 KB, whole process', rows };
}

/** A checker for that file, which is alone in its folder. */
export function programFor(checker: Checker): Program {
  const path = copyAlone(textOf(10_000, formOf(checker)));
  return checker(dirname(path), basename(path));
}

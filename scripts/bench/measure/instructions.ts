import { spawnSync } from 'node:child_process';
import type { Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { programFor } from './coldStart.ts';
import { cleanEnvironment } from './environment.ts';
import { type Checker, colloquy, emptyNode, floor, markdownlint, rumdl } from './programs.ts';
import { spreadOf } from './spread.ts';

/**
 * One file of 10 KB as in `cold-start`, in processor instructions, which do not depend on other programs on the machine.
 * Valgrind's callgrind counts them; without valgrind there is no result.
 */
export function instructions({ alone }: RunOptions): Part {
  const part = { name: 'instructions', title: 'One file of 10 KB, instructions run' };
  if (spawnSync('valgrind', ['--version']).status !== 0) {
    console.log('Instructions are not counted: valgrind is not installed.');
    return { ...part, rows: [] };
  }
  const checkers = [colloquy, emptyNode, floor, ...(alone ? [] : [markdownlint, rumdl])];
  return { ...part, rows: checkers.map(rowOf) };
}

function rowOf(checker: Checker): Row {
  const { name, command, cwd } = programFor(checker);
  const count = Number(/Collected : (\d+)/.exec(printedByValgrind(command, cwd))?.[1]);
  return { what: 'instructions', by: name, unit: 'instructions', ...spreadOf([count]) };
}

function printedByValgrind(command: readonly string[], cwd: string): string {
  const { stderr } = spawnSync('valgrind', ['--tool=callgrind', '--callgrind-out-file=/dev/null', ...command], {
    cwd,
    env: cleanEnvironment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return stderr;
}

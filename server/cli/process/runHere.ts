import { join } from 'node:path';
import type * as Threads from 'node:worker_threads';
import type { Command } from '../command.ts';
import { whyUnreadable } from '../files/readText.ts';
import type { Io } from '../io.ts';
import { main } from '../main.ts';
import { StandardStream } from './standardStream.ts';

/** A command line that runs. */
export interface Running {
  /** Whether other threads have a share in the work, and this one has not seen all that there is to do. */
  readonly isShared: boolean;
}

/** Runs the command line that this process was started with. */
export function runHere(commands: readonly Command[]): Running {
  const stdout = new StandardStream(1, () => process.stdout, cannotWrite);
  const stderr = new StandardStream(2, () => process.stderr, cannotWrite);
  const running = { isShared: false };
  const startThread = () => {
    running.isShared = true;
    return newThread();
  };
  run(commands, { stdout, stderr, startThread }).then(
    (code) => {
      // V8 and Node would tidy up before they let go, for a tenth of the time that one file takes.
      if (process.exitCode === undefined && stdout.isDone && stderr.isDone) process.exit(code);
      endWith(code);
    },
    (error) => {
      process.stderr.write(`colloquy: the current folder cannot be used: ${whyUnreadable(error)}.\n`);
      endWith(2);
    },
  );
  return running;
}

async function run(commands: readonly Command[], own: Pick<Io, 'stdout' | 'stderr' | 'startThread'>) {
  const io: Io = {
    ...own,
    cwd: process.cwd(),
    env: process.env,
    // Node makes this one when it is asked for, which costs time, and few want to read it.
    get stdin() {
      return process.stdin;
    },
  };
  return main(process.argv.slice(2), io, commands);
}

function newThread(): Threads.Worker {
  // Not an `import`: few files are checked on one thread alone.
  const { Worker }: typeof Threads = require('node:worker_threads');
  return new Worker(join(__dirname, 'colloquy-thread.js'), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
}

/** Room for what is new, for each thread. V8 would take three times as much, which is 70 MB for two, and is no faster. */
const YOUNG = 8;

function cannotWrite(error: unknown) {
  process.stderr.write(`colloquy: the output cannot be written: ${whyUnreadable(error)}.\n`);
  endWith(2);
}

/** Sets the exit status and lets go: what is still being written is written. A failure is not forgotten. */
function endWith(code: number) {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

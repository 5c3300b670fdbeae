import { whyUnreadable } from '../project/index.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { StandardStream } from './terminal/standardStream.ts';

/** Runs the command line that this process was started with, and sets the exit status. */
export async function run(commands: readonly Command[]): Promise<void> {
  const stdout = new StandardStream(1);
  const stderr = new StandardStream(2);
  const code = await runWith(commands, stdout, stderr);
  if (stdout.fault !== undefined) stderr.write(`colloquy: the output cannot be written: ${stdout.fault}.\n`);
  process.exitCode = stdout.fault === undefined ? code : 2;
}

async function runWith(commands: readonly Command[], stdout: StandardStream, stderr: StandardStream) {
  const cwd = currentFolder(stderr);
  if (cwd === undefined) return 2;
  const io: Io = {
    cwd,
    env: process.env,
    // Node opens standard input when this is first asked for, and would then wait for its end.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
  };
  return main(process.argv.slice(2), io, commands);
}

/** The folder that we were started in may be gone. */
function currentFolder(stderr: StandardStream): string | undefined {
  try {
    return process.cwd();
  } catch (error) {
    stderr.write(`colloquy: the current folder cannot be used: ${whyUnreadable(error)}.\n`);
    return undefined;
  }
}

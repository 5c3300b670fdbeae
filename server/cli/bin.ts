#!/usr/bin/env node
import { isMainThread, Worker } from 'node:worker_threads';
import { answer } from './check/thread.ts';
import { whyUnreadable } from './files/readText.ts';
import type { Stream } from './io.ts';
import { main } from './main.ts';

if (isMainThread) {
  run().then(endWith, (error) => {
    process.stderr.write(`colloquy: the current folder cannot be used: ${whyUnreadable(error)}.\n`);
    endWith(2);
  });
} else {
  answer();
}

async function run() {
  const { env, stdin, stdout, stderr } = process;
  const [out, err] = [streamFor(stdout), streamFor(stderr)];
  const startThread = () => new Worker(__filename);
  return main(process.argv.slice(2), { cwd: process.cwd(), env, stdin, stdout: out, stderr: err, startThread });
}

function streamFor(stream: NodeJS.WriteStream): Stream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop reading (`| head`): the rest is not wanted, and the verdict stands.
    if (error.code === 'EPIPE') return;
    process.stderr.write(`colloquy: the output cannot be written: ${whyUnreadable(error)}.\n`);
    endWith(2);
  });
  return {
    write: (text) => stream.destroyed || stream.write(text),
    isTerminal: stream.isTTY ?? false,
    columns: stream.columns,
  };
}

/** Sets the exit status and lets go: what is still being written is written. A failure is not forgotten. */
function endWith(code: number) {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

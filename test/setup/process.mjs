import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Variables by which an editor or a package manager that started us would change what our children do. */
const inherited = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|INIT_CWD$|npm_(package|lifecycle)_)/;

/** Our own environment without what must not reach a child, and with `more` on top. */
export function environment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/**
 * Runs a command to its end and gives its exit code (1 where a signal ended it, 127 where it could not be started).
 * What it prints goes straight to the terminal.
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, spawnOptions({ stdio: ['ignore', 'inherit', 'inherit'], ...options }));
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command to its end without a word; where it fails, throws an error that ends with what it printed last. */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, spawnOptions({ stdio: ['ignore', 'pipe', 'pipe'], ...options }));
  const printed = [];
  child.stdout.on('data', (data) => printed.push(data));
  child.stderr.on('data', (data) => printed.push(data));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(error.message));
      resolve(127);
    });
    child.once('close', resolve);
  });
  const text = Buffer.concat(printed).toString();
  if (code === 0) return text;
  throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${lastLines(text, 15)}`);
}

/** npm is a script with another name on Windows, where only a shell can start it. */
function spawnOptions(options) {
  return { env: environment(), cwd: root, shell: process.platform === 'win32', ...options };
}

/**
 * Starts a server in a process group of its own and waits until it prints `ready`.
 * Its output goes to the file `log`. `stop()` ends that group and nothing else; it is ended with us in any case.
 * `ended` settles when the server ends for whatever reason.
 */
export async function startServer(command, args, { ready, log, env = environment(), seconds = 60 }) {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const state = { over: false };
  const { promise: ended, resolve } = deferred();
  const over = () => {
    state.over = true;
    resolve();
  };
  child.once('error', over);
  child.once('exit', over);
  const kill = (signal) => signalGroup(child, signal);
  const killAtExit = () => kill('SIGKILL');
  process.prependOnceListener('exit', killAtExit); // before the folders that it works in are taken away
  const stop = async () => {
    kill('SIGTERM');
    await Promise.race([ended, pause(3000, { ref: false })]);
    kill('SIGKILL');
    await ended;
    process.removeListener('exit', killAtExit);
  };

  for (let waited = 0; waited < seconds * 10 && !state.over; waited++) {
    const match = ready.exec(readFileSync(log, 'utf8'));
    if (match) return { match, ended, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${command} did not get ready:\n${lastLines(readFileSync(log, 'utf8'), 15)}`);
}

/** Sends a signal to the whole group that `child` leads; that the group is gone already is no error. */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Nobody is left to be signalled.
  }
}

/** The first of these programs that stands in a folder of PATH. */
export function findOnPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Ends this process on Ctrl-C or a request to end, with what it has started and the folders that it made. */
export function endOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(process.exitCode ?? 130));
}

/** A promise and what settles it. */
export function deferred() {
  const settled = {};
  settled.promise = new Promise((resolve) => {
    settled.resolve = resolve;
  });
  return settled;
}

/** Waits; with `{ ref: false }` it holds the end of the process up no more. */
export const pause = (milliseconds, options) => setTimeout(milliseconds, undefined, options);

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { cleanEnvironment } from './environment.ts';

/** A program, and how to start it. */
export interface Program {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
}

/** The time and memory of one run of a program. */
export interface Run {
  readonly milliseconds: number;
  /** Its peak memory in MB; undefined if the system does not provide it. */
  readonly peak: number | undefined;
}

/** In milliseconds. A program that takes longer is ended, and has failed. The slowest takes about a minute. */
const LONGEST = 300_000;

/** Runs a program to its end and discards its output. Exit codes 0 and 1 are fine, so `prove` the program first. */
export async function run({ name, command: [file, ...args], cwd }: Program): Promise<Run> {
  const begin = performance.now();
  const child = spawn(file, args, { cwd, env: cleanEnvironment(), stdio: 'ignore', timeout: LONGEST });
  const memory = watchMemory(child);
  const [code, signal] = await once(child, 'close');
  const milliseconds = performance.now() - begin;
  const peak = memory.end();
  if (code !== 0 && code !== 1) throw new Error(`${name} ended with ${code ?? signal}: ${file} ${args.join(' ')}`);
  return { milliseconds, peak };
}

/**
 * Throws if a program fails. A checker that finds problems and a failing Node end with the same code, so this looks at what
 * the program prints.
 */
export function prove({ name, command: [file, ...args], cwd }: Program): void {
  const options = { cwd, env: cleanEnvironment(), encoding: 'utf8', maxBuffer: 1 << 28, timeout: LONGEST } as const;
  const { status, stderr, error } = spawnSync(file, args, options);
  if (error === undefined && (status === 0 || status === 1) && !/^Node\.js v\d/m.test(stderr)) return;
  throw new Error(`${name} does not work (code ${status}): ${error?.message ?? stderr.slice(0, 2000)}`);
}

/** Reads the peak memory of a process from time to time. Linux records it. */
function watchMemory(child: ChildProcess) {
  let peak: number | undefined;
  const look = () => {
    peak = memoryOf(child.pid, 'VmHWM') ?? peak;
  };
  const timer = setInterval(look, 10);
  return {
    end() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** The current (`VmRSS`) or peak (`VmHWM`) memory of a process in MB; undefined if the system does not provide it. */
export function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const found = new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? undefined : Number(found[1]) / 1024;
  } catch {
    return undefined; // another system than Linux, or the process has ended
  }
}

/** Reads files, so that the system has them in its cache. */
export function warm(paths: readonly string[]): void {
  for (const path of paths) readFileSync(path);
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { quietEnvironment } from './quiet.ts';

/** A program and how it is started. */
export interface Program {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
}

/** What one run of a program took. */
export interface Run {
  readonly milliseconds: number;
  /** The most memory that it held at once, in MB; undefined where the system does not tell. */
  readonly peak: number | undefined;
}

/** Runs a program to its end, its output thrown away. `prove` it first: that it finds problems is no failure. */
export async function run({ name, command: [file, ...args], cwd }: Program): Promise<Run> {
  const begin = performance.now();
  const child = spawn(file, args, { cwd, env: quietEnvironment(), stdio: 'ignore' });
  const memory = watchMemory(child);
  const [code] = await once(child, 'close');
  const milliseconds = performance.now() - begin;
  const peak = memory.end();
  if (code !== 0 && code !== 1) throw new Error(`${name} ended with code ${code}: ${file} ${args.join(' ')}`);
  return { milliseconds, peak };
}

/**
 * Throws where a program breaks off instead of doing its work: a checker that finds problems and a Node that fails end
 * with the same code, but only one of them says so.
 */
export function prove({ name, command: [file, ...args], cwd }: Program): void {
  const options = { cwd, env: quietEnvironment(), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stderr, error } = spawnSync(file, args, options);
  if (error === undefined && (status === 0 || status === 1) && !/^Node\.js v\d/m.test(stderr)) return;
  throw new Error(`${name} does not work (code ${status}): ${error?.message ?? stderr.slice(0, 2000)}`);
}

/** Looks up now and then how much memory a process has held at most: Linux keeps count of it. */
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

/** What a process holds (`VmRSS`) or has held at most (`VmHWM`), in MB; undefined where the system does not tell. */
export function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const found = new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? undefined : Number(found[1]) / 1024;
  } catch {
    return undefined; // no such system, or the process is gone
  }
}

/** Reads files, so that whoever reads them next finds them in memory. */
export function warm(paths: readonly string[]): void {
  for (const path of paths) readFileSync(path);
}

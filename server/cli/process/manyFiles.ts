import { statSync } from 'node:fs';
import type * as V8 from 'node:v8';

/** Whether a command line may be about many files: a folder, a glob, or a long list of names. */
export function mayBeMany(args: readonly string[]): boolean {
  return args.length > LONG || !args.some(isFile);
}

const LONG = 20;

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * What has run often V8 compiles once more, to be fast, on four threads. Where there are two processors, these take a third of
 * them from the one that works, and 500 files are done before it was worth it. Told to wait six times as long, V8 needs two
 * thirds of the processors' time for these files; of 5,000 it does not tell. Later versions of V8 have a compiler between
 * the two, and other flags. Not for a single file: to load what tells V8 takes 2 ms.
 * @returns whether it was told
 */
export function compileLater(): boolean {
  if (!process.version.startsWith('v20.')) return false;
  const { setFlagsFromString }: typeof V8 = require('node:v8');
  setFlagsFromString('--interrupt-budget=400000');
  return true;
}

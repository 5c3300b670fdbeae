import { readFileSync } from 'node:fs';
import { decode, largestTranscript, type Read } from '../../project/index.ts';
import { disk } from './disk.ts';

/** Reads a file that the command line names or a search has found; a byte order mark stays. Never throws. */
export function readText(path: string): Read {
  const descriptor = descriptorOf(path);
  return descriptor === undefined ? disk.read(path, { most: largestTranscript }) : readDescriptor(descriptor);
}

/**
 * The number of an open file that a path stands for. Shells name what comes from another program so: `<(git show …)`. It
 * was handed to this program to be read, unlike any other pipe.
 */
function descriptorOf(path: string): number | undefined {
  if (path === '/dev/stdin') return 0;
  const found = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path);
  return found ? Number(found[1]) : undefined;
}

function readDescriptor(descriptor: number): Read {
  try {
    return decode(readFileSync(descriptor));
  } catch {
    return { fault: 'this cannot be read', isMissing: true };
  }
}

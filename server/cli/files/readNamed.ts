import { readFileSync } from 'node:fs';
import { largestTranscript } from '../../project/index.ts';
import { type BytesRead, readBytes } from './disk.ts';

/** Reads a file that the command line names or a search has found. Never throws. */
export function readNamed(path: string): BytesRead {
  const descriptor = descriptorOf(path);
  return descriptor === undefined ? readBytes(path, { most: largestTranscript }) : readDescriptor(descriptor);
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

function readDescriptor(descriptor: number): BytesRead {
  try {
    return { bytes: readFileSync(descriptor) };
  } catch {
    return { fault: 'this cannot be read', isMissing: true };
  }
}

import { getHeapStatistics } from 'node:v8';

/** How much memory a command needs for a text, in bytes. */
export interface MemoryNeeds {
  readonly perByte: number;
  readonly perLine: number;
}

/** What most commands need. docs/performance.md has what was measured. */
export const usualNeeds: MemoryNeeds = { perByte: 4, perLine: 1000 };
/** What `clean` needs, and `convert` for a transcript: they make another text or document of all turns. */
export const rewritingNeeds: MemoryNeeds = { perByte: 4, perLine: 3000 };
/** What `diff` needs for both texts together, if they are alike: it knows the place of each word. */
export const wordNeeds: MemoryNeeds = { perByte: 40, perLine: 1400 };

/**
 * Why a text is too much for the memory that Node gives this program, as the end of a sentence; undefined if there is enough. Without
 * this, Node would end the program with a trace of its own.
 */
export function memoryFault(bytes: Uint8Array, { perByte, perLine }: MemoryNeeds): string | undefined {
  // No need to count the lines of a text that would be small enough with a line for each byte.
  const most = bytes.length * (perByte + perLine);
  if (most <= ALWAYS_THERE) return undefined;
  const limit = getHeapStatistics().heap_size_limit;
  if (most <= limit) return undefined;
  const needed = bytes.length * perByte + countLines(bytes) * perLine;
  if (needed <= limit) return undefined;
  const megabytes = Math.ceil(needed / 1e9) * 1000;
  return `this would need more memory than Node gives this program; set NODE_OPTIONS=--max-old-space-size=${megabytes}, or split the file`;
}

/** As much memory as any Node has that can run this program: then Node need not be asked, and `node:v8` is not loaded. */
const ALWAYS_THERE = 50_000_000;

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines++;
  }
  return lines;
}

const LF = 10;
const CR = 13;

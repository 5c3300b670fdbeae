import { foreignFile } from '../core/index.ts';
import type { Read } from './files.ts';

/**
 * Reads bytes as UTF-8; a byte order mark stays. Anything else gives a fault, since a wrong guess would change words: what
 * is decoded here may be written again.
 */
export function decode(bytes: Uint8Array): Read {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { fault: 'this is UTF-16; save it as UTF-8' };
  }
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { fault: foreign };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { fault: `this is no text: line ${lineOf(bytes, zero)} has a NUL byte in it` };
  const text = utf8(bytes);
  return text === undefined
    ? { fault: `line ${firstFaultyLine(bytes)} is not UTF-8; save the file as UTF-8` }
    : { text };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const LF = 10;

/** The line, from 1, of the first byte that is no UTF-8. */
function firstFaultyLine(bytes: Uint8Array): number {
  let line = 1;
  // No character of UTF-8 has an LF byte in it, so each line can be decoded alone.
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(LF, start);
    if (end < 0 || utf8(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LF); at >= 0 && at < offset; at = bytes.indexOf(LF, at + 1)) line++;
  return line;
}

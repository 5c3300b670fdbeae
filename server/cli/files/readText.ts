import { isAscii, isUtf8, transcode } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** A text, or in one sentence why there is none; `missing` where there is no file. */
export type ReadText = { readonly text: string } | { readonly fault: string; readonly missing?: boolean };

/** Reads a file as UTF-8; a byte order mark stays. What cannot be read is told in a sentence, never thrown. */
export function readText(path: string): ReadText {
  try {
    return decode(bytesOf(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { fault: whyUnreadable(error), missing: code !== undefined && absent.has(code) };
  }
}

/** Bytes as text: UTF-8 and nothing else, since a wrong guess would change words. */
export function decode(bytes: Uint8Array): ReadText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { fault: 'this is UTF-16; save it as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { fault: `this is no text: line ${lineOf(bytes, zero)} has a NUL byte in it` };
  if (!isUtf8(bytes)) return { fault: `line ${firstFaultyLine(bytes)} is not UTF-8; save the file as UTF-8` };
  try {
    return { text: textOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    return { fault: whyUnreadable(error) };
  }
}

/** In one sentence, why the system would not read (or write) a file. */
export function whyUnreadable(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message.split('\n', 1)[0] ?? code;
}

/** The bytes of a file; what is read next takes their place. */
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < room.length; length += read) {
      read = readSync(file, room, length, room.length - length, null);
    }
    return length < room.length ? room.subarray(0, length) : Buffer.concat([room, readFileSync(file)]);
  } finally {
    closeSync(file);
  }
}

/** One for all files: to make one for each takes as long as to read it. Few transcripts are longer. */
const room = Buffer.allocUnsafeSlow(1 << 18);

/** UTF-8 as text. By way of UTF-16 what is not all ASCII takes half the time, as long as there is room for both. */
function textOf(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return bytes.length > LONG ? bytes.toString('utf8') : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

const LONG = 1 << 26;

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EFBIG: 'it would be larger than files may be here',
  EISDIR: 'this is a folder',
  ELOOP: 'this link leads round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'there is no such file or folder',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
  ERR_FS_FILE_TOO_LARGE: 'this file is too large to be read',
  ERR_STRING_TOO_LONG: 'this file is too large to be read',
};

const LF = 10;

function firstFaultyLine(bytes: Uint8Array): number {
  let line = 1;
  // No character of UTF-8 has an LF byte in it, so the lines can be looked at one by one.
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(LF, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LF); at >= 0 && at < offset; at = bytes.indexOf(LF, at + 1)) line++;
  return line;
}

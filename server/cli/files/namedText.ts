import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { decode, type ReadText, readText } from './readText.ts';

/** Reads the one file that a path names, or standard input for `-`. */
export async function readNamed(path: string, io: Io): Promise<ReadText> {
  if (path !== '-') return readText(resolve(io.cwd, path));
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

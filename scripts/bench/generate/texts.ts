import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { type FormName, forms } from './forms.ts';
import { corpusStyle, ownStyle, write } from './generate.ts';
import type { Style } from './style.ts';

/** Changes if the generator changes, so that texts are generated again. */
const version = createHash('sha1')
  .update(
    readdirSync(import.meta.dirname)
      .filter((name) => !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\0'),
  )
  .digest('hex')
  .slice(0, 10);

/** Outside the project, because its `.gitignore` and its configurations must not apply. */
const home = join(tmpdir(), `colloquy-bench-${version}`);

/** The path of a text of `bytes` bytes. */
export function textOf(bytes: number, form: FormName, style: Style = ownStyle): string {
  const name = `${bytes}-${style.curly ? 'curly' : 'ascii'}.${forms[form].extension}`;
  const path = join(home, 'single', name);
  if (!existsSync(path)) writeText(path, write(bytes, bytes, style, form));
  return path;
}

/** A folder with only that file. */
export function copyAlone(path: string): string {
  const folder = `${path}.alone`;
  const copy = join(folder, `a${extname(path)}`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(copy)) linkSync(path, copy);
  return copy;
}

/** Text to paste: whole blocks of a conversation with at least this many lines, without its header. */
export function passage(seed: number, lines: number, form: FormName): string {
  let text = '';
  let count = 0;
  let isHead = true;
  for (const piece of write(seed, Number.POSITIVE_INFINITY, ownStyle, form)) {
    if (count >= lines) break;
    if (!isHead) {
      text += piece;
      count += piece.split('\n').length - 1;
    }
    isHead = false;
  }
  return text;
}

export interface Corpus {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** A folder with this many texts of 20 KB, one hundred in each subfolder. */
export function corpus(count: number, form: FormName): Corpus {
  const { extension } = forms[form];
  const folder = join(home, `${count}-${form}`);
  const paths = Array.from({ length: count }, (_, index) =>
    join(folder, `${Math.floor(index / 100)}`, `${index}.${extension}`),
  );
  if (existsSync(folder)) return { folder, paths };
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  for (const [index, path] of paths.entries()) {
    writeText(partial + path.slice(folder.length), write(index, 20_000, corpusStyle(index), form));
  }
  renameSync(partial, folder);
  return { folder, paths };
}

function writeText(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  const file = openSync(partial, 'w');
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length < 1 << 20) continue;
    writeSync(file, buffer);
    buffer = '';
  }
  writeSync(file, buffer);
  closeSync(file);
  renameSync(partial, path);
}

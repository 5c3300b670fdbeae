import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../../../package.json';
import type { Running } from './runHere.ts';

/**
 * Runs a program, in the form in which V8 compiled it when it was run before: to compile it anew takes a quarter of the
 * time that one file takes. What V8 made of it is kept in the user's own folder for such things; where nothing can be
 * read or written there, the program runs all the same. Node can do that itself from 22.1, but not sooner.
 * @param flags a name for the flags that V8 has got: for each, something else is kept
 */
export function runCompiled(file: string, require: NodeJS.Require, flags: string): void {
  const kept = new Kept(file, flags);
  // A function in ASCII: see build.mjs. To decode it would take a millisecond.
  const source = readFileSync(file, 'latin1');
  const cachedData = kept.read();
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module: { exports: { readonly running?: Running } } = { exports: {} };
  if (!cachedData || script.cachedDataRejected) {
    // What was done on other threads V8 did not compile here, and the next run may want it.
    process.once('exit', (code) => module.exports.running?.isShared || kept.write(script, code));
  }
  script.runInThisContext()(require, module, module.exports, file, dirname(file));
}

/** V8 throws out what was not used for long: of a run longer than this, in milliseconds, the beginning may be lost. */
const LONG = 3000;

/** What is kept of one program. It has the program's time, and is worth nothing for one of another time. */
class Kept {
  readonly #path: string | undefined;
  readonly #changed: Date;

  constructor(file: string, flags: string) {
    const { HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
    const folder = NODE_DISABLE_COMPILE_CACHE ? '' : XDG_CACHE_HOME || LOCALAPPDATA || join(HOME ?? '', '.cache');
    const name = `${basename(file)}-${flags}-${version}-${process.arch}-${process.versions.v8}`;
    this.#path = isAbsolute(folder) ? join(folder, 'colloquy', name) : undefined;
    this.#changed = statSync(file).mtime;
  }

  read(): Buffer | undefined {
    if (this.#path === undefined) return undefined;
    try {
      const { mtime, uid } = statSync(this.#path);
      // Whatever stands in it is run: it must be from whoever runs it.
      const isOurs = mtime.getTime() === this.#changed.getTime() && uid === (process.getuid?.() ?? uid);
      return isOurs ? readFileSync(this.#path) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what a run has used, if it has done what it is for: one that could not run, or gave help, has used little. */
  write(script: Script, code: number): void {
    const hasWorked = code < 2 && !process.argv.some((arg) => arg === '--help' || arg === '-h');
    if (this.#path === undefined || !hasWorked || performance.now() > LONG) return;
    const beside = `${this.#path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(beside, script.createCachedData(), { mode: 0o600 });
      utimesSync(beside, this.#changed, this.#changed);
      renameSync(beside, this.#path);
    } catch {
      // Then it is compiled again the next time.
    }
  }
}

import type Picomatch from 'picomatch';
import { type GlobMatcher, globMatcher as matcher } from '../../core/index.ts';

/** A matcher for one command line. A name that begins with a dot is like any other. */
export function globMatcher(): GlobMatcher {
  return matcher((globs) => byEnding(globs) ?? picomatch()([...globs], { dot: true, windows: false }));
}

/** Globs such as `**\/*.transcript`, which is all that most folders are searched for, need no package, nor a pattern. */
function byEnding(globs: readonly string[]): ((path: string) => boolean) | undefined {
  const endings = globs.map((glob) => /^\*\*\/\*(\.\w+)$/.exec(glob)?.[1]);
  return endings.includes(undefined) ? undefined : (path) => endings.some((ending) => path.endsWith(ending as string));
}

/** Where a glob's fixed part ends: `a/b/*.txt` is `*.txt` in `a/b`. Undefined for a path that is no glob. */
export function splitGlob(path: string): { readonly base: string; readonly glob: string } | undefined {
  const { base, glob, isGlob, negated } = picomatch().scan(path);
  return isGlob && !negated ? { base: base || '.', glob } : undefined;
}

/** Not an `import`: few command lines need it. */
function picomatch(): typeof Picomatch {
  return require('picomatch');
}

import type Picomatch from 'picomatch';
import type { GlobMatcher } from '../../core/config.ts';

/** A matcher that compiles each list of globs once. A name that begins with a dot is like any other. */
export function globMatcher(): GlobMatcher {
  const compiled = new WeakMap<readonly string[], (path: string) => boolean>();
  return (path, globs) => {
    let matches = compiled.get(globs);
    if (!matches) {
      matches = byEnding(globs) ?? picomatch()([...globs], { dot: true, windows: false });
      compiled.set(globs, matches);
    }
    return matches(path);
  };
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

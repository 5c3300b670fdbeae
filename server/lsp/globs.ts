import picomatch from 'picomatch';
import type { GlobMatcher } from '../core/config.ts';

/** A matcher that compiles each list of globs once. Paths have `/`, whatever system this runs on. */
export function globMatcher(): GlobMatcher {
  const compiled = new WeakMap<readonly string[], (path: string) => boolean>();
  return (path, globs) => {
    const known = compiled.get(globs);
    if (known !== undefined) return known(path);
    const matches = picomatch([...globs], { dot: true, windows: false });
    compiled.set(globs, matches);
    return matches(path);
  };
}

import picomatch from 'picomatch';

/** Whether a path with `/` matches any of the globs, whatever system this runs on. */
export function matchesGlob(path: string, globs: readonly string[]): boolean {
  return picomatch([...globs], { dot: true, windows: false })(path);
}

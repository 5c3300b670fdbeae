/** Whether a path with `/`, relative to the configuration's folder, matches any of the globs. */
export type GlobMatcher = (path: string, globs: readonly string[]) => boolean;

/** A matcher that compiles each list of globs once; by what package, is for whoever has one to say. */
export function globMatcher(compile: (globs: readonly string[]) => (path: string) => boolean): GlobMatcher {
  const compiled = new WeakMap<readonly string[], (path: string) => boolean>();
  return (path, globs) => {
    const matches = compiled.get(globs) ?? compile(globs);
    compiled.set(globs, matches);
    return matches(path);
  };
}

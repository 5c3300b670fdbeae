import { readFile } from 'node:fs/promises';

/**
 * Node reads every regular expression when it compiles a program, and `\p{…}` takes it long. For programs whose start counts, this writes
 * those of `lazy(() => /…/u)` as strings, which are read when the pattern is first asked for.
 */
export const patternsLater = { name: 'read patterns later', setup };

const lazyPattern = /\blazy\(\s*\(\) =>\s*\/(?<source>.*\\p\{.*)\/(?<flags>[a-z]*),?\s*\)/g;

function setup({ onLoad }) {
  onLoad({ filter: /[/\\]server[/\\].*\.ts$/, namespace: 'file' }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const contents = text.replace(
      lazyPattern,
      (_, source, flags) => `lazy(() => new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}))`,
    );
    return contents === text ? undefined : { contents, loader: 'ts' };
  });
}

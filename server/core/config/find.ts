/** The names that a configuration may have; where a folder has several, the first. */
export const configurationNames: readonly string[] = ['colloquy.yml', 'colloquy.yaml', 'colloquy.json'];

export interface FoundConfiguration {
  readonly path: string;
  /** The folder that its globs are relative to. */
  readonly folder: string;
  readonly text: string;
}

/**
 * The nearest configuration, from a folder upwards. Paths and URIs are alike here: both have `/`
 * between folders. `read` gives a file's text, or undefined where there is none; what it throws comes through.
 */
export async function findConfiguration(
  folder: string,
  read: (path: string) => string | undefined | Promise<string | undefined>,
): Promise<FoundConfiguration | undefined> {
  for (const above of foldersUpwards(folder)) {
    for (const name of configurationNames) {
      const path = `${above}/${name}`;
      const text = await read(path);
      if (text !== undefined) return { path, folder: above, text };
    }
  }
  return undefined;
}

/** `/a/b` gives `/a/b`, `/a` and the empty string, to which `/name` can be added like to the others. */
export function* foldersUpwards(folder: string): Generator<string> {
  const root = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/.exec(folder)?.[0].length ?? 0;
  let end = folder.endsWith('/') ? folder.length - 1 : folder.length;
  while (end >= root) {
    yield folder.slice(0, end);
    const slash = folder.lastIndexOf('/', end - 1);
    if (slash < root || end === 0) return;
    end = slash;
  }
}

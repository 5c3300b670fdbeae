import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathFrom } from './paths.ts';

/** The `.gitignore` files that hold in one folder: its own and those above it, up to the repository's root. */
export class GitIgnore {
  readonly #folder: string;
  readonly #rules: Ignore | undefined;
  readonly #above: GitIgnore | undefined;

  private constructor(folder: string, above: GitIgnore | undefined) {
    const text = readIfThere(join(folder, '.gitignore'));
    this.#folder = folder;
    this.#above = above;
    this.#rules = text === undefined ? undefined : ignore({ ignorecase: false }).add(text);
  }

  /** For a folder from which a search starts. Outside a repository only the folder's own file holds. */
  static at(folder: string): GitIgnore {
    const chain = [folder];
    for (let root = folder; !existsSync(join(root, '.git')); ) {
      const parent = dirname(root);
      if (parent === root) return new GitIgnore(folder, undefined);
      root = parent;
      chain.unshift(root);
    }
    return chain.reduce<GitIgnore | undefined>((above, next) => new GitIgnore(next, above), undefined) as GitIgnore;
  }

  /** For a folder inside this one. */
  inside(folder: string): GitIgnore {
    return new GitIgnore(folder, this);
  }

  /** Whether something directly in this folder is ignored. The nearest file that says anything about it decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const seen = pathFrom(this.#folder, path) + (isFolder ? '/' : '');
    const verdict = this.#rules?.test(seen);
    if (verdict?.ignored) return true;
    return verdict?.unignored ? false : (this.#above?.ignores(path, isFolder) ?? false);
  }

  /** Whether this folder lies in one that is ignored, or is ignored itself. */
  get isIgnored(): boolean {
    const above = this.#above;
    return above !== undefined && (above.isIgnored || above.ignores(this.#folder, true));
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

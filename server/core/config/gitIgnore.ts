/** The rules of one `.gitignore`, compiled; paths are relative to its folder, that of a folder with a slash at its end. */
export interface IgnoreRules {
  test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
}

/**
 * The `.gitignore` files that hold in one folder: its own and those above it, up to the repository's root. Paths are
 * absolute and have `/`, whatever system this runs on.
 */
export class GitIgnore {
  readonly #folder: string;
  readonly #rules: IgnoreRules | undefined;
  readonly #above: GitIgnore | undefined;

  /** `rules` are the folder's own, if it has any; `above` is what holds in the folder around it, within the repository. */
  constructor(folder: string, rules: IgnoreRules | undefined, above?: GitIgnore) {
    this.#folder = folder.endsWith('/') ? folder : `${folder}/`;
    this.#rules = rules;
    this.#above = above;
  }

  /** Whether something in this folder is ignored. The nearest file that says anything about it decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const verdict = this.#rules?.test(path.slice(this.#folder.length) + (isFolder ? '/' : ''));
    if (verdict?.ignored) return true;
    return verdict?.unignored ? false : (this.#above?.ignores(path, isFolder) ?? false);
  }

  /** Whether this folder lies in one that is ignored, or is ignored itself. */
  get isIgnored(): boolean {
    const above = this.#above;
    return above !== undefined && (above.isIgnored || above.ignores(this.#folder.slice(0, -1), true));
  }
}

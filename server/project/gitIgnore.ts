import { PathPattern } from '../core/index.ts';
import { type Entry, type Files, folderOf } from './files.ts';
import { largestNamedFile, mostIgnoreCharacters } from './limits.ts';

/** Called for each `.gitignore` that is not used, or not in full, with the end of a sentence that says why. */
export type Complain = (place: string, why: string) => void;

/** The `.gitignore` files that apply in one folder: its own and those above it, up to the repository's root. */
export class GitIgnore {
  readonly #folder: string;
  readonly #rules: readonly IgnoreRule[];
  readonly #above: GitIgnore | undefined;
  readonly #files: Files;

  private constructor(folder: string, rules: readonly IgnoreRule[], above: GitIgnore | undefined, files: Files) {
    this.#folder = folder;
    this.#rules = rules;
    this.#above = above;
    this.#files = files;
  }

  /** What applies in a folder; `top` is the uppermost folder whose file counts. */
  static async at(folder: string, top: string, files: Files, complain: Complain): Promise<GitIgnore> {
    const above = folder === top ? undefined : await GitIgnore.at(folderOf(folder), top, files, complain);
    return GitIgnore.#inside(above, folder, files, complain);
  }

  /** What applies in a folder directly in this one; `entries` is what lies in that folder. */
  async inside(folder: string, entries: readonly Entry[], complain: Complain): Promise<GitIgnore> {
    // Like git, a search follows no link that has this name.
    const hasOwn = entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file');
    if (!hasOwn) return new GitIgnore(folder, [], this, this.#files);
    return GitIgnore.#inside(this, folder, this.#files, complain);
  }

  /** Whether a file or a folder that lies in this folder, or deeper, is ignored itself. The nearest file that has a rule for it decides. */
  ignores(place: string, isFolder: boolean): boolean {
    if (this.#rules.length > 0) {
      const path = this.#files.pathFrom(this.#folder, place).split('/');
      const rule = this.#rules.findLast(
        ({ pattern, foldersOnly }) => (isFolder || !foldersOnly) && pattern.matches(path),
      );
      if (rule) return !rule.isNegated;
    }
    return this.#above?.ignores(place, isFolder) ?? false;
  }

  /** Whether this folder is ignored, or lies in one that is. */
  get isIgnored(): boolean {
    const above = this.#above;
    return above !== undefined && (above.isIgnored || above.ignores(this.#folder, true));
  }

  static async #inside(
    above: GitIgnore | undefined,
    folder: string,
    files: Files,
    complain: Complain,
  ): Promise<GitIgnore> {
    const place = files.join(folder, '.gitignore');
    const read = await files.read(place, { most: largestNamedFile });
    if ('fault' in read && !read.isMissing) complain(place, read.fault);
    const { rules, isWhole } = readRules('text' in read ? read.text : '');
    if (!isWhole) complain(place, `only the first ${mostIgnoreCharacters} characters of its patterns are used`);
    return new GitIgnore(folder, rules, above, files);
  }
}

/** One line of a `.gitignore`. */
interface IgnoreRule {
  readonly pattern: PathPattern;
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
}

function readRules(text: string): { readonly rules: readonly IgnoreRule[]; readonly isWhole: boolean } {
  const rules: IgnoreRule[] = [];
  let characters = 0;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const rule = readRule(line);
    if (rule === undefined) continue;
    characters += line.length;
    if (characters > mostIgnoreCharacters) return { rules, isWhole: false };
    rules.push(rule);
  }
  return { rules, isWhole: true };
}

function readRule(line: string): IgnoreRule | undefined {
  const written = withoutSpaces(line.endsWith('\r') ? line.slice(0, -1) : line);
  if (written.startsWith('#')) return undefined;
  const isNegated = written.startsWith('!');
  const path = isNegated ? written.slice(1) : written;
  const foldersOnly = path.endsWith('/');
  const whole = foldersOnly ? path.slice(0, -1) : path;
  const relative = whole.startsWith('/') ? whole.slice(1) : whole;
  if (relative === '') return undefined;
  // A name alone is looked for in all folders below.
  return { pattern: new PathPattern(whole.includes('/') ? relative : `**/${relative}`), isNegated, foldersOnly };
}

/** Spaces at the end do not count, but for one after a backslash. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

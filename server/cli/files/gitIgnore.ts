import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore from 'ignore';
import { GitIgnore } from '../../core/index.ts';
import { withSlashes } from './paths.ts';

/** What holds in a folder from which a search starts. Outside a repository only the folder's own file holds. */
export function gitIgnoreAt(folder: string): GitIgnore {
  const inner: string[] = [];
  for (let root = folder; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return inner.reduceRight(gitIgnoreInside, gitIgnoreIn(root));
    if (dirname(root) === root) return gitIgnoreIn(folder);
    inner.push(root);
  }
}

/** What holds in a folder that lies directly in another one. */
export function gitIgnoreInside(above: GitIgnore | undefined, folder: string): GitIgnore {
  const text = readIfThere(join(folder, '.gitignore'));
  const rules = text === undefined ? undefined : ignore({ ignorecase: false }).add(text);
  return new GitIgnore(withSlashes(folder), rules, above);
}

function gitIgnoreIn(folder: string): GitIgnore {
  return gitIgnoreInside(undefined, folder);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

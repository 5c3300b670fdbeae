import ignore from 'ignore';
import { URI } from 'vscode-uri';
import { foldersUpwards, GitIgnore } from '../core/index.ts';
import { uriIn } from './convert/uris.ts';
import type { Files, FolderEntry } from './files.ts';

/** What holds in a folder; `entries` is what lies in it. Outside a repository only the folder's own file holds. */
export async function gitIgnoreAt(folder: string, entries: readonly FolderEntry[], files: Files): Promise<GitIgnore> {
  const inner: { folder: string; entries: readonly FolderEntry[] }[] = [];
  for (const root of foldersUpwards(folder)) {
    const within = root === folder ? entries : await files.readFolder(root);
    inner.unshift({ folder: root, entries: within });
    if (!within.some(({ name }) => name === '.git')) continue;
    let holding: GitIgnore | undefined;
    for (const { folder, entries } of inner) holding = await gitIgnoreInside(holding, folder, entries, files);
    if (holding !== undefined) return holding;
  }
  return gitIgnoreInside(undefined, folder, entries, files);
}

/** What holds in a folder that lies directly in another one. */
export async function gitIgnoreInside(
  above: GitIgnore | undefined,
  folder: string,
  entries: readonly FolderEntry[],
  files: Files,
): Promise<GitIgnore> {
  const isThere = entries.some(({ name }) => name === '.gitignore');
  const text = isThere ? await files.readFile(uriIn(folder, '.gitignore')) : undefined;
  const rules = text === undefined ? undefined : ignore({ ignorecase: false }).add(text);
  return new GitIgnore(URI.parse(folder).path, rules, above);
}

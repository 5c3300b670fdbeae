import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Writes the licences of all packages that our programs contain into dist/licences.txt, which ships with them:
 *
 *     npx tsx scripts/licences/licences.ts
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
/** The programs for browsers contain the same packages as those for Node. */
const entries = [
  'client/extension.ts',
  'client/webviews/changes.tsx',
  'client/webviews/reading.ts',
  'client/webviews/statistics.tsx',
  'server/cli/programs/commands.ts',
  'server/lsp/node.ts',
];

/** The folders of the packages that esbuild puts into our programs, in order. */
export async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    external: ['vscode'],
    logLevel: 'error',
  });
  const folders = Object.keys(metafile.inputs).flatMap((path) => packageFolder.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The innermost package that a file lies in. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The licences of the packages in some folders as one text. */
export function licencesOf(folders: readonly string[]): string {
  return folders.map(licenceOf).join(`\n${'-'.repeat(78)}\n\n`);
}

function licenceOf(path: string): string {
  const folder = join(root, path);
  const { name, version, license, homepage, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : [by, homepage].filter(Boolean).join('\n');
  return `${name} ${version} (${license})\n\n${text}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void write();

async function write(): Promise<void> {
  writeFileSync(join(root, 'dist/licences.txt'), licencesOf(await bundledPackages()));
}

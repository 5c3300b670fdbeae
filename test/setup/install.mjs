import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './process.mjs';

/**
 * Installs what package-lock.json names, where that is not what node_modules holds already.
 * No package's own script is run: nothing that we use needs one, and one of them would fetch a browser.
 */
export async function installDependencies() {
  if (installed()) return;
  console.log('Installing dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed: the dependencies could not be installed.');
}

/** Builds the extension, the server and the command line into dist/. */
export async function build() {
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Error('npm run build failed.');
}

/** Whether node_modules holds every package of the lock file in its very version; npm writes what it holds in its last step. */
function installed() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version,
  );
}

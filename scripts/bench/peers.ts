import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './folders.ts';

const folder = join(cacheFolder, 'peers');

/**
 * Installs the packages of this folder's package-lock.json into a separate folder, so that the tests and the project's own
 * package do not depend on them. It runs no scripts of packages.
 */
export function installPeers(): void {
  mkdirSync(folder, { recursive: true });
  const names = ['package.json', 'package-lock.json', '.npmrc'];
  const record = join(folder, 'node_modules/.package-lock.json');
  const same = (name: string) =>
    existsSync(join(folder, name)) &&
    readFileSync(join(folder, name)).equals(readFileSync(join(import.meta.dirname, name)));
  if (existsSync(record) && names.every(same)) return;
  console.log('Installing the programs to compare with (npm install) …');
  for (const name of names) copyFileSync(join(import.meta.dirname, name), join(folder, name));
  // `npm ci` would need rumdl's program for every system in the lock file, and some registries lack some of them.
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The path of a file in an installed package. */
export function peerFile(name: string, path: string): string {
  return join(folder, 'node_modules', name, path);
}

/** The exports of an installed package. */
export function peerModule(name: string): unknown {
  return createRequire(join(folder, 'package.json'))(name);
}

export function peerVersion(name: string): string {
  return JSON.parse(readFileSync(peerFile(name, 'package.json'), 'utf8')).version;
}

/** The native program in rumdl's package, without the script with which npm starts it. */
export function rumdlProgram(): string {
  const fromRumdl = createRequire(peerFile('rumdl', 'package.json'));
  const name = `@rumdl/cli-${process.platform}-${process.arch}`;
  return join(dirname(fromRumdl.resolve(`${name}/package.json`)), process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies, as the shell would find it; undefined where it is not installed. */
export function findProgram(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/** Installs packages of Debian's where that can be done without asking; whether it was is for the caller to see. */
export function installPackages(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const isRoot = process.getuid?.() === 0;
  const [command, ...first] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const apt = (...args: string[]) => spawnSync(command as string, [...first, ...args], { env, timeout: 300_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

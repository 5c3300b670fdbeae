import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { folderWith } from '../cli/world.ts';

/**
 * Whoever runs the tests has settings, and may run them by npm or from a hook: none of that must be seen here. Where npm
 * finds its packages is another matter.
 */
const inherited = /^(?:GIT_|PRE_COMMIT|NODE_OPTIONS$|INIT_CWD$|npm_(?!config_(?:cache|registry|userconfig)$))/i;

/** The environment of every program that is run here. */
export function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name));
  const person = { NAME: 'Ann Lee', EMAIL: 'ann@example.org' };
  return {
    ...Object.fromEntries(kept),
    PATH: ownPath(),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: person.NAME,
    GIT_AUTHOR_EMAIL: person.EMAIL,
    GIT_COMMITTER_NAME: person.NAME,
    GIT_COMMITTER_EMAIL: person.EMAIL,
    NO_COLOR: '1',
    ...more,
  };
}

/** Without the programs of our own packages, which npm puts before all others. */
function ownPath(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/** What a program printed, on either stream, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

export function run(cwd: string, command: string, args: readonly string[], env = environment()): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { code: status, printed: `${stdout}${stderr}${error?.message ?? ''}` };
}

/** A program that has to succeed. */
export function mustRun(cwd: string, command: string, args: readonly string[], env = environment()): string {
  const { code, printed } = run(cwd, command, args, env);
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${printed}`);
  return printed.trim();
}

/** A real repository with these files, none of them staged. */
export class Repository {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(files: Record<string, string>, env: Record<string, string> = {}) {
    this.folder = folderWith(files);
    this.#env = environment(env);
    this.git('init', '--quiet');
  }

  git(...args: string[]): string {
    return mustRun(this.folder, 'git', args, this.#env);
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  /** Tries to commit what is staged. */
  commit(): Ended {
    return run(this.folder, 'git', ['commit', '--quiet', '-m', 'Transcripts'], this.#env);
  }

  /** How many commits there are. */
  get commits(): number {
    return Number(this.git('rev-list', '--all', '--count'));
  }

  run(command: string, ...args: string[]): Ended {
    return run(this.folder, command, args, this.#env);
  }
}

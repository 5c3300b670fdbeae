import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderWith } from '../cli/world.ts';
import { findProgram, installPackages } from '../setup/debian.ts';
import { environment, mustRun, Repository, run } from './repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * pre-commit, as it is on this machine; in a build as Debian has it, else as Python's package manager installs it. It takes our hooks from a
 * repository with the files of this one as they stand, and installs them as it does for everybody: with npm.
 */
export class PreCommit {
  readonly #program: string;
  readonly #home: string;
  readonly #hooks: Repository;
  readonly #revision: string;

  constructor() {
    this.#program = findOrInstall();
    this.#home = folderWith();
    this.#hooks = new Repository({});
    const files = mustRun(root, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0');
    for (const file of files.filter(
      (file) => file !== '' && !/^(?:test\/(?!setup\/)|seeds\/)/.test(file) && existsSync(join(root, file)),
    )) {
      mkdirSync(dirname(join(this.#hooks.folder, file)), { recursive: true });
      cpSync(join(root, file), join(this.#hooks.folder, file));
    }
    this.#hooks.git('add', '--all');
    this.#hooks.commit();
    this.#revision = this.#hooks.git('rev-parse', 'HEAD');
  }

  /** A repository whose commits are looked at by some of our hooks, each with its arguments. */
  repository(hooks: Record<string, readonly string[]>, files: Record<string, string>): Repository {
    const configuration = {
      // Else it downloads a Node of its own.
      default_language_version: { node: 'system' },
      repos: [
        {
          repo: pathToFileURL(this.#hooks.folder).href,
          rev: this.#revision,
          hooks: Object.entries(hooks).map(([id, args]) => ({ id, args })),
        },
      ],
    };
    const repository = new Repository(
      { ...files, '.pre-commit-config.yaml': JSON.stringify(configuration) },
      {
        PRE_COMMIT_HOME: this.#home,
        // What npm has fetched once, for our own tests, it need not fetch again.
        npm_config_prefer_offline: 'true',
        PATH: `${dirname(this.#program)}${delimiter}${environment().PATH}`,
      },
    );
    const { code, printed } = repository.run(this.#program, 'install', '--install-hooks');
    if (code !== 0) throw new Error(printed);
    return repository;
  }
}

function findOrInstall(): string {
  const found = findProgram('pre-commit');
  if (found) return found;
  if (process.env.CI === 'true') installPackages(['pre-commit']);
  const packaged = findProgram('pre-commit');
  if (packaged) return packaged;
  const folder = join(root, '.cache', 'pre-commit');
  const program = join(folder, 'bin', 'pre-commit');
  if (existsSync(program)) return program;
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [join(folder, 'bin', 'pip'), 'install', '--quiet', 'pre-commit'],
  ] as const) {
    const { code, printed } = run(root, command, args);
    if (code !== 0) {
      throw new Error(`The hooks are tried with pre-commit, which is neither here nor can be installed:\n${printed}`);
    }
  }
  return program;
}

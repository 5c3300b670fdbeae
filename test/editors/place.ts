import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { findProgram, installPackages } from '../setup/debian.ts';
import { buildProgram } from '../setup/program.ts';

/** The command as it is shipped. */
const program = buildProgram(resolve('out/test'));

/** What is opened in each editor. */
const transcript = `# Visits

Q1 Ann Hall: How many visits were there?
A Bob Dee: Twelve.

Nobody is named for this line.
`;

/** What an editor has to show of it. */
export interface Seen {
  /** The names in the outline, from the top level to the innermost. */
  readonly outline: readonly string[];
  readonly problems: readonly string[];
}

/** A folder with the transcript in it, and a path on which there is `colloquy`, as after its installation. */
export class Place {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-editors-')));

  constructor() {
    this.write('talk.transcript', transcript);
    this.write('bin/colloquy', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(join(this.folder, 'bin/colloquy'), 0o755);
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(resolve(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Runs an editor to its end; what it writes to `seen.json` is what it has seen. */
  run(command: string, args: readonly string[]): Seen {
    const path = `${join(this.folder, 'bin')}${delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH: path, HOME: this.folder, XDG_CONFIG_HOME: join(this.folder, 'config') };
    const { stdout, stderr } = spawnSync(command, args, { cwd: this.folder, env, encoding: 'utf8', timeout: 60_000 });
    try {
      return JSON.parse(readFileSync(join(this.folder, 'seen.json'), 'utf8')) as Seen;
    } catch {
      throw new Error(`${command} has seen nothing.\n${stdout}\n${stderr}`);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The blocks of code of a language under a heading of the page on editors. */
export function configurations(heading: string, language: string): string[] {
  const page = readFileSync('docs/editors.md', 'utf8');
  const section = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '');
}

/**
 * Declares the tests of an editor where it is there, or can be installed from Debian's packages by whoever builds for
 * others (CI=true); says by its name that it could not be had where it is not, which in a build is a failure.
 */
export function describeEditor(title: string, { command, packages }: Editor, tests: () => void): void {
  if (process.env.CI === 'true' && !findProgram(command)) installPackages(packages);
  describe(`editors: ${title}`, () => {
    if (findProgram(command)) return tests();
    const message = `${title} could not be had: install ${packages.join(' and ')}.`;
    if (process.env.CI === 'true') it('is there', () => assert.fail(message));
    else before(() => console.log(`    ${message}`));
  });
}

/** A program, and Debian's packages that it comes in. */
interface Editor {
  readonly command: string;
  readonly packages: readonly string[];
}

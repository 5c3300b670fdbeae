import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, productFolder } from '../folders.ts';
import type { FormName } from '../generate/forms.ts';
import { peerFile, rumdlProgram } from '../peers.ts';
import type { Program } from './run.ts';

const node = process.execPath;
const ours = join(productFolder, 'colloquy.js');
const floorScript = join(import.meta.dirname, 'floor.mjs');

/** A program that checks every file of a folder, or one named file. */
export type Checker = (folder: string, file?: string) => Program;

export const colloquy: Checker = (cwd, file = '.') => ({ name: 'colloquy', command: [node, ours, 'check', file], cwd });

export const floor: Checker = (cwd) => ({ name: 'floor', command: [node, floorScript], cwd });

/**
 * Runs with its default rules except the line length (MD013). A paragraph of speech is one line, and printing a message for
 * each would take longer than finding it.
 */
export const markdownlint: Checker = (cwd, file = '**/*.md') => {
  const config = join(cacheFolder, '.markdownlint-cli2.jsonc');
  writeFileSync(config, '{ "config": { "MD013": false } }\n');
  const program = peerFile('markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  return { name: 'markdownlint-cli2', command: [node, program, '--config', config, file], cwd };
};

export const remark: Checker = (cwd) => {
  const preset = peerFile('remark-preset-lint-recommended', 'index.js');
  const program = peerFile('remark-cli', 'cli.js');
  return { name: 'remark-lint', command: [node, program, '.', '--no-stdout', '--use', preset], cwd };
};

const rumdlOptions = ['--no-cache', '--no-config', '--disable', 'MD013'];

/** The native program itself. */
export const rumdl: Checker = (cwd, file = '.') => ({
  name: 'rumdl',
  command: [rumdlProgram(), 'check', file, ...rumdlOptions],
  cwd,
});

/** The program as npm starts it. */
export const rumdlByNpm: Checker = (cwd, file = '.') => ({
  name: 'rumdl (npm)',
  command: [node, peerFile('rumdl', 'bin/rumdl'), 'check', file, ...rumdlOptions],
  cwd,
});

export const emptyNode: Checker = (cwd) => ({ name: 'node -e 0', command: [node, '-e', '0'], cwd });

/** The same program of Node, run by another version of Node. */
export function onNode(checker: Checker, path: string): Checker {
  const [major] = execFileSync(path, ['--version'], { encoding: 'utf8' }).slice(1).split('.');
  return (cwd, file) => {
    const { name, command } = checker(cwd, file);
    return { name: `${name}, Node ${major}`, command: [path, ...command.slice(1)], cwd };
  };
}

/** The format in which a checker reads a conversation. */
export function formOf(checker: Checker): FormName {
  return [markdownlint, remark, rumdl, rumdlByNpm].includes(checker) ? 'markdown' : 'transcript';
}

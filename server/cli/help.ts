import type { Command } from './command.ts';
import type { OptionSpec } from './options.ts';
import { wrap } from './terminal/wrap.ts';

/** The help of the program as a whole. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'colloquy: checks transcripts. It shows who speaks, what is asked and answered, and which text has no speaker.',
    '',
    'Usage: colloquy <command> [options] [paths…]',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options',
    ...columns([
      ['-h, --help', 'Show this help; after a command, that of the command'],
      ['--version', 'Show the version'],
    ]),
    '',
    ...pathsAndExit,
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, usage, options, examples }: Command): string {
  return [
    `colloquy ${name}: ${summary}`,
    '',
    `Usage: colloquy ${name} ${usage}`,
    '',
    'Options',
    ...columns(options.map((option) => [synopsis(option), described(option)])),
    '',
    'Examples',
    ...columns(examples),
    '',
    ...pathsAndExit,
    '',
  ].join('\n');
}

const pathsAndExit = [
  'Paths are files, folders or globs; none is the current folder, - is standard input.',
  'Exit status: 0 clean, 1 problems found, 2 could not run.',
];

function synopsis({ name, short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

function described({ description, choices, repeatable }: OptionSpec): string {
  const among = choices ? `: ${choices.join(', ')}` : '';
  return `${description}${among}${repeatable ? ' (may be repeated)' : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  const indent = width + 4;
  return rows.map(([left, right]) => {
    const words = right.split(' ').map((text) => ({ text }));
    return `  ${left.padEnd(width)}  ${wrap(words, { start: indent, indent, columns: COLUMNS })}`;
  });
}

/** How wide the help is at most. */
const COLUMNS = 120;

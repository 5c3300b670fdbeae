import type { ExitCode, Io } from './io.ts';
import type { OptionSpec, Options } from './options.ts';

/** A command of the command line. Its help is made from this. */
export interface Command {
  readonly name: string;
  /** One sentence without a full stop, for the list of commands. */
  readonly summary: string;
  /** What follows the command's name. */
  readonly usage: string;
  readonly options: readonly OptionSpec[];
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [commandLine: string, does: string])[];
  run(options: Options, io: Io): Promise<ExitCode>;
}

export const helpOption: OptionSpec = { name: 'help', short: 'h', description: 'Show this help' };

export const forceOption: OptionSpec = {
  name: 'force',
  description: 'Overwrite the file of -o even if it is no report of colloquy',
};

/** The options of every command that can write its result to a file. */
export const outputOptions: readonly OptionSpec[] = [
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    none: '-',
    description: 'Write to a file instead of standard output, which is -',
  },
  forceOption,
];

/** The options of every command that reads transcripts. */
export const readingOptions: readonly OptionSpec[] = [
  {
    name: 'config',
    value: 'FILE',
    description: 'Use this configuration; its globs start at the current folder',
  },
  { name: 'no-config', description: 'Use no configuration at all' },
  { name: 'stdin-filename', value: 'FILE', description: 'The name of standard input, which the path - reads' },
];

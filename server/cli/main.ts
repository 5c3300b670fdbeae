import { version } from '../../package.json';
import { findNearest } from '../core/index.ts';
import { type Command, helpOption } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { CannotRun, type ExitCode, type Io, type Stream } from './io.ts';
import { readOptions } from './options.ts';
import { printable } from './terminal/printable.ts';
import { isCiLog, withoutCommands } from './terminal/safeText.ts';

/**
 * Runs a command line: `argv` without the names of the program, `commands` in the order of the help. Never throws; what
 * goes wrong is a line on standard error.
 */
export async function main(argv: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> {
  const safeErrors = withSafeErrors(io);
  try {
    return await run(argv, safeErrors, commands);
  } catch (error) {
    for (const line of linesOf(error)) safeErrors.stderr.write(`colloquy: ${printable(line)}\n`);
    return 2;
  }
}

async function run([name, ...args]: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> {
  if (name === undefined) {
    io.stderr.write(generalHelp(commands));
    return 2;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) return withoutCommand(name, args, io, commands);
  const options = readOptions(args, [...command.options, helpOption]);
  if (!options.has('help')) return command.run(options, io);
  io.stdout.write(commandHelp(command));
  return 0;
}

function withoutCommand(name: string, args: readonly string[], io: Io, commands: readonly Command[]): ExitCode {
  if (!name.startsWith('-')) throw unknownCommand(name, commands);
  const options = readOptions([name, ...args], [helpOption, { name: 'version', description: 'Show the version' }]);
  io.stdout.write(options.has('help') ? generalHelp(commands) : `${version}\n`);
  return 0;
}

function unknownCommand(name: string, commands: readonly Command[]): CannotRun {
  const names = commands.map((command) => command.name);
  const meant = findNearest(name, names);
  return new CannotRun(
    `There is no command ${name}. ${meant ? `Did you mean ${meant}?` : `There are ${names.join(', ')}.`}`,
  );
}

/** Messages name files and options. In the log of a CI server these must be no commands. */
function withSafeErrors(io: Io): Io {
  if (!isCiLog(io.env)) return io;
  const { stderr } = io;
  const safe: Stream = {
    isTerminal: stderr.isTerminal,
    columns: stderr.columns,
    write: (content) => stderr.write(typeof content === 'string' ? withoutCommands(content) : content),
  };
  return Object.create(io, { stderr: { value: safe } });
}

function linesOf(error: unknown): string[] {
  if (error instanceof CannotRun) return error.message.split('\n');
  const message = error instanceof Error ? error.message : String(error);
  return [`this is a defect of colloquy, please report it: ${message.split('\n', 1)[0]}`];
}

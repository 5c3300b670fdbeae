import { parseArgs } from 'node:util';
import { findNearest } from '../core/index.ts';
import { CannotRun } from './io.ts';

/** An option of a command, as its help describes it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The name of the value in the help; absent for an option without a value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Whether every occurrence counts; otherwise the last one does. */
  readonly repeatable?: boolean;
  /** The value that means the same as if the option was not given: `-o -`. */
  readonly none?: string;
  readonly description: string;
}

/** The arguments of a command. */
export interface Options {
  readonly paths: readonly string[];
  has(name: string): boolean;
  /** The last value. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/**
 * Reads the arguments of a command.
 * @throws CannotRun for an unknown option or an impossible value
 */
export function readOptions(args: readonly string[], specs: readonly OptionSpec[]): Options {
  const { tokens } = parseArgs({
    args: [...args],
    // Faults are reported below, with what was probably meant.
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      specs.map(
        ({ name, short, value }) => [name, { type: value ? 'string' : 'boolean', ...(short && { short }) }] as const,
      ),
    ),
  });
  const given = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name) ?? unknownOption(token.rawName, specs);
    const value = checkedValue(spec, token.rawName, token.value, token.inlineValue ?? false);
    if (value === spec.none) given.delete(spec.name);
    else given.set(spec.name, [...(given.get(spec.name) ?? []), value]);
  }
  return asGiven(paths, given);
}

function asGiven(paths: readonly string[], given: ReadonlyMap<string, readonly string[]>): Options {
  return {
    paths,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

function unknownOption(written: string, specs: readonly OptionSpec[]): never {
  const meant = findNearest(
    written.replace(/^-+/, ''),
    specs.map(({ name }) => name),
  );
  const hint = meant ? `Did you mean --${meant}?` : 'Add --help to see those that there are.';
  throw new CannotRun(`There is no option ${written}. ${hint}`);
}

function checkedValue(spec: OptionSpec, written: string, value: string | undefined, inline: boolean): string {
  if (!spec.value) {
    if (value !== undefined) throw new CannotRun(`${written} takes no value.`);
    return '';
  }
  const isNextOption = !inline && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || isNextOption)
    throw new CannotRun(`${written} needs a value: ${written} ${spec.value}.`);
  if (!spec.choices || spec.choices.includes(value)) return value;
  const meant = findNearest(value, spec.choices);
  const hint = meant ? `Did you mean ${meant}?` : '';
  throw new CannotRun(`${written} can be ${spec.choices.join(', ')}, not ${value}. ${hint}`.trimEnd());
}

import { CannotRun } from '../io.ts';
import type { Options } from '../options.ts';

/**
 * The two texts that a command compares.
 * @throws CannotRun where there are not two, or both come from standard input
 */
export function twoPaths(command: string, { paths }: Options): [before: string, after: string] {
  const [before, after, ...more] = paths;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new CannotRun(`Name two files: colloquy ${command} BEFORE AFTER.`);
  }
  if (before === '-' && after === '-') throw new CannotRun('Only one of the two texts can come from standard input.');
  return [before, after];
}

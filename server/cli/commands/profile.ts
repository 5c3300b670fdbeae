import { findNearest, type Pack, profileNames } from '../../core/index.ts';
import { CannotRun } from '../io.ts';
import type { OptionSpec, Options } from '../options.ts';

/** The site whose page furniture to look for. The help has no room for all names. */
export const profileOption: OptionSpec = {
  name: 'profile',
  value: 'NAME',
  description: 'Whose page it is: auto (by default), none, or a pack of docs/cleaning.md',
};

/**
 * The profile that is asked for; it may be one of the user's own packs.
 * @throws CannotRun if there is none with this name
 */
export function profileOf(options: Options, own: readonly Pack[]): string {
  const name = options.value('profile') ?? 'auto';
  const names = [...profileNames, ...own.map(({ name }) => name)];
  if (names.includes(name)) return name;
  const meant = findNearest(name, names);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw new CannotRun(`--profile can be ${names.join(', ')}, not ${name}.${hint}`);
}

import { profileNames } from '../../core/furniture/recognise.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { OptionSpec } from '../command.ts';
import { CannotRun } from '../io.ts';
import type { Options } from '../options.ts';

/** Which pages furniture is looked for from. The names are too many for the line of the help. */
export const profileOption: OptionSpec = {
  name: 'profile',
  value: 'NAME',
  description: 'Whose page it is: auto (by default), none, or a pack of docs/cleaning.md',
};

/** The profile that is asked for; throws {@link CannotRun} where there is no such pack. */
export function profileOf(options: Options): string {
  const name = options.value('profile') ?? 'auto';
  if (profileNames.includes(name)) return name;
  const meant = nearest(name, profileNames);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw new CannotRun(`--profile can be ${profileNames.join(', ')}, not ${name}.${hint}`);
}

import { replaceText } from '../files/replaceText.ts';
import type { Source, Sources } from '../files/sources.ts';
import type { Io } from '../io.ts';
import { type Examined, examine } from './examine.ts';

/**
 * Writes a text that was fixed: a file in place, and standard input to standard output.
 * @returns what was found in the file as it now is: where it could not be written, that is reported, and nothing is fixed
 */
export function writeFixed(source: Source, examined: Examined, sources: Sources, io: Io): Examined {
  const { path, file, text, settings } = source;
  if (file === undefined) io.stdout.write(examined.text);
  if (file === undefined || examined.fixes === undefined) return examined;
  const fault = replaceText(file, text, examined.text);
  if (fault === undefined) return examined;
  sources.complain(path, fault);
  return examine(text, settings, { fixed: false, coverage: examined.coverage !== undefined });
}

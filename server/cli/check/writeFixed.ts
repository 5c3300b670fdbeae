import { replaceText } from '../files/replaceText.ts';
import type { Sources } from '../files/sources.ts';
import type { Io } from '../io.ts';
import { examine } from './examine.ts';
import type { ExaminedSource } from './examineAll.ts';

/**
 * Writes a text that was mended: a file in place, if anything changed, and standard input to standard output. Where a
 * file cannot be written that is told, and what is given is what is wrong with the file as it stays.
 */
export function writeFixed(source: ExaminedSource, sources: Sources, io: Io): ExaminedSource {
  const { path, file, settings, examined } = source;
  if (file === undefined) io.stdout.write(examined.text);
  if (file === undefined || examined.mended === undefined) return source;
  const fault = replaceText(file, examined.mended.before, examined.text);
  if (fault === undefined) return source;
  sources.complain(path, fault);
  const coverage = examined.coverage !== undefined;
  return { ...source, examined: examine(examined.mended.before, settings, { fixed: false, coverage }) };
}

import type { Source, Sources } from '../../files/sources.ts';
import type { Io } from '../../io.ts';
import { standardOutput } from '../../output.ts';
import { type Examined, examine } from './examine.ts';

/**
 * Writes a text that was fixed: a file in place, and standard input to standard output.
 * @returns what was found in the file as it now is: where it could not be written, that is reported, and nothing is fixed
 */
export async function writeFixed(source: Source, examined: Examined, sources: Sources, io: Io): Promise<Examined> {
  const { text, settings } = source;
  if (source.isStandardInput) {
    const output = standardOutput('transcript', io);
    output.write(examined.text);
    await output.end();
    return examined;
  }
  if (examined.fixes === undefined || (await sources.replace(source, examined.text))) return examined;
  return examine(text, settings, { fixed: false, coverage: examined.coverage !== undefined });
}

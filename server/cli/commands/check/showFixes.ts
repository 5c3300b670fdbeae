import type { Sources } from '../../files/sources.ts';
import type { ExitCode, Io } from '../../io.ts';
import type { Options } from '../../options.ts';
import { openOutput } from '../../output.ts';
import { printable } from '../../terminal/printable.ts';
import { unifiedDiff } from '../../terminal/unifiedDiff.ts';
import { examine } from './examine.ts';

/** Shows as a diff what `--fix` would change, and changes nothing. Exits with 1 where it would change anything. */
export async function showFixes(sources: Sources, options: Options, io: Io): Promise<ExitCode> {
  const output = openOutput('patch', options, io, sources.outputs);
  let changes = false;
  for await (const { path, text, settings } of sources) {
    const { text: fixed, fixes } = examine(text, settings, { fixed: true, coverage: false });
    if (!fixes) continue;
    changes = true;
    output.write(unifiedDiff(printable(path), text, fixed));
  }
  await output.end();
  if (sources.failed) return 2;
  return changes ? 1 : 0;
}

import type { Sources } from '../files/sources.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Options } from '../options.ts';
import { openOutput } from '../output.ts';
import { printable } from '../terminal/printable.ts';
import { unifiedDiff } from '../terminal/unifiedDiff.ts';
import { examineAll } from './examineAll.ts';

/** Shows what mending would change, as a diff that programs read, and changes nothing. 1 where it would change anything. */
export async function showFixes(sources: Sources, options: Options, io: Io): Promise<ExitCode> {
  const output = openOutput(options, io);
  let changes = false;
  for await (const { path, examined } of examineAll(sources, { fixed: true, coverage: false }, io)) {
    if (!examined.mended) continue;
    changes = true;
    output.write(unifiedDiff(printable(path), examined.mended.before, examined.text));
  }
  output.end();
  if (sources.failed) return 2;
  return changes ? 1 : 0;
}

import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { styleFor } from '../terminal/style.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReporter } from './text.ts';

/** How wide lines are shown where there is no terminal. */
const COLUMNS = 100;

/** The reporter that `--format` asks for. */
export function reporterFor(options: Options, output: Output, io: Io): Reporter {
  const format = options.value('format');
  if (format === 'json') return jsonReporter(output);
  if (format === 'github') return githubReporter(output);
  const toTerminal = !options.has('output') && io.stdout.isTerminal;
  const stream = { ...io.stdout, isTerminal: toTerminal };
  return textReporter(output, styleFor(io, stream), (toTerminal && io.stdout.columns) || COLUMNS);
}

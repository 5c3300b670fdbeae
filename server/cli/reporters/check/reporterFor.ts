import type { OutputFiles } from '../../files/outputFiles.ts';
import { type Display, type Io, plainFile } from '../../io.ts';
import type { Options } from '../../options.ts';
import { type Output, outputTo, standardOutput } from '../../output.ts';
import type { Content } from '../../terminal/safeText.ts';
import { styleFor } from '../../terminal/style.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { several } from './several.ts';
import { textReporter } from './text.ts';
import { unixReporter } from './unix.ts';

/** What `--format` can be. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'unix'] as const;
type Format = (typeof reportFormats)[number];

/**
 * The reports that the options ask for: one in the form of `--format`, to standard output or to `-o FILE`, and one more for each
 * `-o FORMAT=FILE`. Files appear, or change, at the end.
 * @throws CannotRun where a file must not be written
 */
export function reporterFor(options: Options, io: Io, outputs: OutputFiles): Reporter {
  const format = (options.value('format') ?? 'text') as Format;
  const written = options.values('output').map(formatAndFile);
  const main = written.findLast((one) => one.format === undefined)?.file;
  const more = written.flatMap(({ format, file }) =>
    format ? [reporter(format, outputTo(file, contentOf(format), options, io, outputs), io)] : [],
  );
  // Fixed standard input goes to standard output, and the report must not get in between.
  const stream = options.has('fix') && options.paths.includes('-') ? io.stderr : io.stdout;
  const first =
    main === undefined
      ? reporter(format, standardOutput(contentOf(format), io, stream), io, stream)
      : reporter(format, outputTo(main, contentOf(format), options, io, outputs), io);
  return several([first, ...more]);
}

/** Splits `sarif=report.sarif`. The name of a file may also have an equals sign. */
function formatAndFile(written: string): { format: Format | undefined; file: string } {
  const format = reportFormats.find((known) => written.startsWith(`${known}=`) && written.length > known.length + 1);
  return { format, file: format ? written.slice(format.length + 1) : written };
}

function reporter(format: Format, output: Output, io: Io, display: Display = plainFile): Reporter {
  const chosen = format === 'text' ? asText(output, io, display) : byFormat[format](output);
  return {
    file: (checked) => chosen.file(checked),
    end: async (summary) => {
      await chosen.end(summary);
      await output.end();
    },
  };
}

function contentOf(format: Format): Content {
  if (format === 'github') return 'annotations';
  return format === 'text' || format === 'unix' || format === 'junit' ? 'report' : 'json';
}

function asText(output: Output, io: Io, display: Display): Reporter {
  const columns = (display.isTerminal && display.columns) || undefined;
  return textReporter(output, { style: styleFor(io, display), columns });
}

const byFormat: { readonly [F in Exclude<Format, 'text'>]: (output: Output) => Reporter } = {
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  junit: junitReporter,
  unix: unixReporter,
};

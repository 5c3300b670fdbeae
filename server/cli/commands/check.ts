import { lint } from '../../core/lint.ts';
import { parse } from '../../core/parse.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { type Command, outputOption, readingOptions } from '../command.ts';
import { Sources } from '../files/sources.ts';
import { CannotRun, type ExitCode } from '../io.ts';
import type { Options } from '../options.ts';
import { openOutput } from '../output.ts';
import type { Summary } from '../reporters/reporter.ts';
import { reporterFor } from '../reporters/reporterFor.ts';
import { ruleOptions } from './ruleOptions.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

export const check: Command = {
  name: 'check',
  summary: 'Report what is wrong, and what nobody is named for',
  usage: '[options] [paths…]',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'github'], description: 'How to report' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info'],
      description: 'Exit with 1 from this severity upwards, by default warning',
    },
    { name: 'max-problems', value: 'N', description: 'Show no more problems than this' },
    { name: 'rule', value: 'ID=LEVEL', repeatable: true, description: 'Set a rule to off, info, warning or error' },
    outputOption,
    ...readingOptions,
  ],
  examples: [
    ['colloquy check', 'every transcript in this folder'],
    ["colloquy check 'raw/*.txt' --format json", 'whatever the glob matches'],
    ['colloquy check --rule unattributed=off talk.transcript', 'without one of the rules'],
  ],

  async run(options, io) {
    const limit = maxProblems(options);
    const failOn = SEVERITIES.indexOf((options.value('fail-on') ?? 'warning') as Severity);
    const sources = new Sources(options, io, { rules: ruleOptions(options) });
    const output = openOutput(options, io);
    const reporter = reporterFor(options, output, io);
    const summary = { files: 0, filesWithProblems: 0, problems: 0, errors: 0, warnings: 0, infos: 0, untold: 0 };
    let failed = false;
    for await (const { path, text, settings } of sources) {
      const transcript = parse(text, settings);
      const problems = lint(transcript, settings);
      const told = problems.slice(0, Math.max(0, limit - summary.problems));
      reporter.file({ path, lines: transcript.lines, problems: told });
      addTo(
        summary,
        problems.map(({ severity }) => severity),
        told.length,
      );
      failed ||= problems.some(({ severity }) => SEVERITIES.indexOf(severity) >= failOn);
    }
    reporter.end(summary);
    output.end();
    return exitCode(sources.failed, failed);
  },
};

function addTo(
  summary: { -readonly [Key in keyof Summary]: Summary[Key] },
  severities: readonly Severity[],
  told: number,
): void {
  summary.files++;
  summary.problems += severities.length;
  summary.untold += severities.length - told;
  if (severities.length > 0) summary.filesWithProblems++;
  for (const severity of severities) summary[`${severity}s`]++;
}

function exitCode(couldNotRun: boolean, failed: boolean): ExitCode {
  if (couldNotRun) return 2;
  return failed ? 1 : 0;
}

function maxProblems(options: Options): number {
  const written = options.value('max-problems');
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new CannotRun(`--max-problems must be a whole number such as 50, not ${written}.`);
}

import type { Severity } from '../../core/index.ts';
import { type Command, forceOption, readingOptions } from '../command.ts';
import { Sources } from '../files/sources.ts';
import { CannotRun } from '../io.ts';
import type { Options } from '../options.ts';
import { reporterFor, reportFormats } from '../reporters/check/reporterFor.ts';
import { printable } from '../terminal/printable.ts';
import { baselineFor } from './check/baseline.ts';
import { coverageCheckFor } from './check/coverage.ts';
import { examine } from './check/examine.ts';
import { ruleOptions } from './check/ruleOptions.ts';
import { showFixes } from './check/showFixes.ts';
import { Totals } from './check/totals.ts';
import { writeFixed } from './check/writeFixed.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

export const check: Command = {
  name: 'check',
  summary: 'Report what is wrong, and which text has no speaker',
  usage: '[options] [paths…]',
  options: [
    { name: 'fix', description: 'Fix in place what is certainly wrong; report the rest' },
    { name: 'diff', description: 'Change nothing; show what --fix would change, and exit with 1 if anything' },
    { name: 'format', value: 'FORMAT', choices: reportFormats, description: 'How to report' },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      repeatable: true,
      none: '-',
      description: 'Report to a file; as FORMAT=FILE, write one more report',
    },
    forceOption,
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info'],
      description: 'The lowest severity that exits with 1, by default warning',
    },
    { name: 'max-problems', value: 'N', description: 'Show no more problems than this' },
    { name: 'rule', value: 'ID=LEVEL', repeatable: true, description: 'Set a rule to off, info, warning or error' },
    { name: 'baseline', value: 'FILE', description: 'Report only problems that are not in this file' },
    { name: 'write-baseline', description: 'Write the present problems to the baseline' },
    { name: 'coverage-min', value: 'SHARE', description: 'Exit with 1 if less of a file has a speaker, such as 0.95' },
    {
      name: 'coverage-file',
      value: 'FILE',
      description: 'Exit with 1 if less of a file has a speaker than this file says',
    },
    { name: 'write-coverage', description: 'Write the present shares to the coverage file' },
    ...readingOptions,
  ],
  examples: [
    ['colloquy check', 'every transcript in this folder'],
    ["colloquy check 'raw/*.txt' --format json", 'every file that the glob matches'],
    ['colloquy check --fix', 'fix, and report the rest'],
    ['colloquy check -o sarif=report.sarif', 'on the terminal, and as SARIF in a file'],
    ['colloquy check --baseline known.json', 'only what is new'],
    ['colloquy check --rule unattributed=off talk.transcript', 'without one of the rules'],
  ],

  async run(options, io) {
    const wanted = { fixed: options.has('fix') || options.has('diff'), coverage: hasCoverage(options) };
    const limit = maxProblems(options);
    const failOn = SEVERITIES.indexOf((options.value('fail-on') ?? 'warning') as Severity);
    const sources = new Sources(options, io, { lastWord: { rules: ruleOptions(options) } });
    if (options.has('diff')) return showFixes(sources, options, io);
    const reporter = reporterFor(options, io, sources.outputs);
    const baseline = baselineFor(options, io, sources.outputs);
    const coverageCheck = coverageCheckFor(options, io, sources.outputs);
    const totals = new Totals({ fixes: wanted.fixed, hasBaseline: baseline !== undefined });
    let failed = false;
    for await (const source of sources) {
      const found = examine(source.text, source.settings, wanted);
      const examined = wanted.fixed ? await writeFixed(source, found, sources, io) : found;
      const { path, file } = source;
      const { lines } = examined;
      const problems = baseline?.newIn(file, examined.problems, lines) ?? examined.problems;
      const reported = problems.slice(0, Math.max(0, limit - totals.sums.problems));
      const fixed = wanted.fixed ? (examined.fixes?.rules ?? []) : undefined;
      reporter.file({ path, lines, problems: reported, fixed });
      totals.add(problems, {
        reported: reported.length,
        fixed: fixed?.length ?? 0,
        known: examined.problems.length - problems.length,
      });
      const complaint = examined.coverage && coverageCheck?.complaint(file, examined.coverage);
      if (complaint) io.stderr.write(`colloquy: ${printable(path)}: ${complaint}.\n`);
      failed ||= complaint !== undefined || problems.some(({ severity }) => SEVERITIES.indexOf(severity) >= failOn);
    }
    await baseline?.end();
    await coverageCheck?.end();
    await reporter.end(totals.sums);
    if (sources.failed) return 2;
    return failed ? 1 : 0;
  },
};

function hasCoverage(options: Options): boolean {
  return options.has('coverage-min') || options.has('coverage-file');
}

function maxProblems(options: Options): number {
  const written = options.value('max-problems');
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new CannotRun(`--max-problems must be a whole number such as 50, not ${written}.`);
}

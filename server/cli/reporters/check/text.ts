import { formatCount, formatNumber, type Problem, placesOf, type Severity } from '../../../core/index.ts';
import type { Output } from '../../output.ts';
import { excerpt } from '../../terminal/excerpt.ts';
import { printable } from '../../terminal/printable.ts';
import type { Style } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import { summaryLine } from './summary.ts';

const names = {
  error: { name: 'error', colour: 'red' },
  warning: { name: 'warning', colour: 'yellow' },
  info: { name: 'info', colour: 'cyan' },
} as const satisfies Record<Severity, unknown>;

const GUTTER = '    │ ';

/** How wide the lines of a text are shown where there is no terminal. A message has one line there, however long. */
const COLUMNS = 100;

/**
 * For people: each file with its problems, and each problem with its line of the text.
 * @param columns how wide the terminal is; undefined where there is none
 */
export function textReporter(
  output: Output,
  { style, columns }: { style: Style; columns: number | undefined },
): Reporter {
  return {
    file(checked) {
      const { path, problems, fixed = [] } = checked;
      if (problems.length === 0 && fixed.length === 0) return;
      output.write(`${style('underline', printable(path))}\n`);
      if (fixed.length > 0) output.write(`  ${style('green', 'fixed')}  ${fixedRules(fixed)}\n`);
      for (const problem of problems) output.write(described(problem, checked));
      output.write('\n');
    },
    end(summary) {
      if (summary.files === 0) return;
      const more = summary.unreported > 0 ? `${formatCount(summary.unreported, 'more problem')} not shown\n` : '';
      const colour = summary.errors > 0 ? 'red' : summary.problems > 0 ? 'yellow' : 'green';
      const fixable = summary.fixable > 0 ? `${formatNumber(summary.fixable)} can be mended with --fix\n` : '';
      output.write(`${more}${fixable}${style(colour, summaryLine(summary))}\n`);
    },
  };

  function described(problem: Problem, { lines }: CheckedFile): string {
    const { start, end } = placesOf(lines, problem.span);
    const { name, colour } = names[problem.severity];
    const line = lines.span(lines.lineAt(problem.span.start));
    const { source, marker } = excerpt(
      lines.text.slice(line.start, line.end),
      problem.span.start - line.start,
      problem.span.end - line.start,
      (columns ?? COLUMNS) - GUTTER.length,
    );
    const place = `${start.line}:${start.column}`;
    const until = end.line > start.line ? style('dim', ` to line ${end.line}`) : '';
    return [
      `  ${style('bold', place)}  ${style(colour, name)}  ${message(problem, `  ${place}  ${name}  `.length)}`,
      `${style('dim', GUTTER)}${source}`,
      `${style('dim', GUTTER)}${style(colour, marker)}${until}`,
      '',
    ].join('\n');
  }

  /** The message and its rule; `start` is the column at which they begin. */
  function message(problem: Problem, start: number): string {
    const words = printable(problem.message);
    const rule = style('dim', problem.rule);
    if (columns === undefined) return `${words}  ${rule}`;
    const indent = start <= columns / 2 ? start : GUTTER.length;
    const pieces = [...words.split(' ').map((text) => ({ text })), { text: problem.rule, shown: rule, gap: 2 }];
    return wrap(pieces, { start, indent, columns });
  }
}

/** `malformed-cue, time-format (2)`. */
function fixedRules(fixed: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(', ');
}

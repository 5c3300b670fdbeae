import { formatCount, type Problem, placesOf, type Severity } from '../../core/index.ts';
import type { Output } from '../output.ts';
import { excerpt } from '../terminal/excerpt.ts';
import { printable } from '../terminal/printable.ts';
import type { Style } from '../terminal/style.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import { summaryLine } from './summary.ts';

const names = {
  error: { name: 'error', colour: 'red' },
  warning: { name: 'warning', colour: 'yellow' },
  info: { name: 'info', colour: 'cyan' },
} as const satisfies Record<Severity, unknown>;

const GUTTER = '    │ ';

/** For people: each file with its problems, and each problem with its line of the text. */
export function textReporter(output: Output, { style, columns }: { style: Style; columns: number }): Reporter {
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
      const more = summary.untold > 0 ? `${formatCount(summary.untold, 'more problem')} not shown\n` : '';
      const colour = summary.errors > 0 ? 'red' : summary.problems > 0 ? 'yellow' : 'green';
      output.write(`${more}${style(colour, summaryLine(summary))}\n`);
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
      columns - GUTTER.length,
    );
    const place = style('bold', `${start.line}:${start.column}`);
    const until = end.line > start.line ? style('dim', ` to line ${end.line}`) : '';
    return [
      `  ${place}  ${style(colour, name)}  ${printable(problem.message)}  ${style('dim', problem.rule)}`,
      `${style('dim', GUTTER)}${source}`,
      `${style('dim', GUTTER)}${style(colour, marker)}${until}`,
      '',
    ].join('\n');
  }
}

/** `malformed-cue, time-format (2)`. */
function fixedRules(fixed: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(', ');
}

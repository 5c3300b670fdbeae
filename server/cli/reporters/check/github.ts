import { type Lines, type Problem, placesOf, type Severity } from '../../../core/index.ts';
import type { Output } from '../../output.ts';
import { printable } from '../../terminal/printable.ts';
import type { Reporter } from './reporter.ts';
import { summaryLine } from './summary.ts';

/** Workflow commands, which GitHub Actions shows at the lines of a pull request. */
export function githubReporter(output: Output): Reporter {
  return {
    file({ path, lines, problems }) {
      for (const problem of problems) output.write(`${annotation(path, lines, problem)}\n`);
    },
    end(summary) {
      if (summary.files === 0) return;
      output.write(`${summaryLine(summary)}\n`);
    },
  };
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function annotation(path: string, lines: Lines, { rule, severity, message, span }: Problem): string {
  const { start, end } = placesOf(lines, span);
  const properties = {
    file: printable(path),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escaped(printable(message))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

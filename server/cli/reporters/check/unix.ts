import { placesOf } from '../../../core/index.ts';
import type { Output } from '../../output.ts';
import { printable } from '../../terminal/printable.ts';
import type { Reporter } from './reporter.ts';

/**
 * A line for each problem, as compilers write them: `path:line:column: severity: message [rule]`, line and column from 1. Without
 * problems it is empty.
 */
export function unixReporter(output: Output): Reporter {
  return {
    file({ path, lines, problems }) {
      for (const { rule, severity, message, span } of problems) {
        const { line, column } = placesOf(lines, span).start;
        output.write(`${printable(path)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]\n`);
      }
    },
    end() {},
  };
}

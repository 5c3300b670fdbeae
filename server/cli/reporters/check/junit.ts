import { escapeMarkup, type Lines, type Problem, placesOf } from '../../../core/index.ts';
import type { Output } from '../../output.ts';
import { printable } from '../../terminal/printable.ts';
import type { Reporter } from './reporter.ts';

/** JUnit's XML, for servers that only know test results: a suite for each file, and a failed test for each problem. */
export function junitReporter(output: Output): Reporter {
  let before = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="colloquy">\n';
  return {
    file({ path, lines, problems }) {
      const tests = problems.length === 0 ? [passed(path)] : problems.map((problem) => failed(path, lines, problem));
      const suite = `<testsuite${attributes({ name: path, tests: tests.length, failures: problems.length, errors: 0 })}>`;
      output.write(`${before}  ${suite}\n${tests.join('')}  </testsuite>\n`);
      before = '';
    },
    end: () => output.write(`${before}</testsuites>\n`),
  };
}

function passed(path: string): string {
  return `    <testcase${attributes({ classname: path, name: 'no problems' })}/>\n`;
}

function failed(path: string, lines: Lines, { rule, severity, message, span }: Problem): string {
  const { line, column } = placesOf(lines, span).start;
  const test = attributes({ classname: path, name: `${rule} at ${line}:${column}`, file: path, line });
  const failure = `<failure${attributes({ type: severity, message })}>${escaped(`${path}:${line}:${column}: ${message}`)}</failure>`;
  return `    <testcase${test}>${failure}</testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function escaped(text: string): string {
  // XML allows neither control characters, not even escaped ones, nor these two.
  return escapeMarkup(printable(text).replace(/[\ufffe\uffff]/g, '\ufffd'));
}

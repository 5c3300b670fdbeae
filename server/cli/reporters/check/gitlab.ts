import { placesOf } from '../../../core/index.ts';
import { fingerprints, hash } from '../../commands/check/fingerprints.ts';
import type { Output } from '../../output.ts';
import { printable } from '../../terminal/printable.ts';
import type { Reporter } from './reporter.ts';

/** A Code Quality report. GitLab shows in merge requests what is new and what is solved. */
export function gitlabReporter(output: Output): Reporter {
  let before = '[\n';
  return {
    file({ path, lines, problems }) {
      const prints = fingerprints(problems, lines);
      for (const [at, { rule, severity, message, span }] of problems.entries()) {
        const { start, end } = placesOf(lines, span);
        const issue = {
          description: printable(message),
          check_name: rule,
          // GitLab needs fingerprints that differ between files.
          fingerprint: hash(`${path}\n${prints[at]}`),
          severity: severities[severity],
          location: { path, lines: { begin: start.line, end: end.line } },
        };
        output.write(`${before}${JSON.stringify(issue)}`);
        before = ',\n';
      }
    },
    end({ problems, unreported }) {
      output.write(problems === unreported ? '[]\n' : '\n]\n');
    },
  };
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

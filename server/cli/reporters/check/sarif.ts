import { version } from '../../../../package.json';
import { type Lines, type Problem, placesOf, type Rule, rules, type Span } from '../../../core/index.ts';
import { fingerprints } from '../../commands/check/fingerprints.ts';
import type { Output } from '../../output.ts';
import type { Reporter } from './reporter.ts';

/**
 * SARIF 2.1.0, which code hosts and editors read: the rules with their reasons, and each problem with its place, its fix, and a
 * fingerprint by which it is recognised in the next report.
 */
export function sarifReporter(output: Output): Reporter {
  let before = `{"version":"2.1.0","$schema":"${schema}","runs":[{"tool":{"driver":${JSON.stringify(driver())}},"columnKind":"utf16CodeUnits","results":[\n`;
  return {
    file({ path, lines, problems }) {
      const prints = fingerprints(problems, lines);
      for (const [at, problem] of problems.entries()) {
        output.write(`${before}${JSON.stringify(result(path, lines, problem, prints[at] as string))}`);
        before = ',\n';
      }
    },
    end({ problems, unreported }) {
      if (problems === unreported) output.write(before);
      output.write('\n]}]}\n');
    },
  };
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function driver() {
  return {
    name: 'Colloquy',
    version,
    semanticVersion: version,
    rules: rules.map(described),
  };
}

function described({ id, severity, summary, why, bad, good }: Rule) {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\nFound:\n\n${bad.join('\n\n')}\n\nNot found:\n\n${good.join('\n\n')}`,
      markdown: [why, 'Found:', ...bad.map(example), 'Not found:', ...good.map(example)].join('\n\n'),
    },
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'off' ? 'none' : levels[severity] },
  };
}

function example(text: string): string {
  return `\`\`\`transcript\n${text.trimEnd()}\n\`\`\``;
}

function result(path: string, lines: Lines, problem: Problem, fingerprint: string) {
  const { rule, severity, message, span, related, fix } = problem;
  const artifactLocation = { uri: uriOf(path) };
  const at = (span: Span) => ({ physicalLocation: { artifactLocation, region: region(lines, span) } });
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [at(span)],
    ...(related && {
      relatedLocations: related.map(({ message, span }) => ({ ...at(span), message: { text: message } })),
    }),
    // GitHub recognises problems by this one.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map(({ span, newText }) => ({
                deletedRegion: region(lines, span),
                insertedContent: { text: newText },
              })),
            },
          ],
        },
      ],
    }),
  };
}

function region(lines: Lines, span: Span) {
  const { start, end } = placesOf(lines, span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a relative reference: folders keep their slashes, and a colon in a name makes no scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

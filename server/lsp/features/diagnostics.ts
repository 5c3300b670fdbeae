import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { rulePage } from '../../core/rules/page.ts';
import type { Problem, Severity } from '../../core/rules/rule.ts';
import type { Transcript } from '../../core/syntax/tree.ts';
import { counted } from '../../core/text/counted.ts';
import { rangeOf } from '../ranges.ts';

/** What of a problem a client can show besides its words. */
export interface Shown {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessary: boolean;
}

/** More squiggles than this in one file tell nobody anything, and make an editor slow. */
const MOST = 1000;

/** Rules that find what might as well not be there; editors fade it. */
const unnecessary: ReadonlySet<string> = new Set(['unused-speaker', 'unknown-suppression']);

/** The problems of a file as the protocol shows them, the first thousand; the rest are counted in the last one. */
export function diagnostics(
  transcript: Transcript,
  uri: string,
  problems: readonly Problem[],
  can: Shown,
): Diagnostic[] {
  const shown = problems.slice(0, MOST).map((problem) => diagnostic(transcript, uri, problem, can));
  const left = problems.length - shown.length;
  const last = shown.at(-1);
  if (left === 0 || last === undefined) return shown;
  const message = `${counted(left, 'more problem')} in this file. They appear as the ones above are solved; \`colloquy check\` lists all.`;
  return [...shown, { range: last.range, severity: DiagnosticSeverity.Information, source, message }];
}

function diagnostic({ lines }: Transcript, uri: string, problem: Problem, can: Shown): Diagnostic {
  return {
    range: rangeOf(lines, problem.span),
    severity: severities[problem.severity],
    code: problem.rule,
    ...(can.codeDescription && { codeDescription: { href: rulePage(problem.rule) } }),
    source,
    message: problem.message,
    ...(can.unnecessary && unnecessary.has(problem.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(can.relatedInformation &&
      problem.related !== undefined && {
        relatedInformation: problem.related.map(({ message, span }) => ({
          location: { uri, range: rangeOf(lines, span) },
          message,
        })),
      }),
  };
}

const source = 'colloquy';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

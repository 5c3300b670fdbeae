import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { formatCount, type Severity, type ShownProblem } from '../../core/index.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** The parts of a problem that a client can show besides its message. */
export interface Shown {
  readonly relatedInformation: boolean;
  readonly unnecessary: boolean;
}

/** The most problems of one file. More of them do not help, and slow editors down. */
const MOST = 1000;

/** Rules about text that could be deleted. Editors fade it. */
const unnecessary: ReadonlySet<string> = new Set(['unused-speaker', 'unknown-suppression']);

/** The first problems of a file in the form of the protocol. A last one says how many more there are. */
export function diagnostics(document: ParsedDocument, can: Shown): Diagnostic[] {
  const { first, total } = document.shownProblems(MOST);
  const shown = first.map((problem) => diagnostic(document.uri, problem, can));
  const left = total - shown.length;
  const last = shown.at(-1);
  if (left === 0 || last === undefined) return shown;
  const message = `${formatCount(left, 'more problem')} in this file. They appear as the ones above are solved; \`colloquy check\` lists all.`;
  return [...shown, { range: last.range, severity: DiagnosticSeverity.Information, source, message }];
}

function diagnostic(uri: string, { rule, severity, message, range, related }: ShownProblem, can: Shown): Diagnostic {
  return {
    range,
    severity: severities[severity],
    code: rule,
    source,
    message,
    ...(can.unnecessary && unnecessary.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(can.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((one) => ({ location: { uri, range: one.range }, message: one.message })),
      }),
  };
}

const source = 'colloquy';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { formatCount, formatNumber, type Lines, type Severity, type ShownProblem } from '../../core/index.ts';
import { largestOpenTranscript, longestOpenLine } from '../../project/index.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import type { Unchecked } from '../workspace/workspace.ts';

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
  const { lines } = document.transcript;
  const shown = first.map((problem) => diagnostic(document.uri, atFirstLine(lines, problem), can));
  const left = total - shown.length;
  const last = shown.at(-1);
  if (left === 0 || last === undefined) return shown;
  const message = `${formatCount(left, 'more problem')} in this file. They appear as the ones above are solved; \`colloquy check\` lists all.`;
  return [...shown, { range: last.range, severity: DiagnosticSeverity.Information, source, message }];
}

/** The one problem of a document that is not checked: it is too large, or no transcript. */
export function uncheckedDiagnostics(unchecked: Unchecked): Diagnostic[] {
  const start = { line: unchecked.line, character: 0 };
  const code = unchecked.of === 'file' ? 'other-format' : 'too-large';
  const message = reasonFor(unchecked);
  return [{ range: { start, end: start }, severity: DiagnosticSeverity.Warning, code, source, message }];
}

function reasonFor(unchecked: Unchecked): string {
  if (unchecked.of === 'file') return `${unchecked.reason.slice(0, 1).toUpperCase()}${unchecked.reason.slice(1)}.`;
  const length = formatNumber(unchecked.length);
  return unchecked.of === 'text'
    ? `This transcript has ${length} characters. In an editor, Colloquy reads up to ${formatNumber(largestOpenTranscript)}: nothing is checked or offered here. \`colloquy check\` reads larger ones.`
    : `This line has ${length} characters. In an editor, Colloquy reads lines of up to ${formatNumber(longestOpenLine)}: nothing is checked or offered in this file. Break the line.`;
}

/** A run without a speaker is marked at its first line. A whole page that is underlined is hard to read. */
function atFirstLine(lines: Lines, problem: ShownProblem): ShownProblem {
  const { start, end } = problem.range;
  if (problem.rule !== 'unattributed' || start.line === end.line) return problem;
  return { ...problem, range: { start, end: lines.positionAt(lines.end(start.line)) } };
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

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Lines, Span } from '../../core/index.ts';
import { rangeOf } from './ranges.ts';

/** The problems of a configuration or a roster, in the form of the protocol. */
export function configurationDiagnostics(
  lines: Lines,
  problems: readonly { readonly message: string; readonly span: Span }[],
  code: 'configuration' | 'roster',
): Diagnostic[] {
  return problems.map(({ message, span }) => ({
    range: rangeOf(lines, span),
    severity: DiagnosticSeverity.Error,
    code,
    source: 'colloquy',
    message,
  }));
}

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { Lines } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../ranges.ts';

/** What is wrong with a configuration or with a roster, for its own text. */
export function configurationDiagnostics(
  text: string,
  problems: readonly { readonly message: string; readonly span: Span }[],
  code: 'configuration' | 'roster',
): Diagnostic[] {
  const lines = new Lines(text);
  return problems.map(({ message, span }) => ({
    range: rangeOf(lines, span),
    severity: DiagnosticSeverity.Error,
    code,
    source: 'colloquy',
    message,
  }));
}

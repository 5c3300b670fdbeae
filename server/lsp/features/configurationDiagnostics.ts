import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../../core/config.ts';
import { Lines } from '../../core/text/lines.ts';
import { rangeOf } from '../ranges.ts';

/** What is wrong with a configuration file, for its own text. */
export function configurationDiagnostics(text: string, problems: readonly ConfigurationProblem[]): Diagnostic[] {
  const lines = new Lines(text);
  return problems.map(({ message, span }) => ({
    range: rangeOf(lines, span),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: 'colloquy',
    message,
  }));
}

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { sameUri } from '../convert/uris.ts';

/**
 * Transcripts that are not open and cannot be read: too large, not UTF-8, on a disk that does not answer. They are left out
 * of symbols, references and renames, and a problem in each says so. They are tried again when they change.
 */
export class UnreadFiles {
  readonly #show: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  readonly #uris = new Set<string>();

  constructor(show: (uri: string, diagnostics: readonly Diagnostic[]) => void) {
    this.#show = show;
  }

  get count(): number {
    return this.#uris.size;
  }

  has(uri: string): boolean {
    return this.#uris.has(sameUri(uri));
  }

  /** Notes that a file cannot be read; `fault` says why, as the end of a sentence. */
  add(uri: string, fault: string): void {
    const start = { line: 0, character: 0 };
    const message = `This transcript is left out of symbols, references and renames: ${fault}.`;
    this.#uris.add(sameUri(uri));
    this.#show(uri, [
      {
        range: { start, end: start },
        severity: DiagnosticSeverity.Warning,
        code: 'unreadable',
        source: 'colloquy',
        message,
      },
    ]);
  }

  /** A file has changed, or is open now. */
  forget(uri: string): void {
    if (this.#uris.size > 0 && this.#uris.delete(sameUri(uri))) this.#show(uri, []);
  }

  forgetAll(): void {
    for (const uri of this.#uris) this.#show(uri, []);
    this.#uris.clear();
  }
}

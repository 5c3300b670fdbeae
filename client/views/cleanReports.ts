import {
  CodeLens,
  type CodeLensProvider,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { CleanedDocument } from './cleanedDocument.ts';
import { SHOWN_TEXTS, type ShownTexts } from './shownTexts.ts';

/** The reports of cleanings. Each removed line has a lens that puts it back. */
export class CleanReports implements CodeLensProvider {
  readonly #texts: ShownTexts;
  readonly #cleaned = new Map<string, CleanedDocument>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  constructor(texts: ShownTexts) {
    this.#texts = texts;
    this.#subscriptions = Disposable.from(
      this.#changed,
      languages.registerCodeLensProvider({ scheme: SHOWN_TEXTS }, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const cleaned of this.#cleaned.values()) cleaned.dispose();
  }

  get onDidChangeCodeLenses() {
    return this.#changed.event;
  }

  /** The address at which a report can be opened. */
  add(report: string, cleaned: CleanedDocument): Uri {
    const uri = this.#texts.add('What was cleaned.md', report);
    this.#cleaned.set(uri.toString(), cleaned);
    cleaned.onDidChange(() => this.#changed.fire());
    return uri;
  }

  /** The document that a report is about. */
  find(report: Uri): CleanedDocument | undefined {
    return this.#cleaned.get(report.toString());
  }

  provideCodeLenses({ uri }: TextDocument): CodeLens[] {
    const lines = this.find(uri)?.lines ?? [];
    return lines.map(({ reportLine, isBack }) => {
      const range = new Range(reportLine, 0, reportLine, 0);
      if (isBack) return new CodeLens(range, { title: 'Is back', command: '' });
      return new CodeLens(range, { title: 'Put back', command: 'colloquy.putBack', arguments: [uri, reportLine] });
    });
  }

  #forget(uri: Uri): void {
    this.#cleaned.get(uri.toString())?.dispose();
    this.#cleaned.delete(uri.toString());
  }
}

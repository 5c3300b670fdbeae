import {
  CodeLens,
  type CodeLensProvider,
  Disposable,
  DocumentLink,
  type DocumentLinkProvider,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { CleanedDocument } from './cleanedDocument.ts';
import type { Original } from './originals.ts';
import { SHOWN_TEXTS, type ShownTexts } from './shownTexts.ts';

/** What a cleaning did. */
export interface CleanReport {
  /** In Markdown. */
  readonly report: string;
  readonly original: Original;
  readonly cleaned: CleanedDocument;
}

interface KeptReport {
  readonly cleaned: CleanedDocument;
  readonly report: Uri;
  readonly original: Uri;
}

/** The reports of cleanings. Each removed line has a lens that puts it back, and each line number leads to its line. */
export class CleanReports implements CodeLensProvider, DocumentLinkProvider {
  readonly #texts: ShownTexts;
  /** By the address of the document that was cleaned. */
  readonly #kept = new Map<string, KeptReport>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  constructor(texts: ShownTexts) {
    this.#texts = texts;
    this.#subscriptions = Disposable.from(
      this.#changed,
      languages.registerCodeLensProvider({ scheme: SHOWN_TEXTS }, this),
      languages.registerDocumentLinkProvider({ scheme: SHOWN_TEXTS }, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { cleaned } of this.#kept.values()) cleaned.dispose();
  }

  get onDidChangeCodeLenses() {
    return this.#changed.event;
  }

  /** Keeps a report until its document is closed, or cleaned again. Returns the address at which it can be opened. */
  add({ report, original, cleaned }: CleanReport): Uri {
    const { uri } = cleaned.document;
    this.#forget(uri);
    const kept: KeptReport = {
      cleaned,
      report: this.#texts.keep('What was cleaned.md', report),
      original: this.#texts.keep(original.name, original.text),
    };
    this.#kept.set(uri.toString(), kept);
    cleaned.onDidChange(() => this.#changed.fire());
    return kept.report;
  }

  /** The address of the report on the last cleaning of a document; undefined if it was not cleaned. */
  latestOf({ uri }: TextDocument): Uri | undefined {
    return this.#kept.get(uri.toString())?.report;
  }

  /** The document that a report is about. */
  find(report: Uri): CleanedDocument | undefined {
    return this.#find(report)?.cleaned;
  }

  provideCodeLenses({ uri }: TextDocument): CodeLens[] {
    const lines = this.find(uri)?.lines ?? [];
    return lines.map(({ reportLine, isBack }) => {
      const range = new Range(reportLine, 0, reportLine, 0);
      if (isBack) return new CodeLens(range, { title: 'Is back', command: '' });
      return new CodeLens(range, { title: 'Put back', command: 'colloquy.putBack', arguments: [uri, reportLine] });
    });
  }

  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    const original = this.#find(document.uri)?.original;
    if (original === undefined) return [];
    const links: DocumentLink[] = [];
    for (const found of document.getText().matchAll(/\b[Ll]ine (\d+(?:,\d{3})*)/g)) {
      const range = new Range(document.positionAt(found.index), document.positionAt(found.index + found[0].length));
      const link = new DocumentLink(range, original.with({ fragment: `L${found[1]?.replaceAll(',', '')}` }));
      link.tooltip = 'Show this line as it was before';
      links.push(link);
    }
    return links;
  }

  #find(report: Uri): KeptReport | undefined {
    return [...this.#kept.values()].find((kept) => kept.report.toString() === report.toString());
  }

  #forget(uri: Uri): void {
    const kept = this.#kept.get(uri.toString());
    if (kept === undefined) return;
    this.#kept.delete(uri.toString());
    kept.cleaned.dispose();
    this.#texts.remove(kept.report);
    this.#texts.remove(kept.original);
    this.#changed.fire();
  }
}

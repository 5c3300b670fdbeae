import {
  Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import { goToLine } from '../commands/goToLine.ts';
import type { Server } from '../server/server.ts';

/** The delay in milliseconds after which the panel follows an edit. */
const DELAY = 500;

/** Shows the statistics of a transcript as plots, beside it. One panel for the window; it follows the active transcript. */
export class StatisticsPanel {
  readonly #server: Server;
  readonly #extension: Uri;
  #panel: WebviewPanel | undefined;
  #subscriptions: Disposable | undefined;
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server, { extensionUri }: ExtensionContext) {
    this.#server = server;
    this.#extension = extensionUri;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  show(): void {
    this.#document = activeTranscript()?.document ?? this.#document;
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      void this.#update();
      return;
    }
    const dist = Uri.joinPath(this.#extension, 'dist');
    const panel = window.createWebviewPanel(
      'colloquy.statistics',
      'Statistics',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist] },
    );
    this.#panel = panel;
    this.#subscriptions = Disposable.from(
      panel.onDidDispose(() => this.#close()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      window.onDidChangeActiveTextEditor(() => {
        const document = activeTranscript()?.document;
        if (document === undefined || document === this.#document) return;
        this.#document = document;
        void this.#update();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document || !panel.visible) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#update(), DELAY);
      }),
    );
    panel.webview.html = this.#pageFor(panel);
  }

  /** The page says when it can take a report, and which line (from 0) was clicked. */
  #receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('ready' in message) void this.#update();
    else if ('line' in message) void goToLine(this.#document, message.line);
  }

  async #update(): Promise<void> {
    const document = this.#document;
    const report = document && (await this.#server.report(document).catch(() => undefined));
    if (report === undefined || document !== this.#document) return;
    await this.#panel?.webview.postMessage({ report });
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#subscriptions?.dispose();
    this.#panel = undefined;
  }

  #pageFor({ webview }: WebviewPanel): string {
    const script = webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist/statistics-view.js'));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${webview.cspSource}">
<title>Statistics</title>
</head>
<body>
<main id="statistics" aria-live="polite"></main>
<script src="${script}"></script>
</body>
</html>
`;
  }
}

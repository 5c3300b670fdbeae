import {
  Disposable,
  type ExtensionContext,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeTranscript, sayTranscriptIsNeeded } from '../activeTranscript.ts';
import { goToLine } from '../commands/goToLine.ts';
import type { Server } from '../server/server.ts';
import { panelHtml } from './panelHtml.ts';
import { Updates } from './updates.ts';

/** What a kind of panel is. */
export interface PanelKind {
  readonly id: string;
  readonly title: string;
  /** The program of the page, in `dist/`. */
  readonly script: string;
  /** Whether the page draws pictures that it made itself. */
  readonly hasImages?: boolean;
}

/**
 * A page beside the active transcript, which it follows. There is one of each kind in a window. It asks the server only while it is
 * visible. Messages from the page: `{ready}` when it can take content, `{line}` for a click that leads to a line (from 0).
 */
export abstract class DocumentPanel {
  protected readonly server: Server;
  readonly #kind: PanelKind;
  readonly #extension: Uri;
  #panel: WebviewPanel | undefined;
  #subscriptions: Disposable | undefined;
  #document: TextDocument | undefined;
  readonly #updates = new Updates(() => this.#show());

  constructor(server: Server, { extensionUri }: ExtensionContext, kind: PanelKind) {
    this.server = server;
    this.#extension = extensionUri;
    this.#kind = kind;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Shows the panel for a transcript, by default the active one, else the one that it shows already. */
  show(document = activeTranscript()?.document): void {
    this.#document = document ?? this.#document;
    if (this.#document === undefined) sayTranscriptIsNeeded();
    else if (this.#panel) {
      this.#panel.reveal(undefined, true);
      void this.update();
    } else this.#open();
  }

  /** The message that shows a document; undefined if the server does not know it. */
  protected abstract contentOf(document: TextDocument): Promise<object | undefined>;

  /** Whether the panel goes over to a transcript that becomes active. */
  protected follows(_document: TextDocument): boolean {
    return true;
  }

  /** Further events that a kind of panel follows while it is open. */
  protected subscriptions(): Disposable[] {
    return [];
  }

  /** The page has started, or started again, and shows nothing yet. */
  protected started(): void {}

  /** Takes a message that only this kind of page sends. */
  protected receive(_message: object): void {}

  /** The transcript that the panel shows. */
  protected get document(): TextDocument | undefined {
    return this.#document;
  }

  /** An editor that shows the document of the panel. */
  protected get editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  protected async post(message: object): Promise<void> {
    if (this.#panel?.visible) await this.#panel.webview.postMessage(message);
  }

  #open(): void {
    const panel = window.createWebviewPanel(
      this.#kind.id,
      this.#kind.title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [Uri.joinPath(this.#extension, 'dist')] },
    );
    this.#panel = panel;
    this.#subscriptions = Disposable.from(
      panel.onDidDispose(() => this.#close()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      window.onDidChangeActiveTextEditor(() => {
        const document = activeTranscript()?.document;
        if (document === undefined || document === this.#document || !this.follows(document)) return;
        this.#document = document;
        void this.update();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#updates.soon();
      }),
      ...this.subscriptions(),
    );
    panel.webview.html = this.#pageFor(panel);
  }

  #receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('ready' in message) {
      this.started();
      void this.update();
    } else if ('line' in message) void goToLine(this.#document, message.line);
    else this.receive(message);
  }

  /** Asks the server again and shows what it says, if the panel is visible. */
  protected update(): Promise<void> {
    return this.#updates.now();
  }

  async #show(): Promise<void> {
    const document = this.#document;
    if (document === undefined || !this.#panel?.visible) return;
    const content = await this.contentOf(document).catch(() => undefined);
    if (content !== undefined && document === this.#document) await this.post(content);
  }

  #close(): void {
    this.#updates.dispose();
    this.#subscriptions?.dispose();
    this.#panel = undefined;
    this.#document = undefined;
  }

  #pageFor({ webview }: WebviewPanel): string {
    const script = webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist', this.#kind.script));
    return panelHtml({ ...this.#kind, script: script.toString(), source: webview.cspSource });
  }
}

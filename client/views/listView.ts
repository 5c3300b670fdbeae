import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';

/** The delay in milliseconds after which a list follows an edit. */
const DELAY = 400;

/**
 * A tree about the active transcript. It asks the server only while it is visible, and after an edit only when typing pauses.
 * `N` is what the tree's rows are made of.
 */
export abstract class ListView<N> implements TreeDataProvider<N> {
  protected readonly server: Server;
  protected readonly view: TreeView<N>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #isStale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #roots: readonly N[] = [];

  constructor(id: string, server: Server) {
    this.server = server;
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposable.from(
      this.view,
      this.#changed,
      this.view.onDidChangeVisibility(() => this.#updateIfStale()),
      server.onDidChangeState(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => {
        if (activeTranscript() !== undefined && activeTranscript()?.document !== this.#document) this.refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.refresh();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.refresh(), DELAY);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** The transcript that the list is about. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  getChildren(node?: N): N[] {
    return node === undefined ? [...this.#roots] : [...this.childrenOf(node)];
  }

  abstract getTreeItem(node: N): TreeItem;
  protected abstract rootsOf(document: TextDocument): Promise<readonly N[]>;
  protected abstract childrenOf(node: N): readonly N[];
  /** What the view says where it has no rows. */
  protected abstract readonly emptyMessage: string;

  /** Asks the server again, now or when the view is shown. */
  refresh(): void {
    this.#isStale = true;
    this.#updateIfStale();
  }

  async #updateIfStale(): Promise<void> {
    if (!this.view.visible || !this.#isStale) return;
    this.#isStale = false;
    const document = activeTranscript()?.document ?? this.#stillOpen();
    this.#document = document;
    const roots = document === undefined ? [] : await this.rootsOf(document).catch(() => []);
    if (document !== this.#document) return;
    this.#roots = roots;
    if (document !== undefined && roots.length === 0) this.view.message = this.emptyMessage;
    else delete this.view.message;
    this.#changed.fire(undefined);
  }

  #stillOpen(): TextDocument | undefined {
    return this.#document?.isClosed ? undefined : this.#document;
  }
}

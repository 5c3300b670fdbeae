import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { Updates } from './updates.ts';

/** The editor slows down where more rows than this have one parent. */
const MOST_SIBLINGS = 1000;

/** Rows that are shown as one until they are asked for, because there are many. */
class Group<N> {
  /** The first row's place among its siblings, from 0. */
  readonly first: number;
  readonly rows: readonly N[];

  constructor(first: number, rows: readonly N[]) {
    this.first = first;
    this.rows = rows;
  }
}

/**
 * A tree about the active transcript. It asks the server only while it is visible, and after an edit only when typing pauses.
 * `N` is what the tree's rows are made of.
 */
export abstract class ListView<N> implements TreeDataProvider<N | Group<N>> {
  protected readonly server: Server;
  protected readonly view: TreeView<N | Group<N>>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #isStale = true;
  readonly #updates = new Updates(() => this.#updateIfStale());
  #roots: readonly N[] = [];

  constructor(id: string, server: Server) {
    this.server = server;
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposable.from(
      this.view,
      this.#changed,
      this.view.onDidChangeVisibility(() => void this.#updates.now()),
      server.onDidChangeState(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => {
        if (activeTranscript() !== undefined && activeTranscript()?.document !== this.#document) this.refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.refresh();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document) return;
        this.#isStale = true;
        this.#updates.soon();
      }),
    );
  }

  dispose(): void {
    this.#updates.dispose();
    this.#subscriptions.dispose();
  }

  /** The transcript that the list is about. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  async getChildren(node?: N | Group<N>): Promise<(N | Group<N>)[]> {
    if (node instanceof Group) return [...node.rows];
    return inGroups(node === undefined ? this.#roots : await this.childrenOf(node));
  }

  getTreeItem(node: N | Group<N>): TreeItem {
    return node instanceof Group ? this.#groupItem(node) : this.itemOf(node);
  }

  protected abstract itemOf(node: N): TreeItem;
  protected abstract rootsOf(document: TextDocument): Promise<readonly N[]>;
  protected abstract childrenOf(node: N): readonly N[] | Promise<readonly N[]>;
  /** What the view says where it has no rows. */
  protected abstract readonly emptyMessage: string;

  /** Asks the server again, now or when the view is shown. */
  refresh(): void {
    this.#isStale = true;
    void this.#updates.now();
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

  #groupItem({ first, rows }: Group<N>): TreeItem {
    const [from, to] = [first + 1, first + rows.length].map((place) => place.toLocaleString('en-GB'));
    const item = new TreeItem(`${from} to ${to}`, TreeItemCollapsibleState.Collapsed);
    const [row] = rows;
    const label = row === undefined ? undefined : this.itemOf(row).label;
    if (typeof label === 'string') item.description = label;
    return item;
  }

  #stillOpen(): TextDocument | undefined {
    return this.#document?.isClosed ? undefined : this.#document;
  }
}

/** Few rows as they are; many in groups, so that the editor asks for the rows of a group only when it is opened. */
function inGroups<N>(rows: readonly N[]): (N | Group<N>)[] {
  if (rows.length <= MOST_SIBLINGS) return [...rows];
  const count = Math.ceil(rows.length / MOST_SIBLINGS);
  return Array.from({ length: count }, (_, index) => {
    const first = index * MOST_SIBLINGS;
    return new Group(first, rows.slice(first, first + MOST_SIBLINGS));
  });
}

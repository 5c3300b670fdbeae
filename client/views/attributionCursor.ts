import {
  Disposable,
  type Position,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ThemeColor,
  window,
} from 'vscode';
import type { Server } from '../server/server.ts';

/** Shows which lines the next key will label, and moves the cursor from turn to turn. */
export class AttributionCursor {
  readonly #server: Server;
  readonly #colour = window.createTextEditorDecorationType({
    isWholeLine: true,
    // A pale colour in light and in dark themes; that of highlighted ranges is a loud yellow in light ones.
    backgroundColor: new ThemeColor('editor.hoverHighlightBackground'),
    borderColor: new ThemeColor('focusBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      this.#colour,
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const isByHand =
          kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
        if (isByHand && textEditor === this.#editor) this.look();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get position(): Position | undefined {
    return this.#editor?.selection.active;
  }

  enter(editor: TextEditor): void {
    this.#editor = editor;
  }

  leave(): void {
    this.#editor?.setDecorations(this.#colour, []);
    this.#editor = undefined;
  }

  /** Goes to a turn. Without a turn the cursor stays, and nothing is marked. */
  goTo(turn: Range | undefined): void {
    if (this.#editor === undefined) return;
    this.#editor.setDecorations(this.#colour, turn === undefined ? [] : [turn]);
    if (turn === undefined) return;
    this.#editor.selection = new Selection(turn.start, turn.start);
    this.#editor.revealRange(turn, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async goToLine(line: number): Promise<void> {
    if (this.#editor === undefined) return;
    const { start } = this.#editor.document.lineAt(line).range;
    this.#editor.selection = new Selection(start, start);
    await this.look();
  }

  /** Marks the open turn at the cursor, if there is one. */
  async look(): Promise<void> {
    const editor = this.#editor;
    if (editor === undefined) return;
    const { active } = editor.selection;
    const turn = await this.#server.openTurn(editor.document, active);
    if (editor !== this.#editor || !editor.selection.active.isEqual(active)) return;
    editor.setDecorations(this.#colour, turn?.contains(active) ? [turn] : []);
  }
}

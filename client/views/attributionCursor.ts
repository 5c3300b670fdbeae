import {
  Disposable,
  type Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ThemeColor,
  window,
} from 'vscode';
import type { Server } from '../server/server.ts';

const marking = {
  // A pale colour in light and in dark themes; that of highlighted ranges is a loud yellow in light ones.
  backgroundColor: new ThemeColor('editor.hoverHighlightBackground'),
  borderColor: new ThemeColor('focusBorder'),
  borderStyle: 'solid',
  borderWidth: '0 0 0 3px',
  overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
};

/** Shows which words the next key will label, and moves the cursor from turn to turn. */
export class AttributionCursor {
  readonly #server: Server;
  readonly #lines = window.createTextEditorDecorationType({ ...marking, isWholeLine: true });
  /** The end of a turn inside a line. */
  readonly #end = window.createTextEditorDecorationType(marking);
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      this.#lines,
      this.#end,
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
    this.#mark(undefined);
    this.#editor = undefined;
  }

  /** Goes to a turn. Without a turn the cursor stays, and nothing is marked. */
  goTo(turn: Range | undefined): void {
    if (this.#editor === undefined) return;
    this.#mark(turn);
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
    this.#mark(turn?.contains(active) ? turn : undefined);
  }

  /** Marks a turn: whole lines, and of the last one only the words up to where another turn begins. */
  #mark(turn: Range | undefined): void {
    const editor = this.#editor;
    if (editor === undefined) return;
    const last = turn && editor.document.lineAt(turn.end.line).range;
    const isWhole = last?.end.isBeforeOrEqual(turn?.end ?? last.end);
    const whole = turn === undefined || isWhole ? turn : beforeLine(editor, turn);
    editor.setDecorations(this.#lines, whole ? [whole] : []);
    editor.setDecorations(this.#end, turn && last && !isWhole ? [new Range(last.start, turn.end)] : []);
  }
}

/** The lines of a range without its last one; undefined if it has only one. */
function beforeLine({ document }: TextEditor, { start, end }: Range): Range | undefined {
  return start.line === end.line ? undefined : new Range(start, document.lineAt(end.line - 1).range.end);
}

import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, Uri, window, workspace } from 'vscode';
import { isTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { linesToMark } from './linesToMark.ts';

/** A bar beside a line, which meets that of the next line. A border would cover the edge of the first letter. */
function bar(colour: string): Uri {
  const shape = `<rect x="6" width="3" height="16" fill="${colour}"/>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" preserveAspectRatio="none">${shape}</svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(picture)}`);
}

/** The delay in milliseconds. Marks that move with each key distract. */
const DELAY = 250;

/**
 * Fades text that has no speaker yet, and marks it beside the line numbers. The problem itself is shown at the first line of each run, so
 * that a raw page can still be read. While the user names speakers, nothing is faded.
 */
export class OpenText {
  readonly #server: Server;
  readonly #faded = window.createTextEditorDecorationType({
    isWholeLine: true,
    color: new ThemeColor('colloquy.unattributedForeground'),
    gutterIconSize: 'contain',
    light: { gutterIconPath: bar('#895503') },
    dark: { gutterIconPath: bar('#cca700') },
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSoft = false;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      this.#faded,
      server.onDidChangeState(() => this.#markSoon()),
      window.onDidChangeVisibleTextEditors(() => this.#markSoon()),
      window.onDidChangeTextEditorVisibleRanges(() => this.#markSoon()),
      workspace.onDidOpenTextDocument(() => this.#markSoon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isTranscript(document)) this.#markSoon();
      }),
    );
    this.#markSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Switches the marks off while the user names speakers. */
  set isSoft(isSoft: boolean) {
    this.#isSoft = isSoft;
    this.#markAll();
  }

  #markSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#markAll(), DELAY);
  }

  #markAll(): void {
    for (const editor of window.visibleTextEditors) this.#mark(editor);
  }

  async #mark(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const isMarked = isTranscript(document) && !this.#isSoft && this.#server.state === 'running';
    const runs = isMarked ? await this.#server.openText(document, linesToMark(editor)).catch(() => []) : [];
    editor.setDecorations(this.#faded, [...runs]);
  }
}

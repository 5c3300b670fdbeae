import {
  Disposable,
  OverviewRulerLane,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import { voiceColours } from '../../server/protocol.ts';
import { isTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { linesToMark } from './linesToMark.ts';

/** The delay in milliseconds. */
const DELAY = 300;

/** A bar in the colour of the speaker beside each turn, and in the overview ruler. Off unless the setting is on. */
export class SpeakerColours {
  readonly #server: Server;
  readonly #subscriptions: Disposable;
  #types: TextEditorDecorationType[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      server.onDidChangeState(() => this.#paintSoon()),
      window.onDidChangeVisibleTextEditors(() => this.#paintSoon()),
      window.onDidChangeTextEditorVisibleRanges(() => this.#paintSoon()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('colloquy.speakerColours')) this.#paintSoon();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isTranscript(document)) this.#paintSoon();
      }),
    );
    this.#paintSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const type of this.#types) type.dispose();
    this.#subscriptions.dispose();
  }

  #paintSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const editor of window.visibleTextEditors) this.#paint(editor);
    }, DELAY);
  }

  async #paint(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const isOn =
      isTranscript(document) && workspace.getConfiguration('colloquy', document).get('speakerColours', false);
    if (!isOn && this.#types.length === 0) return;
    if (isOn && this.#types.length === 0) this.#types = [...voiceColours, ...voiceColours].map(barOf);
    const isAsked = isOn && this.#server.state === 'running';
    const turns = isAsked ? await this.#server.turnsWithVoice(document, linesToMark(editor)).catch(() => []) : [];
    const painted = this.#types.map((): Range[] => []);
    for (const { range, voice } of turns) painted[voice % painted.length]?.push(range);
    for (const [at, type] of this.#types.entries()) editor.setDecorations(type, painted[at] ?? []);
  }
}

/** After the last colour they begin again, dashed. */
function barOf({ fill, onWhite }: (typeof voiceColours)[number], at: number): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    dark: { borderColor: fill, overviewRulerColor: fill },
    light: { borderColor: onWhite, overviewRulerColor: onWhite },
    borderStyle: at < voiceColours.length ? 'solid' : 'dashed',
    borderWidth: '0 0 0 3px',
    overviewRulerLane: OverviewRulerLane.Center,
  });
}

import { commands, Disposable, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { Voice } from '../../server/protocol.ts';
import { activeTranscript } from '../activeTranscript.ts';
import type { Action, Server } from '../server/server.ts';
import { AttributionBar } from '../views/attributionBar.ts';
import { AttributionCursor } from '../views/attributionCursor.ts';
import { showStatus } from '../views/statusMessage.ts';

/** A step that Backspace can take back: the cursor before it, and the document's version after it. */
interface Done {
  readonly line: number;
  /** Whether the step changed the text. */
  readonly isEdit: boolean;
  version: number;
}

/**
 * In this mode one key labels the turn at the cursor and goes to the next open one. Keys that come too fast wait in a queue;
 * none is lost.
 */
export class AttributionMode {
  readonly #server: Server;
  readonly #bar = new AttributionBar();
  readonly #cursor: AttributionCursor;
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;
  /** The speakers of the digits from 1. They stay the same while the mode is on. */
  #voices: Voice[] = [];
  #done: Done[] = [];
  #working: Promise<void> = Promise.resolve();

  constructor(server: Server) {
    this.#server = server;
    this.#cursor = new AttributionCursor(server);
    this.#subscriptions = Disposable.from(
      this.#bar,
      this.#cursor,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && editor.document !== this.#editor?.document) this.leave();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#editor?.document) this.leave();
      }),
    );
  }

  dispose(): void {
    this.leave();
    this.#subscriptions.dispose();
  }

  /** Switches the mode on or off. With the arguments of a key binding, presses a key of the mode. */
  run(given: unknown): Promise<void> {
    const { press, speaker } = fieldsOf(given);
    if (typeof press !== 'string') return this.#inTurn(() => this.#toggle());
    return this.#inTurn(() => this.#press(press, typeof speaker === 'string' ? speaker : undefined));
  }

  leave(): void {
    if (this.#editor === undefined) return;
    this.#editor = undefined;
    this.#bar.hide();
    this.#cursor.leave();
    commands.executeCommand('setContext', 'colloquy.attributing', false);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#working.then(work);
    // A key that fails does not stop the next ones.
    this.#working = result.catch(() => undefined);
    return result;
  }

  async #toggle(): Promise<void> {
    if (this.#editor !== undefined) return this.leave();
    const editor = activeTranscript();
    if (editor === undefined) return;
    const { document } = editor;
    this.#voices = [...(await this.#server.voices(document))];
    const turn = await this.#server.openTurn(document, editor.selection.active);
    this.#editor = editor;
    this.#done = [];
    this.#cursor.enter(editor);
    this.#cursor.goTo(turn);
    this.#bar.show(this.#voices);
    await commands.executeCommand('setContext', 'colloquy.attributing', true);
  }

  async #press(key: string, speaker: string | undefined): Promise<void> {
    const { document } = this.#editor ?? {};
    if (document === undefined) return;
    if (key === 'Escape') return this.leave();
    if (key === 'Backspace') return this.#stepBack(document);
    const action = key === 'n' ? await this.#newSpeaker(speaker) : this.#actionOf(key);
    if (action !== undefined) await this.#act(document, action);
  }

  #actionOf(key: string): Action | undefined {
    if (key === 'q' || key === 'a') return { command: 'markOpenTurn', kind: key === 'q' ? 'question' : 'answer' };
    if (key === 'j') return { command: 'joinOpenTurn' };
    if (key === '0') return { command: 'labelOpenTurn', speaker: null };
    const voice = this.#voices[Number(key) - 1];
    if (voice !== undefined) return { command: 'labelOpenTurn', speaker: voice.label };
    showStatus(`No speaker has the digit ${key} yet. Press n for a new speaker.`);
    return undefined;
  }

  async #newSpeaker(given: string | undefined): Promise<Action | undefined> {
    const typed = given ?? (await window.showInputBox({ title: 'New Speaker', prompt: 'Who speaks here?' }));
    const name = typed?.trim().replace(/\s+/g, ' ');
    if (!name) return undefined;
    const known = this.#voices.find((voice) => voice.name === name || voice.label === name);
    if (known !== undefined) return { command: 'labelOpenTurn', speaker: known.label };
    return { command: 'labelOpenTurn', speaker: name, isNew: true };
  }

  async #act(document: TextDocument, action: Action): Promise<void> {
    const position = this.#cursor.position;
    if (position === undefined) return;
    const { version } = document;
    const { applied, reason, next } = await this.#server.act(document, position, action);
    if (!applied) {
      showStatus(reason ?? 'The language server did not answer.');
      if (next !== undefined) this.#cursor.goTo(next);
      return;
    }
    this.#done.push({ line: position.line, isEdit: document.version !== version, version: document.version });
    if (action.command === 'labelOpenTurn' && action.isNew && action.speaker !== null) {
      this.#voices.push({ name: action.speaker, label: action.speaker });
      this.#bar.show(this.#voices);
    }
    if (action.command === 'markOpenTurn') return this.#cursor.look();
    if (next === undefined) showStatus('Everything here is attributed.');
    this.#cursor.goTo(next);
  }

  /** Takes the last step back, with its cursor position. */
  async #stepBack(document: TextDocument): Promise<void> {
    const last = this.#done.at(-1);
    if (last === undefined) return showStatus('There is no step to take back.');
    if (last.version !== document.version) {
      this.#done = [];
      return showStatus('You have edited the text since. Undo that first.');
    }
    if (last.isEdit) await commands.executeCommand('undo');
    this.#done.pop();
    const before = this.#done.at(-1);
    if (before !== undefined) before.version = document.version;
    await this.#cursor.goToLine(last.line);
  }
}

function fieldsOf(given: unknown): { readonly press?: unknown; readonly speaker?: unknown } {
  return typeof given === 'object' && given !== null ? given : {};
}

import {
  commands,
  Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import type { Voice } from '../../server/protocol.ts';
import { requireTranscriptOrPage } from '../activeTranscript.ts';
import type { Action, Server } from '../server/server.ts';
import { AttributionBar } from '../views/attributionBar.ts';
import { AttributionCursor } from '../views/attributionCursor.ts';
import type { OpenText } from '../views/openText.ts';
import { pickVoice } from '../views/pickVoice.ts';
import { showStatus } from '../views/statusMessage.ts';
import { TypedKeys } from '../views/typedKeys.ts';

/** A step that can be taken back: the cursor before it, and the document's version after it. */
interface Done {
  readonly line: number;
  /** Whether the step changed the text. */
  readonly isEdit: boolean;
  version: number;
}

const NOTHING_OPEN = 'No turn after this one waits for a speaker. Move the cursor to change a turn, or press Escape.';

/**
 * In this mode one key labels the turn at the cursor and goes to the next open one. Keys that come too fast wait in a queue;
 * none is lost. No key writes into the speech.
 */
export class AttributionMode {
  readonly #server: Server;
  readonly #openText: OpenText;
  readonly #bar = new AttributionBar();
  readonly #cursor: AttributionCursor;
  readonly #typed = new TypedKeys((text) => this.#type(text));
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;
  /** The speakers of the digits from 1. They stay the same while the mode is on. */
  #voices: Voice[] = [];
  #done: Done[] = [];
  #undone: Done[] = [];
  /** No turn is next, so a key that was pressed for one must not change another. A movement of the cursor ends this. */
  #isAtEnd = false;
  /** How many keys have been pressed. The keys up to `#dropped` were pressed for turns that are not there. */
  #pressed = 0;
  #dropped = 0;
  #working: Promise<void> = Promise.resolve();
  #said: Disposable | undefined;
  /** What to do when a step was undone. */
  #goBack = (step: Done): void => {
    this.#inTurn(() => this.#goBackTo(step));
  };

  constructor(server: Server, openText: OpenText) {
    this.#server = server;
    this.#openText = openText;
    this.#cursor = new AttributionCursor(server);
    this.#subscriptions = Disposable.from(
      this.#bar,
      this.#cursor,
      this.#typed,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && editor.document !== this.#editor?.document) this.leave();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const isByHand =
          kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
        if (isByHand && textEditor === this.#editor) this.#isAtEnd = false;
      }),
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.#editor?.document) this.#follow(event);
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

  /** Switches the mode on or off. */
  toggle(): Promise<void> {
    return this.#inTurn(() => this.#toggle());
  }

  /** Presses a key of the mode: the arguments of a key binding. A command of its own, so that the palette shows the key of the mode. */
  async press(given: unknown): Promise<void> {
    const { press, speaker } = fieldsOf(given);
    if (typeof press !== 'string') return;
    this.#pressed += 1;
    const number = this.#pressed;
    return this.#inTurn(() => this.#press(press, number, typeof speaker === 'string' ? speaker : undefined));
  }

  leave(): void {
    if (this.#editor === undefined) return;
    this.#editor = undefined;
    this.#said?.dispose();
    this.#bar.hide();
    this.#cursor.leave();
    this.#typed.release();
    this.#openText.isSoft = false;
    commands.executeCommand('setContext', 'colloquy.attributing', false);
  }

  /** Says something about the mode, until the mode ends. */
  #say(sentence: string): void {
    this.#said?.dispose();
    this.#said = showStatus(sentence);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#working.then(work);
    // A key that fails does not stop the next ones.
    this.#working = result.catch(() => undefined);
    return result;
  }

  async #toggle(): Promise<void> {
    if (this.#editor !== undefined) return this.leave();
    const editor = await requireTranscriptOrPage();
    if (editor === undefined) return;
    const { document } = editor;
    this.#voices = [...(await this.#server.voices(document))];
    const turn = await this.#server.openTurn(document, editor.selection.active);
    this.#editor = editor;
    this.#done = [];
    this.#undone = [];
    this.#isAtEnd = false;
    this.#cursor.enter(editor);
    this.#cursor.goTo(turn);
    this.#typed.take(document);
    this.#openText.isSoft = true;
    await commands.executeCommand('setContext', 'colloquy.attributing', true);
    // Messages would cover turns. They stay in the notification centre.
    await commands.executeCommand('notifications.hideToasts');
    // Shown when the keys work; the user may have left the mode since.
    if (this.#editor === editor) this.#bar.show(this.#voices);
  }

  /** A character came from the keyboard and no key binding took it, as with the digits of a number pad. */
  #type(text: string): void {
    if (/^[0-9/nqajs]$/.test(text)) this.press({ press: text });
    else this.#say(`${named(text)} has no meaning while you name speakers. Escape ends this mode.`);
  }

  async #press(key: string, number: number, speaker: string | undefined): Promise<void> {
    const { document } = this.#editor ?? {};
    if (document === undefined) return;
    if (key === 'Escape') return this.leave();
    if (key === 'Backspace') {
      // The keys after it are for the turn that it goes back to.
      this.#dropped = Math.min(this.#dropped, number);
      return this.#stepBack(document);
    }
    if (number <= this.#dropped) return;
    if (this.#isAtEnd) return this.#say(NOTHING_OPEN);
    const action = key === 'n' || key === '/' ? await this.#pickSpeaker(document, speaker) : this.#actionOf(key);
    if (action !== undefined) await this.#act(document, action);
  }

  #actionOf(key: string): Action | undefined {
    if (key === 'q' || key === 'a') return { command: 'markOpenTurn', kind: key === 'q' ? 'question' : 'answer' };
    if (key === 'j') return { command: 'joinOpenTurn' };
    if (key === 's') return { command: 'beginTurn' };
    if (key === '0') return { command: 'labelOpenTurn', speaker: null };
    const voice = this.#voices[Number(key) - 1];
    if (voice !== undefined) return labelWith(voice);
    const isNumber = Number(key) >= 1;
    this.#say(
      isNumber
        ? `There is no speaker ${key} yet. Press n for a new speaker.`
        : `${named(key)} has no meaning while you name speakers. Escape ends this mode.`,
    );
    return undefined;
  }

  /** Asks for a speaker that has no digit, or for a new one. `given` is what a test or another extension would type. */
  async #pickSpeaker(document: TextDocument, given: string | undefined): Promise<Action | undefined> {
    const { position } = this.#cursor;
    if (position === undefined) return undefined;
    const name = given?.trim().replace(/\s+/g, ' ');
    const known = this.#voices.find((voice) => voice.name === name || voice.label === name);
    if (known !== undefined) return labelWith(known);
    if (name) return { command: 'labelOpenTurn', speaker: name, isNew: true };
    const picked = await pickVoice(this.#voices, (typed) => this.#server.readName(document, position, typed));
    return picked && { command: 'labelOpenTurn', ...picked };
  }

  async #act(document: TextDocument, action: Action): Promise<void> {
    const position = this.#cursor.position;
    if (position === undefined) return;
    const { version } = document;
    const { applied, reason, next, name } = await this.#server.act(document, position, action);
    if (!applied) {
      this.#say(reason ?? 'The language server did not answer.');
      if (next !== undefined) this.#cursor.goTo(next);
      return;
    }
    this.#done.push({ line: position.line, isEdit: document.version !== version, version: document.version });
    this.#undone = [];
    if (name !== undefined && !this.#voices.some((voice) => voice.name === name)) {
      this.#voices.push({ name, label: name });
      this.#bar.show(this.#voices);
    }
    if (action.command === 'markOpenTurn') return this.#cursor.look();
    if (next === undefined || next.start.line <= position.line) this.#stopTypeAhead(next === undefined);
    this.#cursor.goTo(next);
  }

  /** Keys that were pressed for turns after the last one must not change another turn. */
  #stopTypeAhead(isAllDone: boolean): void {
    this.#dropped = this.#pressed;
    this.#isAtEnd = isAllDone;
    this.#say(
      isAllDone
        ? 'Everything is attributed. Escape ends the mode.'
        : 'The end is reached. This turn above still waits.',
    );
  }

  /** Takes the last step back. Only the undo of the editor changes the text, so it agrees with Ctrl+Z. */
  async #stepBack(document: TextDocument): Promise<void> {
    const last = this.#done.at(-1);
    if (last === undefined) return this.#say('There is no step to take back.');
    if (!last.isEdit && last.version === document.version) {
      this.#done.pop();
      return this.#goBackTo(last);
    }
    const followed = this.#goBack;
    let undone: Done | undefined;
    this.#goBack = (step) => {
      undone = step;
    };
    await commands.executeCommand('undo');
    this.#goBack = followed;
    if (undone !== undefined) await this.#goBackTo(undone);
  }

  /** Follows undo and redo, from whatever key or menu they come. */
  #follow({ document, reason, contentChanges }: TextDocumentChangeEvent): void {
    if (reason === undefined || contentChanges.length === 0) return;
    const isUndo = reason === TextDocumentChangeReason.Undo;
    const last = isUndo ? this.#done.findLast(({ isEdit }) => isEdit) : this.#undone.at(-1);
    // Another version: this takes back an edit that is no step of this mode.
    if (last === undefined || last.version !== document.version - 1) return;
    if (isUndo) {
      this.#done.length = this.#done.indexOf(last);
      this.#undone.push(last);
    } else {
      this.#undone.pop();
      this.#done.push(last);
    }
    for (const list of [this.#done, this.#undone]) {
      const top = list.at(-1);
      if (top !== undefined) top.version = document.version;
    }
    if (isUndo) this.#goBack(last);
  }

  async #goBackTo({ line }: Done): Promise<void> {
    this.#isAtEnd = false;
    await this.#cursor.goToLine(line);
  }
}

function labelWith({ label: speaker, isNew }: Voice): Action {
  return { command: 'labelOpenTurn', speaker, ...(isNew && { isNew }) };
}

function named(key: string): string {
  if (key === ' ') return 'The space bar';
  return key === '\n' ? 'Enter' : `“${key}”`;
}

function fieldsOf(given: unknown): { readonly press?: unknown; readonly speaker?: unknown } {
  return typeof given === 'object' && given !== null ? given : {};
}

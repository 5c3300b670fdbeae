import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, uriOf } from './support.ts';

const speech =
  '---\nspeakers: [Ann Hall, Bob Dee]\n---\n\nAnn Hall: What did you see?\nI saw two boats.\nDid they come in?\n';
const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann Hall>Good morning.\n';

interface Place {
  readonly title: string;
  readonly kind: 'transcript' | 'page' | 'other';
  readonly isReadOnly?: boolean;
  /** Brings it to the front, under a name that is used once. */
  readonly show: (name: string) => Promise<unknown>;
}

/** What can be in front of the user. */
const places: readonly Place[] = [
  { title: 'in a transcript', kind: 'transcript', show: (name) => create(`${name}.transcript`, speech) },
  { title: 'in an empty transcript', kind: 'transcript', show: (name) => create(`${name}.transcript`, '') },
  { title: 'in an untitled transcript', kind: 'transcript', show: () => untitled('transcript') },
  {
    title: 'in a read-only transcript',
    kind: 'transcript',
    isReadOnly: true,
    show: (name) => readOnly(`${name}.transcript`),
  },
  { title: 'in a comparison of transcripts', kind: 'transcript', show: compared },
  { title: 'in plain text', kind: 'page', show: (name) => create(`${name}.txt`, speech) },
  { title: 'in untitled plain text', kind: 'page', show: () => untitled('plaintext') },
  { title: 'in read-only plain text', kind: 'page', isReadOnly: true, show: (name) => readOnly(`${name}.txt`) },
  { title: 'in Markdown', kind: 'page', show: (name) => create(`${name}.md`, `# A talk\n\n${speech}`) },
  { title: 'in captions', kind: 'page', show: (name) => create(`${name}.vtt`, captions) },
  { title: 'in a configuration', kind: 'other', show: (name) => create(`${name}.yml`, 'kind: interview\n') },
  { title: 'in a report', kind: 'other', isReadOnly: true, show: reportShown },
  { title: 'with nothing open', kind: 'other', show: async () => undefined },
];

interface Command {
  readonly command: string;
  readonly enablement?: string;
}

type Say = (sentence: string, ...more: unknown[]) => unknown;

/** What the extension says in messages, and what goes wrong in it. */
class Heard {
  said: string[] = [];
  errors: string[] = [];
  readonly #window = vscode.window as unknown as Record<string, Say>;
  readonly #before = new Map<string, Say>();
  readonly #reject = (event: unknown) => {
    const reason = event instanceof Error ? event : (event as { reason?: unknown }).reason;
    this.errors.push(`unhandled: ${reason instanceof Error ? reason.stack : reason}`);
  };

  listen(): void {
    for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage']) {
      const say = this.#window[name] as Say;
      this.#before.set(name, say);
      this.#window[name] = (sentence, ...more) => {
        (name === 'showErrorMessage' ? this.errors : this.said).push(sentence);
        return say.call(vscode.window, sentence, ...more);
      };
    }
    globalThis.process?.on?.('unhandledRejection', this.#reject);
    globalThis.addEventListener?.('unhandledrejection', this.#reject);
  }

  stop(): void {
    for (const [name, say] of this.#before) this.#window[name] = say;
    globalThis.process?.off?.('unhandledRejection', this.#reject);
    globalThis.removeEventListener?.('unhandledrejection', this.#reject);
  }

  clear(): void {
    this.said = [];
    this.errors = [];
  }
}

describe('Every command', () => {
  const heard = new Heard();
  let count = 0;

  before(() => heard.listen());
  after(() => heard.stop());
  afterEach(closeAll);

  for (const place of places) {
    it(`does its work or says why not ${place.title}`, async function () {
      this.timeout(120_000);
      let shown = '';
      for (const { command, enablement = '' } of contributed().commands) {
        // It is offered nowhere else.
        if (place.isReadOnly && enablement.includes('!editorReadonly')) continue;
        if (shown === '' || inFront() !== shown) {
          await closeAll();
          count++;
          await place.show(`everywhere-${count}`);
          shown = inFront();
        }
        heard.clear();
        await dismissing(command);
        const refused = command === 'colloquy.importTranscript' ? /^[^\n]+: .*\.$/ : /^$/;
        assert.match(heard.errors.join('\n'), heard.errors.length > 0 ? refused : /^$/, command);
        const kinds = kindsIn(enablement);
        if (kinds.length > 0 && !kinds.includes(place.kind))
          assert.match(heard.said.join('\n'), /^This works in .* try again\.$/, command);
        if (place.isReadOnly) assert.equal(textOf(shown), shown, `${command} has changed the text`);
      }
    });
  }

  for (const place of places.filter(({ kind, isReadOnly }) => kind === 'transcript' && !isReadOnly)) {
    it(`of the keys of attribution mode does so ${place.title}`, async () => {
      count++;
      await place.show(`everywhere-${count}`);
      await vscode.commands.executeCommand('colloquy.attributionMode');
      heard.clear();
      for (const { command, args } of contributed().keybindings) {
        if (command === 'colloquy.attributionKey') await dismissing(command, args);
      }
      assert.deepEqual(heard.errors, []);
    });
  }
});

interface Contributed {
  readonly commands: readonly Command[];
  readonly keybindings: readonly { readonly command: string; readonly args?: unknown }[];
}

function contributed(): Contributed {
  return vscode.extensions.getExtension('colloquy.colloquy')?.packageJSON.contributes;
}

/** Where a command can be used; empty for one that can be used everywhere. */
function kindsIn(enablement: string): Place['kind'][] {
  return [
    ...(enablement.includes('transcript') ? (['transcript'] as const) : []),
    ...(enablement.includes('plaintext') ? (['page'] as const) : []),
  ];
}

/** Runs a command, and closes whatever it asks. */
async function dismissing(command: string, given?: unknown): Promise<void> {
  const running = { isDone: false };
  const done = vscode.commands.executeCommand(command, given).then(
    () => {
      running.isDone = true;
    },
    (error: unknown) => {
      running.isDone = true;
      assert.fail(`${command}: ${error}`);
    },
  );
  while (!running.isDone) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await done;
}

/** What the active editor shows: its address, language and text. */
function inFront(): string {
  const document = vscode.window.activeTextEditor?.document;
  return document === undefined ? '' : described(document);
}

function described({ uri, languageId, getText }: vscode.TextDocument): string {
  return [uri, languageId, getText()].join('\n');
}

/** The same for the document that was in front, which another one may cover. */
function textOf(shown: string): string {
  const [uri] = shown.split('\n');
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return document === undefined ? '' : described(document);
}

async function untitled(language: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content: speech });
  await vscode.window.showTextDocument(document);
}

async function readOnly(name: string): Promise<void> {
  await create(name, speech);
  await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
}

async function compared(name: string): Promise<void> {
  const files = ['left', 'right'].map((side) => `${name}-${side}.transcript`);
  for (const file of files) await create(file, `${speech}${file}.\n`);
  const [left = '', right = ''] = files;
  await vscode.commands.executeCommand('vscode.diff', uriOf(left), uriOf(right));
}

async function reportShown(name: string): Promise<void> {
  await create(`${name}.transcript`, `Ann Hall: One.\nLink to this speech\n${speech}`);
  await vscode.commands.executeCommand('colloquy.cleanUp');
  await vscode.commands.executeCommand('colloquy.showCleanReport');
}

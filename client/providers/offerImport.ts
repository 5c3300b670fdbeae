import { commands, type Disposable, type Memento, type TextEditor, type Uri, window } from 'vscode';

/** Files that hold speech and nothing else. Others, such as JSON, are rarely a transcript, and the menu imports them. */
const speech = /\.(vtt|srt|sbv|ass|ssa|lrc|ttml|dfxp|otr|cha|eaf|textgrid)$/i;

/** Whether a file holds captions or speech by its name, so that importing it makes the transcript. */
export function holdsSpeech({ path }: Uri): boolean {
  return speech.test(path);
}

/** Offers to import a file of captions or speech when it is opened: once for each kind of file, and never again. */
export function offerImport(state: Memento): Disposable {
  const offer = (editor: TextEditor | undefined) => void offerFor(editor, state);
  offer(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(offer);
}

async function offerFor(editor: TextEditor | undefined, state: Memento): Promise<void> {
  const uri = editor?.document.uri;
  const [, extension] = speech.exec(uri?.path ?? '') ?? [];
  if (uri === undefined || extension === undefined || uri.scheme === 'git') return;
  const key = `offeredImport.${extension.toLowerCase()}`;
  if (state.get(key) === true) return;
  await state.update(key, true);
  const message = 'Colloquy can make a transcript of this file.';
  if (await window.showInformationMessage(message, 'Import as Transcript')) {
    await commands.executeCommand('colloquy.importTranscript', uri);
  }
}

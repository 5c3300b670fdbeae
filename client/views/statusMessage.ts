import { type Disposable, window } from 'vscode';

/** Shows a message in the status bar for some seconds, or until it is disposed. */
export function showStatus(sentence: string): Disposable {
  return window.setStatusBarMessage(sentence, SHOWN);
}

/** In milliseconds. */
const SHOWN = 4000;

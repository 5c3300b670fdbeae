import { window } from 'vscode';

/** Says in the status bar what came of something, and takes it away again. */
export function showStatus(sentence: string): void {
  window.setStatusBarMessage(sentence, SHOWN);
}

/** In milliseconds. */
const SHOWN = 4000;

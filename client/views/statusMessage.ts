import { window } from 'vscode';

/** Shows a message in the status bar for some seconds. */
export function showStatus(sentence: string): void {
  window.setStatusBarMessage(sentence, SHOWN);
}

/** In milliseconds. */
const SHOWN = 4000;

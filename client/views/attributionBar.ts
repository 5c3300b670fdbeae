import { StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Voice } from '../../server/protocol.ts';

/** The keys of attribution mode, in the status bar. */
export class AttributionBar {
  readonly #item: StatusBarItem;

  constructor() {
    this.#item = window.createStatusBarItem('colloquy.attributing', StatusBarAlignment.Left, 1000);
    this.#item.name = 'Colloquy: Attribution Mode';
    this.#item.command = 'colloquy.attributionMode';
    this.#item.tooltip = [
      'Attribution mode',
      '1–9: the turn is by this speaker; 0: nobody knows by whom; n: by a new speaker',
      'q, a: it is a question, an answer; j: it goes on with the turn above',
      'Backspace: one step back; Escape, or a click here: done',
    ].join('\n');
  }

  /** Shows who has which digit. */
  show(voices: readonly Voice[]): void {
    const digits = voices.slice(0, 9).map(({ name }, at) => `${at + 1} ${shortened(name)}`);
    this.#item.text = ['$(account) Attributing', ...digits, '0 ?', 'n new', 'Esc'].join('  ');
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const LONGEST = 20;

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
}

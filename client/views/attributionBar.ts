import { StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Voice } from '../../server/protocol.ts';

/** Shows the keys of attribution mode in the status bar. */
export class AttributionBar {
  readonly #item: StatusBarItem;

  constructor() {
    this.#item = window.createStatusBarItem('colloquy.attributing', StatusBarAlignment.Left, 1000);
    this.#item.name = 'Colloquy: Attribution Mode';
    this.#item.command = 'colloquy.attributionMode';
    this.#item.tooltip = [
      'Attribution mode',
      '1–9: this speaker; 0: unknown speaker; n: new speaker',
      'q, a: mark as question or answer; j: join to the turn above',
      'Backspace: one step back; Escape, or a click here: end the mode',
    ].join('\n');
  }

  /** Shows which digit stands for which speaker. */
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

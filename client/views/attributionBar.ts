import { MarkdownString, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Voice } from '../../server/protocol.ts';
import { keyOf } from './pickVoice.ts';

/** Shows the keys of attribution mode in the status bar. */
export class AttributionBar {
  readonly #item: StatusBarItem;

  constructor() {
    this.#item = window.createStatusBarItem('colloquy.attributing', StatusBarAlignment.Left, 1000);
    this.#item.name = 'Colloquy: Attribution Mode';
    this.#item.command = 'colloquy.attributionMode';
  }

  /** Shows which digit stands for which speaker; the tooltip has all names and all keys. */
  show(voices: readonly Voice[]): void {
    const names = shortNames(voices.map(({ name }) => name)).slice(0, 9);
    const longest = Math.max(SHORTEST, Math.min(LONGEST, Math.floor(ROOM / Math.max(1, names.length))));
    const digits = names.map((name, at) => `${at + 1} ${shortened(name, longest)}`);
    const more = voices.length > 9 ? [`+${voices.length - 9}`] : [];
    this.#item.text = ['$(account)', ...digits, ...more, '0 ?', 'n new', 'Esc'].join('  ');
    this.#item.tooltip = tooltipFor(voices);
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** In characters. All names together fit into a window of 1,280 pixels. */
const ROOM = 72;
const LONGEST = 16;
const SHORTEST = 5;

/** The last word of each name, or all of it where several have the same last word. */
export function shortNames(names: readonly string[]): string[] {
  const last = names.map((name) => name.slice(name.lastIndexOf(' ') + 1));
  return names.map((name, at) => (last.filter((one) => one === last[at]).length > 1 ? name : (last[at] ?? name)));
}

function shortened(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}

function tooltipFor(voices: readonly Voice[]): MarkdownString {
  const tooltip = new MarkdownString('**Attribution mode**\n\n');
  tooltip.appendMarkdown('| key | speaker |\n|---|---|\n');
  for (const [at, { name }] of voices.entries()) {
    tooltip
      .appendMarkdown(`| ${keyOf(at) ?? 'n'} | `)
      .appendText(name)
      .appendMarkdown(' |\n');
  }
  for (const [key, does] of KEYS) tooltip.appendMarkdown(`| ${key} | ${does} |\n`);
  return tooltip;
}

const KEYS = [
  ['0', 'not known: `?`'],
  ['n or /', 'another or a new speaker'],
  ['q, a', 'mark as a question, an answer'],
  ['s', 'begin a new turn at the cursor'],
  ['j', 'join to the turn above'],
  ['Backspace', 'one step back'],
  ['Escape, or a click here', 'end the mode'],
] as const;

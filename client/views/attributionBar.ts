import { MarkdownString, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Voice } from '../../server/protocol.ts';
import { keyOf } from './pickVoice.ts';

/** Shows the keys of attribution mode in the status bar: in one item the speakers, in the next the other keys. */
export class AttributionBar {
  readonly #speakers = itemWith('colloquy.attributing', 1000);
  readonly #others = itemWith('colloquy.attributing.keys', 999);

  /** Shows which digit stands for which speaker; the tooltip has all names and all keys. */
  show(voices: readonly Voice[]): void {
    const names = shortNames(voices.map(({ name }) => name)).slice(0, 9);
    const longest = Math.max(SHORTEST, Math.min(LONGEST, Math.floor(ROOM / Math.max(1, names.length))));
    const digits = names.map((name, at) => `${at + 1} ${shortened(name, longest)}`);
    const more = voices.length > 9 ? [`+${voices.length - 9}`] : [];
    this.#speakers.text = ['$(account)', ...digits].join('  ');
    this.#others.text = [...more, '0 ?', 'n new', 'Esc'].join('  ');
    for (const item of [this.#speakers, this.#others]) {
      item.tooltip = tooltipFor(voices);
      item.show();
    }
  }

  hide(): void {
    this.#speakers.hide();
    this.#others.hide();
  }

  dispose(): void {
    this.#speakers.dispose();
    this.#others.dispose();
  }
}

function itemWith(id: string, priority: number): StatusBarItem {
  const item = window.createStatusBarItem(id, StatusBarAlignment.Left, priority);
  item.name = 'Colloquy: Attribution Mode';
  item.command = 'colloquy.attributionMode';
  return item;
}

/** In characters. An item gets at most two fifths of the window, and all names together fit into that of one of 1,280 pixels. */
const ROOM = 45;
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

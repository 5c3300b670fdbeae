import { type TextDocument, ThemeIcon, TreeItem } from 'vscode';
import type { ListedSpeaker } from '../../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { ListView } from './listView.ts';

/** Everybody who speaks in the active transcript or is on its roster. */
export class SpeakersView extends ListView<ListedSpeaker> {
  protected readonly emptyMessage = 'No speaker is known here yet.';

  constructor(server: Server) {
    super('colloquy.speakers', server);
  }

  getTreeItem(speaker: ListedSpeaker): TreeItem {
    const item = new TreeItem(speaker.name);
    item.id = speaker.name;
    item.description = descriptionOf(speaker);
    item.tooltip = `${speaker.name}: ${item.description}${speaker.isOnRoster ? '' : '. Not on the roster.'}`;
    item.iconPath = new ThemeIcon(speaker.isOnRoster ? 'person' : 'question');
    item.contextValue = [speaker.isOnRoster ? 'listed' : 'unlisted', speaker.turns > 0 ? 'speaking' : 'silent'].join(
      ' ',
    );
    item.accessibilityInformation = { label: item.tooltip };
    if (speaker.turns > 0) {
      item.command = { command: 'colloquy.goToTurnOf', title: 'Go to the Next Turn', arguments: [speaker.name] };
    }
    return item;
  }

  protected rootsOf(document: TextDocument): Promise<readonly ListedSpeaker[]> {
    return this.server.listSpeakers(document);
  }

  protected childrenOf(): readonly ListedSpeaker[] {
    return [];
  }
}

function descriptionOf({ turns, words, share, seconds }: ListedSpeaker): string {
  if (turns === 0) return 'does not speak';
  const time = seconds === null || seconds === 0 ? [] : [clock(seconds)];
  return [counted(turns, 'turn'), `${counted(words, 'word')} (${percent(share)})`, ...time].join(', ');
}

function percent(share: number): string {
  const rounded = Math.round(100 * share);
  return rounded === 0 && share > 0 ? '<1 %' : `${rounded} %`;
}

function clock(seconds: number): string {
  const two = (value: number) => Math.floor(value).toString().padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

import {
  commands,
  Range,
  type TextDocument,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { ListedSpeaker, SpeakerInFile, SpeakerInFiles } from '../../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { ListView } from './listView.ts';

/** A row of the list. The first kind is for one file, the others for all. */
type Row =
  | { readonly kind: 'speaker'; readonly speaker: ListedSpeaker; readonly document: TextDocument }
  | { readonly kind: 'inFiles'; readonly speaker: SpeakerInFiles }
  | { readonly kind: 'file'; readonly file: SpeakerInFile };

/** Everybody who speaks in the active transcript or is on its roster; or everybody who speaks in the folder. */
export class SpeakersView extends ListView<Row> {
  protected readonly emptyMessage = 'No speaker is known here yet.';
  #isOfAllFiles = false;

  constructor(server: Server) {
    super('colloquy.speakers', server);
  }

  /** Lists the speakers of all transcripts in the folder, or of the active one. */
  showAllFiles(all: boolean): void {
    this.#isOfAllFiles = all;
    void commands.executeCommand('setContext', 'colloquy.allFiles', all);
    this.view.description = all ? 'all files' : '';
    this.refresh();
  }

  protected itemOf(row: Row): TreeItem {
    if (row.kind === 'speaker') return speakerItem(row.speaker, row.document);
    return row.kind === 'inFiles' ? inFilesItem(row.speaker) : fileItem(row.file);
  }

  protected async rootsOf(document: TextDocument): Promise<readonly Row[]> {
    if (this.#isOfAllFiles) {
      const speakers = await this.server.listSpeakersInFiles(document);
      return speakers.map((speaker): Row => ({ kind: 'inFiles', speaker }));
    }
    const speakers = await this.server.listSpeakers(document);
    return speakers.map((speaker): Row => ({ kind: 'speaker', speaker, document }));
  }

  protected childrenOf(row: Row): readonly Row[] {
    return row.kind === 'inFiles' ? row.speaker.files.map((file): Row => ({ kind: 'file', file })) : [];
  }
}

/** The name of the speaker of a row that a menu gives, and the document that it is from; undefined for anything else. */
export function speakerOf(row: unknown): { readonly name: string; readonly document: TextDocument } | undefined {
  if (typeof row !== 'object' || row === null || !('speaker' in row) || !('document' in row)) return undefined;
  return { name: (row.speaker as ListedSpeaker).name, document: row.document as TextDocument };
}

function speakerItem({ name, isOnRoster, turns, summary }: ListedSpeaker, { uri }: TextDocument): TreeItem {
  const item = new TreeItem(name);
  item.id = name;
  item.description = isOnRoster ? summary : `${summary}, not on the roster`;
  item.tooltip = `${name}: ${item.description}`;
  item.iconPath = new ThemeIcon(isOnRoster ? 'person' : 'question');
  item.contextValue = `${isOnRoster ? 'listed' : 'unlisted'} ${turns > 0 ? 'speaking' : 'silent'}`;
  item.accessibilityInformation = { label: `${name} ${item.description}` };
  if (turns > 0)
    item.command = { command: 'colloquy.goToTurnOf', title: 'Go to the Next Turn', arguments: [name, uri] };
  return item;
}

function inFilesItem({ name, summary, files }: SpeakerInFiles): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.description = `${summary}, ${files.length === 1 ? '1 file' : `${files.length} files`}`;
  item.iconPath = new ThemeIcon('person');
  item.contextValue = 'in files';
  return item;
}

function fileItem({ uri, summary, line }: SpeakerInFile): TreeItem {
  const file = Uri.parse(uri);
  const item = new TreeItem(workspace.asRelativePath(file));
  item.description = summary;
  item.iconPath = new ThemeIcon('file');
  const selection = new Range(line, 0, line, 0);
  item.command = { command: 'vscode.open', title: 'Open at the First Turn', arguments: [file, { selection }] };
  return item;
}

import { type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { fromBase64 } from '../server/base64.ts';
import type { Server } from '../server/server.ts';
import { DocumentPanel } from './documentPanel.ts';
import { nameOf } from './earlierText.ts';

/** Shows the statistics of a transcript as plots. Its page can save them: it sends `{save: ENDING, text}` or `{save: ENDING, base64}`. */
export class StatisticsPanel extends DocumentPanel {
  constructor(server: Server, context: ExtensionContext) {
    super(server, context, {
      id: 'colloquy.statistics',
      title: 'Statistics',
      script: 'statistics-view.js',
      hasImages: true,
    });
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    const report = await this.server.report(document);
    return report && { report };
  }

  protected override receive(message: object): void {
    if (!('save' in message) || typeof message.save !== 'string') return;
    if ('text' in message && typeof message.text === 'string') {
      void this.#save(message.save, new TextEncoder().encode(message.text));
    } else if ('base64' in message && typeof message.base64 === 'string') {
      void this.#save(message.save, fromBase64(message.base64));
    }
  }

  async #save(ending: string, bytes: Uint8Array): Promise<void> {
    const uri = this.document?.uri;
    if (uri === undefined) return;
    const stem = nameOf(uri).replace(/\.[^.]*$/, '');
    const file = await window.showSaveDialog({
      title: 'Save Statistics',
      filters: { [ending.toUpperCase()]: [ending] },
      ...(uri.scheme !== 'untitled' && { defaultUri: Uri.joinPath(uri, '..', `${stem} statistics.${ending}`) }),
    });
    if (file !== undefined) await workspace.fs.writeFile(file, bytes);
  }
}

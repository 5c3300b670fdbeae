import type { ExtensionContext, TextDocument } from 'vscode';
import type { Server } from '../server/server.ts';
import { DocumentPanel } from './documentPanel.ts';

/** Shows the statistics of a transcript as plots. */
export class StatisticsPanel extends DocumentPanel {
  constructor(server: Server, context: ExtensionContext) {
    super(server, context, { id: 'colloquy.statistics', title: 'Statistics', script: 'statistics-view.js' });
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    const report = await this.server.report(document);
    return report && { report };
  }
}

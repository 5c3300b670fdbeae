import { Range, type TextDocument, Uri, window } from 'vscode';
import type { Server } from '../server/server.ts';
import type { CleanReports } from '../views/cleanReports.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Puts back the removed line at a line of a report, and shows it if the transcript is visible. One undo reverses it. */
export async function putBack(
  server: Server,
  reports: CleanReports,
  report: unknown,
  reportLine: unknown,
): Promise<void> {
  if (!(report instanceof Uri) || typeof reportLine !== 'number') return;
  const cleaned = reports.find(report);
  if (cleaned === undefined) return;
  const done = await cleaned.putBack(server, reportLine);
  if ('reason' in done) showStatus(done.reason);
  else reveal(cleaned.document, done.line);
}

function reveal(document: TextDocument, line: number): void {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  editor?.revealRange(new Range(line, 0, line, 0));
}

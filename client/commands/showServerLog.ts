import type { LogOutputChannel } from 'vscode';

export function showServerLog(log: LogOutputChannel): void {
  log.show();
}

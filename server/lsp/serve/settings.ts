import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Service } from './session.ts';

/** Keeps up with the client's own settings, which are handed on as `take` wants them. */
export function serveSettings(service: Service, take: (settings: unknown) => void): void {
  const { connection, abilities, workspace } = service;
  service.onStart(() => {
    if (!abilities.watchesConfiguration) return;
    const section = { section: 'colloquy' };
    service.ask(connection.client.register(DidChangeConfigurationNotification.type, section));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    take(settings);
    workspace.settingsChanged();
    service.refresh();
  });
}

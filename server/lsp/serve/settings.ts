import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { configurationNames } from '../../core/config.ts';
import type { Service } from './service.ts';

/** Keeps up with the client's settings, which are handed on as `take` wants them, and with configuration files. */
export function serveSettings(service: Service, take: (settings: unknown) => void): void {
  const { connection, abilities, workspace } = service;
  connection.onInitialized(() => {
    if (abilities.watchesConfiguration) {
      const section = { section: 'colloquy' };
      service.ask(connection.client.register(DidChangeConfigurationNotification.type, section));
    }
    if (abilities.watchesFiles) {
      const watchers = configurationNames.map((name) => ({ globPattern: `**/${name}` }));
      service.ask(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    take(settings);
    workspace.settingsChanged();
    service.refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.every(({ uri }) => isTranscript(uri))) return;
    workspace.configurationsChanged();
    service.refresh();
  });
}

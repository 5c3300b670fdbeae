import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Keeps up with the client's own settings, which are handed on as `take` wants them. */
export function serveSettings(session: Session, take: (settings: unknown) => void): void {
  const { connection, client, workspace } = session;
  session.onStart(() => {
    if (!client.watchesConfiguration) return;
    const section = { section: 'colloquy' };
    session.ask(connection.client.register(DidChangeConfigurationNotification.type, section));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    take(settings);
    workspace.settingsChanged();
    session.refresh();
  });
}

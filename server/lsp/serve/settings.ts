import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Follows changes of the client's settings. `take` gets those that come with the event. */
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

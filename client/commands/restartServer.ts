import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Restarts the server, also after it has stopped for good. */
export async function restartServer(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  log.info('The server is restarted.');
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (reason) {
    log.error(`The server could not be started: ${reason}`);
    log.show();
  }
}

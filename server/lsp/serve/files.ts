import { DidChangeWatchedFilesNotification, type FileEvent } from 'vscode-languageserver';
import { configurationNames } from '../../core/index.ts';
import type { Folders } from '../workspace/folders.ts';
import type { Session } from './session.ts';

/** Follows changes of files and folders: transcripts, configurations, rosters and `.gitignore`. */
export function serveFiles(session: Session, folders: Folders): void {
  const { connection, client, documents, workspace } = session;
  const { index } = workspace;
  session.onStart(() => {
    if (client.watchesFiles) {
      const watchers = [...configurationNames, '.gitignore', '*.transcript'].map((name) => ({
        globPattern: `**/${name}`,
      }));
      session.ask(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event);
        index.forget();
      });
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const transcripts = changes.filter(isTranscript);
    for (const { uri } of transcripts) follow(uri);
    if (transcripts.length === changes.length) return;
    workspace.configurationsChanged();
    session.refresh();
  });
  documents.onDidChangeContent(({ document }) => workspace.fileChanged(document.uri));
  documents.onDidClose(({ document }) => workspace.fileChanged(document.uri));

  function follow(uri: string): void {
    index.touched(uri);
    workspace.fileChanged(uri);
    session.fileChanged(uri);
  }
}

function isTranscript({ uri }: FileEvent): boolean {
  return uri.endsWith('.transcript');
}

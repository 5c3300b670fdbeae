import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { configurationNames } from '../../core/index.ts';
import type { Folders } from '../folders.ts';
import type { Service } from './session.ts';

/** Keeps up with what becomes of files and folders: transcripts, configurations, rosters and what git ignores. */
export function serveFiles(service: Service, folders: Folders): void {
  const { connection, abilities, documents, workspace } = service;
  const { index } = workspace;
  service.onStart(() => {
    if (abilities.watchesFiles) {
      const watchers = [...configurationNames, '.gitignore', '*.transcript'].map((name) => ({
        globPattern: `**/${name}`,
      }));
      service.ask(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event);
        index.forget();
      });
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const transcripts = changes.filter(isTranscript);
    for (const change of transcripts) follow(change);
    if (transcripts.length === changes.length) return;
    workspace.configurationsChanged();
    service.refresh();
  });
  documents.onDidChangeContent(({ document }) => index.changed(document.uri));
  documents.onDidClose(({ document }) => index.changed(document.uri));

  function follow({ uri, type }: FileEvent): void {
    if (type === FileChangeType.Created) index.created(uri);
    else if (type === FileChangeType.Deleted) index.deleted(uri);
    else index.changed(uri);
    service.fileChanged(uri);
  }
}

function isTranscript({ uri }: FileEvent): boolean {
  return uri.endsWith('.transcript');
}

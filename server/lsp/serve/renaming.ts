import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { formatCount } from '../../core/index.ts';
import { workspaceEdit } from '../convert/workspaceEdit.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { withProgress } from './navigation.ts';
import type { FeatureGroup } from './session.ts';

/** Renames speakers, in one file or in all files that share a roster. */
export const renaming: FeatureGroup = {
  offers: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),

  serve(session) {
    const { connection, client, workspace } = session;
    connection.onPrepareRename(
      session.about(null, ({ transcript }, { position }) =>
        prepareRename(transcript, transcript.lines.offsetAt(position)),
      ),
    );
    connection.onRenameRequest(
      session.about(null, async (document, { position, newName }, token) => {
        const { files, question } = await withProgress(session, token, (work) =>
          rename(document, {
            offset: document.transcript.lines.offsetAt(position),
            newName,
            rosterLines: (uri) => workspace.projects.rosterLines(uri),
            editedFile: (uri, lines) => workspace.editedFile(uri, lines),
            naming: (name) => workspace.index.naming(name, work),
          }),
        );
        if (files.length > 1 && workspace.unreadFiles.count > 0) {
          const left = formatCount(workspace.unreadFiles.count, 'transcript');
          const message = `The rename leaves out ${left} that cannot be read; see the list of problems.`;
          await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
        }
        return workspaceEdit(files, client, question);
      }),
    );
  },
};

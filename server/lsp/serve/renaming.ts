import { workspaceEdit } from '../convert/workspaceEdit.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { reading } from './navigation.ts';
import type { Subject } from './session.ts';

/** Another name for a speaker, in one file or in all that share a roster. */
export const renaming: Subject = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),

  serve(service) {
    const { connection, abilities, documents, workspace } = service;
    connection.onPrepareRename(
      service.about(null, ({ transcript }, { position }) =>
        prepareRename(transcript, transcript.lines.offsetAt(position)),
      ),
    );
    connection.onRenameRequest(
      service.about(null, async ({ transcript, uri }, { position, newName }, token) => {
        const { files, question } = await reading(service, token, (work) =>
          rename(transcript, {
            uri,
            offset: transcript.lines.offsetAt(position),
            newName,
            versionOf: (uri) => documents.get(uri)?.version ?? null,
            rosterLines: (uri) => workspace.configurations.rosterLines(uri),
            naming: (name) => workspace.index.naming(name, work),
          }),
        );
        return workspaceEdit(files, abilities, question);
      }),
    );
  },
};

import { commandIds, editsThrough, execute } from '../commands.ts';
import { codeActions } from '../features/codeAction.ts';
import { spanOf } from '../ranges.ts';
import type { Subject } from './service.ts';

/** What changes the text: code actions and commands. */
export const editing: Subject = {
  capabilities: ({ codeActionLiterals }) => ({
    executeCommandProvider: { commands: commandIds },
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds: ['quickfix'] } }),
  }),

  serve(service) {
    const { connection, abilities, workspace } = service;
    connection.onCodeAction(
      service.about(null, ({ transcript, uri, problems }, { range, context }) =>
        codeActions(transcript, uri, problems, spanOf(transcript.lines, range), context.diagnostics),
      ),
    );
    const apply = editsThrough(connection, abilities);
    connection.onExecuteCommand((params) => execute(workspace, params, apply));
  },
};

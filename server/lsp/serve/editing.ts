import { spanOf } from '../convert/ranges.ts';
import { codeActionKinds, codeActions, documentOf, resolveCodeAction } from '../features/codeAction.ts';
import { commandIds, editsThrough, execute } from '../features/executeCommand.ts';
import type { Subject } from './session.ts';

/** What changes the text: code actions and commands. */
export const editing: Subject = {
  capabilities: ({ codeActionLiterals, resolvesCodeActions }) => ({
    executeCommandProvider: { commands: commandIds },
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds, resolveProvider: resolvesCodeActions } }),
  }),

  serve(service) {
    const { connection, abilities, workspace } = service;
    connection.onCodeAction(
      service.about(null, (reading, { range, context }) =>
        codeActions(reading, {
          span: spanOf(reading.transcript.lines, range),
          context,
          resolves: abilities.resolvesCodeActions,
        }),
      ),
    );
    connection.onCodeActionResolve(async (action) => {
      const reading = await workspace.read(documentOf(action) ?? '');
      return reading === undefined ? action : resolveCodeAction(reading, action);
    });
    const apply = editsThrough(connection, abilities);
    const showHintsAnew = () => {
      if (abilities.refreshesInlayHints) service.ask(connection.languages.inlayHint.refresh());
    };
    connection.onExecuteCommand((params) => execute(workspace, params, { apply, showHintsAnew }));
  },
};

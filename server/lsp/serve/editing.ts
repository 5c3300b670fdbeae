import type { Connection } from 'vscode-languageserver';
import { spanOf } from '../convert/ranges.ts';
import { codeActionKinds, codeActions, documentOf, resolveCodeAction } from '../features/codeAction.ts';
import type { CommandContext } from '../features/commands/commandContext.ts';
import { commandIds, execute } from '../features/executeCommand.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';
import type { FeatureGroup } from './session.ts';

/** What changes the text: code actions and commands. */
export const editing: FeatureGroup = {
  offers: ({ codeActionLiterals, resolvesCodeActions }) => ({
    executeCommandProvider: { commands: commandIds },
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds, resolveProvider: resolvesCodeActions } }),
  }),

  serve(session) {
    const { connection, client, workspace } = session;
    connection.onCodeAction(
      session.about(null, (document, { range, context }) =>
        codeActions(document, {
          span: spanOf(document.transcript.lines, range),
          context,
          resolves: client.resolvesCodeActions,
        }),
      ),
    );
    connection.onCodeActionResolve(async (action) => {
      const document = await workspace.parse(documentOf(action) ?? '');
      return document === undefined ? action : resolveCodeAction(document, action);
    });
    const apply = editsThrough(connection, client);
    const refreshInlayHints = () => {
      if (client.refreshesInlayHints) session.ask(connection.languages.inlayHint.refresh());
    };
    connection.onExecuteCommand((params) => execute(workspace, params, { apply, refreshInlayHints }));
  },
};

/** Edits a document in the client, as one step that one undo takes back. Answers why not, where it could not. */
function editsThrough(connection: Connection, client: ClientCapabilities): CommandContext['apply'] {
  return async ({ uri, version }, label, edits) => {
    if (!client.applyEdit) return 'This editor lets no language server edit a document.';
    const edit = client.versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
    const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
    return applied ? undefined : (failureReason ?? 'The editor did not make the edit.');
  };
}

import type { Connection } from 'vscode-languageserver';
import { looksLikeTranscript } from '../../core/index.ts';
import { looksLikeTranscriptRequest } from '../../protocol.ts';
import { spanOf } from '../convert/ranges.ts';
import { fileEdits, workspaceEdit } from '../convert/workspaceEdit.ts';
import { codeActionKinds, codeActions, documentOf, resolveCodeAction } from '../features/codeAction.ts';
import type { CommandContext } from '../features/commands/commandContext.ts';
import { commandIds, executeCommand } from '../features/executeCommand.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';
import type { FeatureGroup } from './session.ts';

/** Code actions and commands, which edit documents. */
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
          client,
          rosters: {
            rosterLines: (uri) => workspace.projects.rosterLines(uri),
            editedFile: (uri, lines) => workspace.editedFile(uri, lines),
          },
          isRefused: workspace.refusedProposals.test(document.uri, document.transcript),
        }),
      ),
    );
    connection.onCodeActionResolve(async (action) => {
      const document = await workspace.parse(documentOf(action) ?? '');
      return document === undefined ? action : resolveCodeAction(document, action, client);
    });
    connection.onRequest(looksLikeTranscriptRequest, ({ text }: { readonly text: string }) =>
      looksLikeTranscript(text, workspace.settingsWithoutFolder()),
    );
    const apply = editsThrough(connection, client);
    const refreshInlayHints = () => {
      if (client.refreshesInlayHints) session.ask(connection.languages.inlayHint.refresh());
    };
    connection.onExecuteCommand((params) => executeCommand(workspace, params, { apply, refreshInlayHints }));
  },
};

/** Edits documents by asking the client; see `CommandContext.apply`. */
function editsThrough(connection: Connection, client: ClientCapabilities): CommandContext['apply'] {
  return async (document, label, edits) => {
    if (!client.applyEdit) return 'This editor does not let language servers edit documents.';
    const edit = workspaceEdit([fileEdits(document, edits)], client);
    const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
    return applied ? undefined : (failureReason ?? 'The editor did not make the edit.');
  };
}

import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  type Uri,
  WorkspaceEdit,
} from 'vscode';

const files = [{ pattern: '**/colloquy.{yml,yaml,json}' }];

/** Offers to write the word that a problem of a configuration takes for the one that is meant. */
export function offerConfigurationFixes(): Disposable {
  return languages.registerCodeActionsProvider(
    files,
    {
      provideCodeActions: ({ uri }, _range, { diagnostics }) =>
        diagnostics.filter(({ source }) => source === 'colloquy').flatMap((problem) => fixFor(uri, problem) ?? []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function fixFor(uri: Uri, problem: Diagnostic): CodeAction | undefined {
  const meant = /Did you mean `([^`]+)`\?/.exec(problem.message)?.[1];
  if (meant === undefined) return undefined;
  const action = new CodeAction(`Write \`${meant}\``, CodeActionKind.QuickFix);
  action.diagnostics = [problem];
  action.isPreferred = true;
  action.edit = new WorkspaceEdit();
  action.edit.replace(uri, problem.range, meant);
  return action;
}

import { type LogOutputChannel, type TextDocument, type WorkspaceEdit, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { isTranscript } from '../activeTranscript.ts';
import { SHOWN_TEXTS } from '../views/shownTexts.ts';
import { RestartPolicy } from './restartPolicy.ts';

/** What the client does for transcripts, on the desktop and in the browser. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'transcript' }],
    middleware: {
      didOpen: async (document, next) => {
        if (!isCopy(document)) await next(document);
      },
      provideRenameEdits: async (...[document, position, newName, token, next]) => {
        const edit = await next(document, position, newName, token);
        if (edit) refuseUnsaved(edit);
        return edit;
      },
    },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: new RestartPolicy(log),
    initializationFailedHandler: (error) => {
      log.error(`The server could not be initialised: ${error}`);
      return false;
    },
  };
}

/**
 * The server reads rosters from the disk and does not know that one is open here. Throws a sentence if the edits are for a file with
 * changes that are not saved: they would be made in the wrong places.
 */
function refuseUnsaved(edit: WorkspaceEdit): void {
  for (const [uri] of edit.entries()) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty && !isTranscript(open))
      throw new Error(`${workspace.asRelativePath(uri)} has changes that are not saved. Save it, and rename again.`);
  }
}

/** Whether a document shows the text of another one, as previews and comparisons do. Its problems are those of the other one. */
function isCopy({ uri }: TextDocument): boolean {
  return copies.has(uri.scheme);
}

const copies: ReadonlySet<string> = new Set([
  SHOWN_TEXTS,
  'vscode-bulkeditpreview-editor',
  'git',
  'gitfs',
  'merge-conflict.conflict-diff',
]);

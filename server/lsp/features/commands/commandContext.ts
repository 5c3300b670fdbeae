import type { TextEdit } from 'vscode-languageserver';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a command can reach beyond the document that it is about. */
export interface CommandContext {
  /** Edits the document in the client, as one step that one undo takes back. Answers why not, where it could not. */
  readonly apply: (document: ParsedDocument, title: string, edits: TextEdit[]) => Promise<string | undefined>;
  /** Has the client ask anew for what is shown between the words. */
  readonly refreshInlayHints: () => void;
  readonly workspace: Workspace;
}

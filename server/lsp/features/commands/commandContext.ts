import type { TextEdit } from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a command can use besides the document that it is about. */
export interface CommandContext {
  /**
   * Asks the client to edit a document, in one step that one undo takes back.
   * @param title names the step in the editor
   * @returns undefined if it was done, else a sentence that says why not
   */
  readonly apply: (document: ParsedDocument, title: string, edits: readonly TextEdit[]) => Promise<string | undefined>;
  /** Asks the client to fetch its inlay hints again. */
  readonly refreshInlayHints: () => void;
  readonly workspace: Workspace;
}

import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientCapabilities } from '../serve/clientCapabilities.ts';

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  /** Of the document that is open; null for a file on the disk. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** What somebody should look at before it is done. */
export interface Question {
  readonly label: string;
  readonly description: string;
}

/** Edits of several files as one step, in the best form that the client knows; a question is asked only where it can be. */
export function workspaceEdit(
  files: readonly FileEdits[],
  client: ClientCapabilities,
  question?: Question,
): WorkspaceEdit {
  const changed = files.filter(({ edits }) => edits.length > 0);
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const isAsked = question !== undefined && client.annotatedEdits;
  const documentChanges = changed.map(
    ({ uri, version, edits }): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: isAsked ? edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: ANNOTATION })) : [...edits],
    }),
  );
  if (!isAsked) return { documentChanges };
  return { documentChanges, changeAnnotations: { [ANNOTATION]: { ...question, needsConfirmation: true } } };
}

const ANNOTATION = 'merge';

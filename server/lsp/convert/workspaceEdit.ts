import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as CoreEdit, Lines } from '../../core/index.ts';
import { editOf } from './ranges.ts';

/** Which kinds of edits a client can take. */
export interface EditSupport {
  readonly versionedEdits: boolean;
  readonly annotatedEdits: boolean;
}

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  /** The version of the open document that the edits were made for; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** A document that edits are made for. */
export interface EditedDocument {
  readonly uri: string;
  readonly versionForEdits: number | null;
  readonly transcript: { readonly lines: Lines };
}

/** The edits of a document, for the version that they were computed from. */
export function fileEdits({ uri, versionForEdits, transcript }: EditedDocument, edits: readonly CoreEdit[]): FileEdits {
  return { uri, version: versionForEdits, edits: edits.map((edit) => editOf(transcript.lines, edit)) };
}

/** What the user has to confirm before the edits are made. */
export interface Question {
  readonly label: string;
  readonly description: string;
}

/**
 * Edits of several files as one step. They name the versions that they were made for if the client supports that, so it
 * refuses them for a document that has changed. The question is asked if the client supports that.
 */
export function workspaceEdit(files: readonly FileEdits[], client: EditSupport, question?: Question): WorkspaceEdit {
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

const ANNOTATION = 'question';

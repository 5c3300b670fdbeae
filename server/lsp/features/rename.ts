import { LSPErrorCodes, type PrepareRenameResult, ResponseError } from 'vscode-languageserver';
import {
  type Lines,
  type Renaming,
  renameIn,
  renameTarget,
  type SpeakerLabel,
  startRenaming,
  type Transcript,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';
import { fileName, sameUri } from '../convert/uris.ts';
import { type EditedDocument, type FileEdits, fileEdits, type Question } from '../convert/workspaceEdit.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

export interface RenameRequest {
  readonly offset: number;
  readonly newName: string;
  /** The lines of a roster that several transcripts share; undefined for other files. */
  rosterLines(uri: string): Lines | undefined;
  /** The roster for edits of it; undefined if the client has it open with changes that are not saved. */
  editedFile(uri: string, lines: Lines): EditedDocument | undefined;
  /** Every transcript in which a speaker with this full name is labelled. */
  naming(name: string): AsyncIterable<ParsedDocument>;
}

/** The edits of each file, and what the user has to confirm before they are made. */
export interface Renamed {
  readonly files: readonly FileEdits[];
  readonly question: Question | undefined;
}

/** The name at an offset that can be renamed. Throws a sentence that says why if there is none. */
export function prepareRename(transcript: Transcript, offset: number): PrepareRenameResult {
  const { label } = targetAt(transcript, offset);
  return { range: rangeOf(transcript.lines, label.span), placeholder: label.text };
}

/**
 * Gives a speaker another name: in this file, and if a shared roster has the name, in the roster and in every file that
 * shares it. Throws a sentence if the new name would not be read as a name in one of them.
 */
export async function rename(document: ParsedDocument, request: RenameRequest): Promise<Renamed> {
  const { transcript, uri } = document;
  const { offset, newName, rosterLines } = request;
  const target = targetAt(transcript, offset);
  const renaming = orRefuse(startRenaming(transcript, target, newName, (file) => rosterLines(file)?.text));
  const files = [fileEdits(document, orRefuse(renameIn(transcript, renaming)))];
  const { shared } = renaming;
  if (shared !== undefined) {
    for await (const other of request.naming(renaming.oldName)) {
      const isDone = [uri, shared.file].some((one) => sameUri(one) === sameUri(other.uri));
      if (isDone || !sharesRoster(other.transcript, shared.file)) continue;
      files.push(fileEdits(other, orRefuse(renameIn(other.transcript, renaming), other.uri)));
    }
    const lines = rosterLines(shared.file);
    if (lines !== undefined) {
      const unsaved = `${fileName(shared.file)} has changes that are not saved. Save it, and rename again.`;
      files.push(fileEdits(orRefuse(request.editedFile(shared.file, lines) ?? unsaved), shared.edits));
    }
  }
  return { files, question: renaming.merges ? mergeQuestion(renaming) : undefined };
}

function targetAt(transcript: Transcript, offset: number): SpeakerLabel {
  return orRefuse(renameTarget(transcript, offset));
}

/** Throws a sentence that stands in place of a result. */
function orRefuse<T>(result: T | string, uri?: string): T {
  if (typeof result !== 'string') return result;
  const where = uri === undefined ? '' : `In ${fileName(uri)}: `;
  throw new ResponseError(LSPErrorCodes.RequestFailed, where + result);
}

function sharesRoster({ roster }: Transcript, file: string): boolean {
  return roster.entries.some(({ source }) => source?.file === file);
}

function mergeQuestion({ from, to, newName }: Renaming): Question {
  return {
    label: `Put \`${from}\` and \`${to}\` together`,
    description: `${newName} speaks already: afterwards nothing tells the two apart.`,
  };
}

import { LSPErrorCodes, type PrepareRenameResult, ResponseError } from 'vscode-languageserver';
import {
  type Lines,
  type Renaming,
  renameIn,
  renameTarget,
  type SpeakerLabel,
  startRenaming,
  type TextEdit,
  type Transcript,
} from '../../core/index.ts';
import { editOf, rangeOf } from '../convert/ranges.ts';
import { fileName, sameUri } from '../convert/uris.ts';
import type { FileEdits, Question } from '../convert/workspaceEdit.ts';

export interface RenameRequest {
  readonly uri: string;
  readonly offset: number;
  readonly newName: string;
  /** The version of an open document; null for a file on disk. */
  versionOf(uri: string): number | null;
  /** The lines of a roster that several transcripts share. */
  rosterLines(uri: string): Lines | undefined;
  /** All transcripts with a label of this full name. */
  naming(name: string): AsyncIterable<{ readonly uri: string; readonly transcript: Transcript }>;
}

/** The result of a rename: the edits of each file, and a question to ask first. */
export interface Renamed {
  readonly files: readonly FileEdits[];
  readonly question: Question | undefined;
}

/** The name at an offset that can be renamed, or a sentence that says why there is none. */
export function prepareRename(transcript: Transcript, offset: number): PrepareRenameResult {
  const { label } = targetAt(transcript, offset);
  return { range: rangeOf(transcript.lines, label.span), placeholder: label.text };
}

/**
 * Renames a speaker in this file. If the name is on a shared roster, it also renames it there and in all files that share the
 * roster. A name that some file would not read as a name is refused with a sentence, and nothing changes.
 */
export async function rename(transcript: Transcript, request: RenameRequest): Promise<Renamed> {
  const { uri, offset, newName, rosterLines } = request;
  const target = targetAt(transcript, offset);
  const renaming = orRefuse(startRenaming(transcript, target, newName, (file) => rosterLines(file)?.text));
  const files = [fileEdits(request, uri, transcript.lines, orRefuse(renameIn(transcript, renaming)))];
  const { shared } = renaming;
  if (shared !== undefined) {
    for await (const other of request.naming(renaming.oldName)) {
      if (sameUri(other.uri) === sameUri(uri) || !sharesRoster(other.transcript, shared.file)) continue;
      const edits = orRefuse(renameIn(other.transcript, renaming), other.uri);
      files.push(fileEdits(request, other.uri, other.transcript.lines, edits));
    }
    const lines = rosterLines(shared.file);
    if (lines !== undefined) files.push(fileEdits(request, shared.file, lines, shared.edits));
  }
  return { files, question: renaming.merges ? mergeQuestion(renaming) : undefined };
}

function targetAt(transcript: Transcript, offset: number): SpeakerLabel {
  return orRefuse(renameTarget(transcript, offset));
}

/** A sentence instead of a result says why there is none. */
function orRefuse<T>(result: T | string, uri?: string): T {
  if (typeof result !== 'string') return result;
  const where = uri === undefined ? '' : `In ${fileName(uri)}: `;
  throw new ResponseError(LSPErrorCodes.RequestFailed, where + result);
}

function fileEdits({ versionOf }: RenameRequest, uri: string, lines: Lines, edits: readonly TextEdit[]): FileEdits {
  return { uri, version: versionOf(uri), edits: edits.map((edit) => editOf(lines, edit)) };
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

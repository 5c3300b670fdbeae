import { addToRosterFile, type Lines } from '../../../core/index.ts';
import { fileName } from '../../convert/uris.ts';
import { type EditedDocument, type FileEdits, fileEdits } from '../../convert/workspaceEdit.ts';

/** The rosters that the configuration names. */
export interface RosterFiles {
  /** The lines of a roster that several transcripts share; undefined for other files. */
  rosterLines(uri: string): Lines | undefined;
  /** The roster for edits of it; undefined if the client has it open with changes that are not saved. */
  editedFile(uri: string, lines: Lines): EditedDocument | undefined;
}

/** A roster of the folder, with the edits that add some names to it. */
export interface RosterAddition {
  readonly name: string;
  readonly file: FileEdits;
}

/** How names can be added to the rosters that the configuration names for a document, in the order in which it names them. */
export function rosterAdditions(
  uris: readonly string[],
  names: readonly string[],
  { rosterLines, editedFile }: RosterFiles,
): RosterAddition[] {
  return [...new Set(uris)].flatMap((uri) => {
    const lines = rosterLines(uri);
    const edited = lines && editedFile(uri, lines);
    const edits = edited ? addToRosterFile(lines.text, uri, names) : [];
    return edited && edits.length > 0 ? { name: fileName(uri), file: fileEdits(edited, edits) } : [];
  });
}

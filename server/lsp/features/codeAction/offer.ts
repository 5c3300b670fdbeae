import type { LineRange, Problem, TextEdit } from '../../../core/index.ts';
import type { FileEdits } from '../../convert/workspaceEdit.ts';

/** A possible action, not yet in the form of the protocol. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly problem?: Problem;
  /** Whether the action is certainly right. */
  readonly isPreferred?: boolean;
  readonly change: readonly TextEdit[] | Attribution | ClientCommand | OtherFile;
}

/** Text to give to a speaker. The edits are expensive to compute, so they are computed when the user chooses the action. */
export interface Attribution {
  readonly lines: LineRange;
  /** Where another turn seems to begin inside the last line: an offset. */
  readonly to?: number | undefined;
  /** Absent or null for an unknown speaker. */
  readonly speaker?: string | null;
}

/** Edits of a roster that several transcripts share. */
export interface OtherFile {
  readonly file: FileEdits;
}

/** A command that the client runs itself, at the cursor. */
export interface ClientCommand {
  readonly command: string;
}

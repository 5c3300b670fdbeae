import type { LineRange, Problem, TextEdit } from '../../../core/index.ts';

/** A possible action, not yet in the form of the protocol. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly problem?: Problem;
  /** Whether the action is certainly right. */
  readonly isPreferred?: boolean;
  readonly change: readonly TextEdit[] | Attribution | ClientCommand;
}

/** Text to give to a speaker. The edits are expensive to compute, so they are computed when the user chooses the action. */
export interface Attribution {
  readonly lines: LineRange;
  /** Absent or null for an unknown speaker. */
  readonly speaker?: string | null;
}

/** A command that the client runs itself, at the cursor. */
export interface ClientCommand {
  readonly command: string;
}

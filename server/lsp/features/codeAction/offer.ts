import type { LineRange, Problem, TextEdit } from '../../../core/index.ts';

/** Something that can be done, before it is written as the protocol wants it. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly problem?: Problem;
  /** It cannot be wrong. */
  readonly isPreferred?: boolean;
  readonly change: readonly TextEdit[] | Attribution;
}

/** Text to be given to a speaker: what edits that takes is dear to know, and is looked for when somebody chooses it. */
export interface Attribution {
  readonly lines: LineRange;
  /** Absent or null for a speaker who is not known. */
  readonly speaker?: string | null;
}

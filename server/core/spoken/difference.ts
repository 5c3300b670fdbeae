/** A place where the spoken words of two texts differ. */
export interface Difference {
  /** `missing` from the second text, `added` in it, or `changed`. */
  readonly kind: 'missing' | 'added' | 'changed';
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
  /** The words directly before, the same in both; empty at the beginning of a text. */
  readonly context: string;
  /** The texts do not agree again within reach: what follows was not compared. */
  readonly rest: boolean;
}

export interface DifferenceSide {
  /** From 1. If nothing stands there, the line at which it would. */
  readonly line: number;
  /** In UTF-16 units from 1. */
  readonly column: number;
  /** The words that differ, shortened if they are many; empty if there are none. */
  readonly words: string;
  /** How many words and marks of punctuation differ. */
  readonly count: number;
}

/** One layout of pages that has to be undone before the lines can be read: data and a function. */
export interface Layout {
  /** Stable: reports name it. */
  readonly id: string;
  /** What it is, as messages say it: "numbered lines". */
  readonly shown: string;
  /** The lines without the layout; undefined where they are not laid out so. Takes time in proportion to the lines. */
  undo(lines: readonly string[]): Undone | undefined;
}

/** Lines without their layout. */
export interface Undone {
  readonly lines: readonly UndoneLine[];
  /** What belonged to the page and not to the talk. */
  readonly dropped: readonly DroppedPiece[];
}

export interface UndoneLine {
  readonly text: string;
  /** The lines of the page (from 0) that it was put together from, in order; none for a blank line that was added. */
  readonly from: readonly number[];
}

export interface DroppedPiece {
  /** From 0. */
  readonly line: number;
  readonly text: string;
  readonly why:
    | 'line number'
    | 'number of a question'
    | 'word before a name'
    | 'page number'
    | 'head or foot of a page'
    | 'number of a caption'
    | 'time of a caption';
}

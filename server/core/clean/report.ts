/** What `clean` did to a text. Lines are those of the text as it came, from 1. */
export interface CleanReport {
  /** The packs that were used. */
  readonly packs: readonly string[];
  /** Lines that are no longer in the text. */
  readonly dropped: readonly Dropped[];
  /** Marks of columns that stood inside lines, and are no longer there. */
  readonly columns: readonly ColumnMark[];
  /** What was written into the header. */
  readonly metadata: readonly Metadata[];
  /** Lines that were one sentence, or one paragraph. */
  readonly joined: readonly Joined[];
  /** Lines in which space was taken out between words. */
  readonly spaces: readonly number[];
  /** Turns that were opened, and how it is known that they begin there. */
  readonly turns: readonly OpenedTurn[];
  /** Speakers who were put on the roster. */
  readonly speakers: readonly string[];
  /** What was left as it is, and should be looked at. */
  readonly doubtful: readonly Doubt[];
}

/** Of a text in which there is nothing to clean. */
export const nothingDone: CleanReport = {
  packs: [],
  dropped: [],
  columns: [],
  metadata: [],
  joined: [],
  spaces: [],
  turns: [],
  speakers: [],
  doubtful: [],
};

/** A line that is gone, before it is known where it would stand. */
export type DroppedLine = Omit<Dropped, 'place'>;

export interface Dropped {
  readonly line: number;
  readonly text: string;
  /** The pack, or `page` where the lines around it told. */
  readonly pack: string;
  readonly entry: string;
  /** Whether it only went, or lives on as metadata, as a speaker, as the title; a `break` stood inside a sentence. */
  readonly as: 'furniture' | 'break' | 'metadata' | 'cue' | 'title';
  /** The line of the cleaned text, from 1, above which it would stand if it were put back; one more than there are for the end. */
  readonly place: number;
}

export interface ColumnMark {
  readonly line: number;
  readonly text: string;
}

export interface Metadata {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

export interface Joined {
  readonly line: number;
  /** The line that now goes on with it. */
  readonly with: number;
  readonly why: string;
}

export interface OpenedTurn {
  readonly line: number;
  readonly cue: string;
  /** What stood on the line in its place, where the page has a label that is no cue: `- Ann Lee:`. */
  readonly label?: string;
  readonly why: string;
}

export interface Doubt {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

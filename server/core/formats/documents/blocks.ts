import type { DraftPart } from '../draft/draft.ts';

/** What a document has between two breaks, in the order of the text. Readers of documents make these of their markup. */
export type Block = Paragraph | Heading | CertainPart;

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
}

/** A part that the markup itself declares: a turn whose speaker stands in a place for speakers, for example. */
export interface CertainPart {
  readonly kind: 'part';
  readonly part: DraftPart;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** What stands where many documents have the speaker: a term of a list, the first cell of a row. Without a colon. */
  readonly label?: string;
  /** A time that stands apart from the words, as in a column of its own: `00:03:12`. */
  readonly time?: string;
  /** At least one. */
  readonly lines: readonly DocumentLine[];
}

export interface DocumentLine {
  /** Without white space at its ends, and with single spaces. */
  readonly text: string;
  /** How much of the text, from its start, is bold. */
  readonly bold?: number;
  /** Whether the line goes on with the one above it, where that is no label: the document breaks its lines somewhere. */
  readonly isWrapped?: boolean;
  /** Whether the document says that the line is text, whatever it looks like. */
  readonly isText?: boolean;
}

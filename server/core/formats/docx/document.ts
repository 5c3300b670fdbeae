import type { DocumentLine } from '../documents/blocks.ts';

/** A piece of a paragraph, with the character style that it has. */
export interface StyledPiece {
  readonly text: string;
  /** The id of the style; empty where there is none. */
  readonly style: string;
}

/** What stands in the body of a document, in its order. */
export type DocumentItem = DocumentParagraph | DocumentTable;

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  /** The id of its style; empty where there is none. */
  readonly style: string;
  /** 1 to 9 for a heading, else 0. */
  readonly level: number;
  readonly lines: readonly DocumentLine[];
  /** Where the first tab stands in the first line. Undefined where none does, or the line begins with one. */
  readonly tabAt?: number;
  /** The paragraph in the pieces that its character styles make. */
  readonly pieces: readonly StyledPiece[];
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly DocumentLine[])[])[];
}

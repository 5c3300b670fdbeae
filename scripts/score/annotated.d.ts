/** A text that somebody has said of, line by line, where turns open. */
export interface Annotated {
  /** Of the text, as it was given. */
  readonly path: string;
  readonly text: string;
  /** By line, from 0. */
  readonly lines: ReadonlyMap<number, Annotation>;
}
export interface Annotation {
  readonly kind: string;
  readonly opensTurn: boolean;
}
/**
 * Reads annotated texts: each path is a text (`.txt`), its annotation (`.json`) or a folder of such pairs. The annotation
 * stands beside its text under the same name, or in a folder `gold` beside it. A folder's texts without one are left out.
 */
export declare function annotatedIn(paths: readonly string[]): Annotated[];
/** The annotated texts of this project. */
export declare function ownTexts(): Annotated[];

import type { Script } from './scripts.ts';

/** How a generated transcript writes its cues. */
export type CueForm = 'plain' | 'marked' | 'bold' | 'boldName' | 'initials' | 'nameAndTime' | 'timed';

/** The style of a generated transcript. */
export interface Style {
  readonly script: Script;
  readonly form: CueForm;
  /** Typographic quotation marks, which make a string of two bytes a character, instead of straight ones. */
  readonly curly: boolean;
}

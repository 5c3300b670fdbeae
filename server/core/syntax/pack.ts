/** What one site prints around the speech on its pages. A pack is data: nothing in it is run. */
export interface Pack {
  readonly name: string;
  /** Whose pages it is for, in words. */
  readonly site: string;
  readonly entries: readonly PackEntry[];
}

/** A line that is no speech. It holds for whole lines only. */
export interface PackEntry {
  /** See `clean/furniture/pattern.ts`. Of what `{…}` keeps, `name`, `role`, `party` and `seat` tell of a speaker; the rest goes into the header. */
  readonly pattern: string;
  readonly as: EntryKind;
  /** A line that the pattern is for, as it was seen. */
  readonly example: string;
  /** Nobody would say it: a page that has this line is from the site. Without evidence a pack is not used. */
  readonly evidence?: true;
  /** Somebody may well say it, so it is taken only in the midst of furniture. */
  readonly amongFurniture?: true;
  /** Only where the line above begins so. */
  readonly below?: string;
  /** Only where the line below begins so. */
  readonly above?: string;
  /** What comes next is not by whoever spoke before. */
  readonly endsSpeech?: true;
  /** Who speaks next asks, or answers. */
  readonly opens?: 'question' | 'answer';
  /** The line above it, if that is the first on the page, is the title. */
  readonly belowTitle?: true;
  /** The whole line is the value of this key of the header. */
  readonly key?: string;
}

/**
 * `furniture` goes; `break` goes too, and the sentence around it is joined; `metadata` goes into the
 * header; `cue` says who speaks next; `portrait` does so if the name stands below it once more;
 * `doubtful` is only reported.
 */
export type EntryKind = 'furniture' | 'break' | 'metadata' | 'cue' | 'portrait' | 'doubtful';

/** What one site prints around the speech on its pages. A pack is data: nothing in it is run. */
export interface Pack {
  readonly name: string;
  /** Whose pages it is for, in words. */
  readonly site: string;
  readonly entries: readonly PackEntry[];
  /** A folder has it: lines inside turns are not for it, and verifying reports each line that it takes. */
  readonly isOwn?: true;
}

/** A line that is no speech. An entry is always for a whole line. */
export interface PackEntry {
  /** See `clean/furniture/pattern.ts`. Of what `{…}` keeps, `name`, `role`, `party` and `seat` are about a speaker; the rest goes into the header. */
  readonly pattern: string;
  readonly as: EntryKind;
  /** A line that the pattern is for, as a page has it. */
  readonly example: string;
  /** It is never speech: a page that has this line is from the site. Without such a line, the pack is not used. */
  readonly evidence?: true;
  /** People say it too, so it is taken only between other furniture. */
  readonly amongFurniture?: true;
  /** Only where the line above begins so. */
  readonly below?: string;
  /** Only where the line below begins so. */
  readonly above?: string;
  /** The next words are not by the speaker before. */
  readonly endsSpeech?: true;
  /** The next speaker asks, or answers. */
  readonly opens?: 'question' | 'answer';
  /** The line above it is the title, if it is the first on the page. */
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

/** What a page has besides the speech on it. Lines are counted from 0. */
export interface Recognition {
  /** The names of the packs that hold for the page. */
  readonly packs: readonly string[];
  /** The lines that are no speech, in the order of the text. */
  readonly taken: ReadonlyMap<number, TakenLine>;
  /** What the page says for the header, in the order of the text. */
  readonly facts: readonly Fact[];
  /** Who speaks from a line on: that line, if it is not taken, and the next ones. */
  readonly voices: ReadonlyMap<number, Voice>;
  readonly title: { readonly line: number; readonly text: string } | undefined;
  /** Lines of an introduction, which are no speech. */
  readonly narrative: ReadonlySet<number>;
  /** Lines that stay, and that a person should check. */
  readonly doubtful: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

export interface TakenLine {
  readonly line: number;
  readonly text: string;
  readonly pack: string;
  /** The pattern of the pack, or in words what the line was found to be. */
  readonly entry: string;
  readonly as: 'furniture' | 'break' | 'metadata' | 'cue' | 'title';
  readonly endsSpeech: boolean;
}

export interface Fact {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The speaker from a line on. */
export interface Voice {
  /** Undefined if the page says only that somebody asks. */
  readonly name: string | undefined;
  readonly role?: string;
  readonly qualifiers: readonly string[];
  readonly opens: 'question' | 'answer' | undefined;
  /** The last line that is theirs, if that is known. */
  readonly lastLine?: number;
  /** In words, how this is known. */
  readonly because: string;
  /** The pack that says so, if it is one of the folder. */
  readonly ownPack?: string;
}

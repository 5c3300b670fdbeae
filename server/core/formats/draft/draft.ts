/**
 * What a file of another format says, independent of how that format writes it. Readers of formats make a draft, and one function
 * (`draftToTranscript`) writes it as a transcript. `transcriptToDraft` makes a draft of a transcript, and writers of formats write that.
 */
export interface Draft {
  readonly header: DraftHeader;
  readonly roster: readonly DraftSpeaker[];
  /** In the order of the text. */
  readonly parts: readonly DraftPart[];
}

/** What the file says about itself. Keys that the header of a transcript does not know go into `other`. */
export interface DraftHeader {
  readonly title?: string;
  /** As ISO 8601, where the file gives one that can be read so; else as written. */
  readonly date?: string;
  readonly source?: string;
  readonly language?: string;
  readonly media?: string;
  readonly other?: Readonly<Record<string, string>>;
}

export interface DraftSpeaker {
  readonly name: string;
  readonly kind?: 'person' | 'collective' | 'unknown';
  readonly role?: string;
  readonly aliases?: readonly string[];
  readonly qualifiers?: readonly string[];
}

export type DraftPart = DraftSection | DraftTurn | DraftEvent | DraftComment;

export interface DraftSection {
  readonly kind: 'section';
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
}

export interface DraftTurn {
  readonly kind: 'turn';
  /** Names as the file has them. Empty: somebody else speaks, and the file does not name them. Undefined: the file says nothing of who speaks. */
  readonly speakers: readonly string[] | undefined;
  /** The text in round brackets after the name: seat, party. */
  readonly qualifiers?: readonly string[];
  readonly marker?: { readonly kind: 'question' | 'answer'; readonly number?: number };
  readonly passages: readonly Passage[];
}

/** A stretch of speech, the smallest piece that a file gives times for: a caption, a segment, a sentence. */
export interface Passage {
  /** Spoken words on one line, with marks and events in square brackets as a transcript has them: `[inaudible]`, `[laughs]`. Never empty. */
  readonly text: string;
  /** In seconds. */
  readonly start?: number;
  readonly end?: number;
  /** Whether a new paragraph begins here. */
  readonly isParagraph?: boolean;
}

export interface DraftEvent {
  readonly kind: 'event';
  /** Without brackets. */
  readonly text: string;
  /** In seconds. */
  readonly start?: number;
  /** A line of the record itself, which a transcript has without brackets: who is present, what was decided, who examines. */
  readonly isRecord?: boolean;
}

/** A note of the editor: never exported as speech, never counted. */
export interface DraftComment {
  readonly kind: 'comment';
  readonly text: string;
}

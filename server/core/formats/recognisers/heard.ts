/** A word or a longer stretch of speech as a recogniser gives it. */
export interface Heard {
  /** White space in it and around it means nothing. A piece without words is left out. */
  readonly text: string;
  /** In seconds. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Who speaks, as the file labels the voice. */
  readonly speaker?: string | undefined;
  /** The channel of the recording, as the file labels it. */
  readonly channel?: string | undefined;
  /** It goes on with what is before it without a space. */
  readonly isJoined?: boolean;
  /** The file says that a paragraph begins here. */
  readonly isParagraph?: boolean;
  /** The file says that this is speech, so that words in brackets are no event. */
  readonly isSpeech?: boolean;
  /** The file says that somebody else begins to speak here. */
  readonly isTurn?: boolean;
}

export function sameVoice(one: Heard, other: Heard): boolean {
  return one.speaker === other.speaker && one.channel === other.channel;
}

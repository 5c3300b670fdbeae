/** Words that stand before a colon in one language, in small letters. They make a label doubtful; only the file makes it a speaker. */
export interface LanguageWords {
  /** Enumerate, or connect a sentence to the one before it. */
  readonly sentence: readonly string[];
  /** Head a fact about the recording: when, where, by whom. */
  readonly facts: readonly string[];
  /** Head a line of minutes that no one says: who was there, what was decided. */
  readonly minutes: readonly string[];
  /** Head such a line in minutes. Elsewhere people say what follows them, or have such a name. */
  readonly onlyInMinutes: readonly string[];
  /** Head a line of a parliament's record that no one says. */
  readonly procedure: readonly string[];
  /** Name a part of a text, or a remark about it. */
  readonly document: readonly string[];
  /** Head a list of things. */
  readonly things: readonly string[];
  /** Say what a voice does, or is: a file has to prove that somebody speaks under such a word. */
  readonly voices: readonly string[];
  /** Stand for the voice that asks. */
  readonly question: readonly string[];
  /** Stand for the voice that answers. */
  readonly answer: readonly string[];
  /** Say between a name and a colon that somebody speaks: `Ann Lee asks:`. */
  readonly saying: readonly string[];
  /** Stand for somebody before such a word, and name no one. */
  readonly pronouns: readonly string[];
  /** Begin sentences and answers, and are hardly ever names. */
  readonly openers: readonly string[];
}

/** Reads a list that is written with spaces between the words, and one of phrases with commas between them. */
export function list(words: string, phrases = ''): string[] {
  return [...words.split(/\s+/), ...phrases.split(/,\s+/)].filter((word) => word !== '');
}

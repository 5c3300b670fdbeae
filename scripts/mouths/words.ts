/** A word and the names of which one has to say it; none where no speaker is right. */
export interface GoldWord {
  readonly word: string;
  readonly names: readonly string[];
}

/** The words of a text, as they are compared: letters and digits in small letters, without what stands in brackets. */
export function wordsIn(text: string): string[] {
  return (
    text
      .replace(/\[[^\]\n]*\](?!\()/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

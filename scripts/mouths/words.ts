/** A word, and the names of those who may rightly have it; none if it must have no speaker, undefined if that is not known. */
export interface GoldWord {
  readonly word: string;
  readonly names: readonly string[] | undefined;
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

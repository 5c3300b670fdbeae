/** Whether words in brackets say that a passage is not clear: `inaudible`, `crosstalk`. */
export function isUnclear(words: string): boolean {
  return unclear.test(words);
}

const unclear =
  /^(?:inaudible|unintelligible|indiscernible|indistinct|unclear|crosstalk|cross talk|overlapping|phonetic|sic\?|ph)\b/i;

/** One sign before a label: any character but a letter, also as a tag or a character reference of HTML. */
const SIGN = String.raw`(?:<\/?\p{L}[^<>\n]{0,40}>|&(?:[lg]t|quot|nbsp|bull);|[^\p{L}\n])`;

/** The source of a pattern for the signs before a label, `most` at most. */
export function signsBefore(most: number): string {
  return `${SIGN}{0,${most}}`;
}

/** The number that a line of a printed page begins with. */
export interface LineNumber {
  readonly number: number;
  /** The number, and the time beside it or the page before it that some pages have, as they are written. */
  readonly written: string;
  /** Where the text of the line begins, in UTF-16 units. */
  readonly textStart: number;
  /** Columns between the number and the text. */
  readonly indent: number;
}

/** Reads the number of a line; undefined where it begins with none, or with a larger one than the lines of a page have. */
export function readLineNumber(line: string): LineNumber | undefined {
  const match = lineNumber.exec(line);
  if (!match || Number(match[2]) > LONGEST_PAGE) return undefined;
  const [all, written = '', number, gap = ''] = match;
  return { number: Number(number), written, textStart: all.length, indent: gap.replaceAll('\t', '    ').length };
}

/** No page has more lines. */
const LONGEST_PAGE = 60;
const lineNumber =
  /^[\f\s]{0,12}((?:\d{1,2}:\d{2}(?::\d{2})?\s{1,8}|0\d{3,4}:)?(\d{1,2})[.)]?(?:\s{1,8}\d{1,2}:\d{2}:\d{2}(?=\s|$))?)(?=\s|$)(\s{0,80})/;

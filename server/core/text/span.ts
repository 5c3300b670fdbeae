/** A piece of a text: UTF-16 offsets from the start of the text, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines from 0, the last included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A place as editors count it: line from 0, character from 0 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replacement in a text. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span that lies `by` units further on. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

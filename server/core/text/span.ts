/** A piece of a text: UTF-16 offsets from its beginning, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: line from 0, character in UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replacement in a text. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The words of a text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The same piece so many units further on. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

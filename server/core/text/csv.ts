import type { Span } from './span.ts';

/** A cell of a table: its value without white space at its ends, and its span with the quotation marks. */
export interface CsvCell {
  readonly text: string;
  readonly span: Span;
}

/**
 * Reads comma-separated values, quoted or not, row by row. Rows with nothing but empty cells are left out. Never
 * throws: a quotation mark that is never closed reaches to the end of the text.
 */
export function* readCsv(text: string): Generator<CsvCell[]> {
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  while (at < text.length) {
    const row: CsvCell[] = [];
    let isMore = true;
    while (isMore) {
      const cell = readCell(text, at);
      row.push(cell);
      at = cell.span.end;
      isMore = text[at] === ',';
      if (isMore) at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((cell) => cell.text !== '')) yield row;
  }
}

const BYTE_ORDER_MARK = 0xfeff;

function readCell(text: string, start: number): CsvCell {
  if (text[start] !== '"') {
    const span = { start, end: endOfCell(text, start) };
    return { text: text.slice(span.start, span.end).trim(), span };
  }
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const close = quote < 0 ? text.length : quote;
    value += text.slice(from, close);
    if (text[close + 1] !== '"' || quote < 0) {
      const end = endOfCell(text, Math.min(close + 1, text.length));
      return { text: value.trim(), span: { start, end } };
    }
    // Two quotation marks stand for one.
    value += '"';
    from = close + 2;
  }
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

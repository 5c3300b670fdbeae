import type { Span } from './span.ts';

/** A cell of a table: its value without white space at its ends, and its span with the quotation marks. */
export interface CsvCell {
  readonly text: string;
  readonly span: Span;
  /** It begins with a quotation mark that is never closed, and reaches to the end of the text. */
  readonly isUnclosed?: boolean;
}

/**
 * Reads comma-separated values, quoted or not, row by row; `delimiter` is another character than the comma, where there is one. Rows
 * with nothing but empty cells are left out. Never throws: a quotation mark that is never closed reaches to the end of the text.
 */
export function* readCsv(text: string, delimiter = ','): Generator<CsvCell[]> {
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  while (at < text.length) {
    const row: CsvCell[] = [];
    let isMore = true;
    while (isMore) {
      const cell = readCell(text, at, delimiter);
      row.push(cell);
      at = cell.span.end;
      isMore = text[at] === delimiter;
      if (isMore) at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((cell) => cell.text !== '')) yield row;
  }
}

const BYTE_ORDER_MARK = 0xfeff;

function readCell(text: string, start: number, delimiter: string): CsvCell {
  if (text[start] !== '"') {
    const span = { start, end: endOfCell(text, start, delimiter) };
    return { text: text.slice(span.start, span.end).trim(), span };
  }
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const close = quote < 0 ? text.length : quote;
    value += text.slice(from, close);
    if (quote < 0) return { text: value.trim(), span: { start, end: text.length }, isUnclosed: true };
    if (text[close + 1] !== '"') {
      const end = endOfCell(text, close + 1, delimiter);
      // What follows the quotation marks belongs to the cell too.
      return { text: (value + text.slice(close + 1, end)).trim(), span: { start, end } };
    }
    // Two quotation marks stand for one.
    value += '"';
    from = close + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/**
 * A row of values separated by a comma or by another delimiter. Values that look like part of the table are put in quotation marks. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvRow(values: readonly (string | number)[], delimiter = ','): string {
  return values.map((value) => (typeof value === 'number' ? String(value) : cellOf(value, delimiter))).join(delimiter);
}

function cellOf(text: string, delimiter: string): string {
  const value = isFormula.test(text) ? `'${text}` : text;
  const isPart = /["\r\n]|^\s|\s$/.test(value) || value.includes(delimiter);
  return isPart ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The text of a cell without the apostrophe that keeps a spreadsheet from running it as a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && isFormula.test(text.slice(1)) ? text.slice(1) : text;
}

/** Spreadsheets leave out spaces before a formula, and take full-width signs for the usual ones. */
const isFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

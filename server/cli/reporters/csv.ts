import { printable } from '../terminal/printable.ts';

/**
 * A row of comma-separated values. Values that look like part of the table are put in quotation marks. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvRow(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'number' ? String(value) : cell(value))).join(',');
}

function cell(text: string): string {
  const value = printable(isFormula.test(text) ? `'${text}` : text);
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Spreadsheets leave out spaces before a formula, and take full-width signs for the usual ones. */
const isFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

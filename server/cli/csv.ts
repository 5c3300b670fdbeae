/** A row of comma-separated values; what would be taken for a part of the table is put in quotation marks. */
export function csvRow(values: readonly (string | number)[]): string {
  return values.map((value) => cell(String(value))).join(',');
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

import { fitted, textWidth } from './width.ts';

const WIDEST = 60;

/** Rows under a heading. The first column is aligned left, the others right. Too wide texts are cut. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => fitted(cell, WIDEST)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 0))
      .join('  ')
      .trimEnd(),
  );
}

function padded(cell: string, width: number, toTheLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(cell)));
  return toTheLeft ? cell + space : space + cell;
}

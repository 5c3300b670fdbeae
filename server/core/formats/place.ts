import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A place as people count: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A span of offsets as two places. */
export function placesOf(lines: Pick<Lines, 'positionAt'>, { start, end }: Span): { start: Place; end: Place } {
  return { start: placeAt(lines, start), end: placeAt(lines, end) };
}

function placeAt(lines: Pick<Lines, 'positionAt'>, offset: number): Place {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

import type { Position, Range } from 'vscode-languageserver';

/** A text with its marks taken out: `│` is a cursor, `«` and `»` stand around ranges. */
export interface Marked {
  readonly text: string;
  readonly cursor: Position;
  readonly ranges: readonly Range[];
}

export function readMarks(source: string): Marked {
  const starts: Position[] = [];
  const ranges: Range[] = [];
  let cursor: Position = { line: 0, character: 0 };
  let line = 0;
  let character = 0;
  let text = '';
  for (const unit of source.split('')) {
    if (unit === '│') cursor = { line, character };
    else if (unit === '«') starts.push({ line, character });
    else if (unit === '»') ranges.push({ start: starts.pop() ?? { line, character }, end: { line, character } });
    else {
      text += unit;
      character += 1;
      if (unit === '\n') {
        line += 1;
        character = 0;
      }
    }
  }
  return { text, cursor, ranges };
}

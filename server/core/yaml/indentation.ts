import type { Span } from '../text/span.ts';

/** A line whose indent fits no line above it. */
export interface WrongIndent {
  readonly message: string;
  readonly span: Span;
}

/**
 * Finds the first line of some YAML, with LF at the end of each line, that is indented as no line above allows: deeper than a line
 * that has its value already, or between two levels. Undefined if every line fits. It knows plain YAML only: ask it where the YAML
 * cannot be read.
 */
export function findWrongIndent(written: string): WrongIndent | undefined {
  /** The columns at which a line may begin, the innermost last. */
  let levels: number[] = [];
  let opens = true;
  let start = 0;
  for (const line of written.split('\n')) {
    const { indent = '', dashes = '', rest = '' } = shape.exec(line)?.groups ?? {};
    const column = indent.length;
    const span = { start, end: start + line.length };
    start += line.length + 1;
    if (dashes === '' && (rest === '' || rest.startsWith('#'))) continue;
    const innermost = levels.at(-1) ?? 0;
    if (levels.length > 0 && column > innermost && !opens) return { message: tooDeep(column, innermost), span };
    levels = levels.filter((level) => level <= column);
    if (column < innermost && levels.at(-1) !== column) return { message: between(column), span };
    if (levels.at(-1) !== column) levels.push(column);
    if (dashes !== '') levels.push(column + dashes.length);
    opens = rest === '' || goesOnBelow(rest);
  }
  return undefined;
}

const shape = /^(?<indent> *)(?<dashes>(?:- {1,99}){0,99}(?:-$)?)(?<rest>.*)/s;

/** Whether a line ends in a key without a value, or with one that goes on below. */
function goesOnBelow(line: string): boolean {
  return /[[{,:]$/.test(line.trimEnd()) || /: {1,99}[|>&!#]/.test(line);
}

function tooDeep(column: number, above: number): string {
  return `This line is indented by ${spaces(column)}, deeper than the line above, which has its value already. Indent it by ${spaces(above)}.`;
}

function between(column: number): string {
  return `This line is indented by ${spaces(column)}, as no line above it is. Indent it like the lines that it belongs to.`;
}

function spaces(count: number): string {
  if (count === 0) return 'no space';
  return count === 1 ? '1 space' : `${count} spaces`;
}

import type { Problem } from '../lint/rules/rule.ts';
import type { Lines } from '../text/lines.ts';
import type { Position, Span } from '../text/span.ts';

/** A problem as it is shown: its places as editors count them. */
export interface ShownProblem extends Pick<Problem, 'rule' | 'severity' | 'message'> {
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A problem of a text as it is shown. */
export function shownIn(lines: Lines, problem: Problem): ShownProblem {
  const { rule, severity, message, span, related = [] } = problem;
  const range = ({ start, end }: Span) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  return {
    ...{ rule, severity, message },
    range: range(span),
    related: related.map((one) => ({ message: one.message, range: range(one.span) })),
  };
}

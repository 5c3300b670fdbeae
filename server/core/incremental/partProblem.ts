import type { Problem } from '../lint/rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Part } from './part.ts';

/** A problem by its place in its part. Fixes are left out: they are looked for again when an editor asks for them. */
export interface PartProblem extends Pick<Problem, 'rule' | 'severity' | 'message' | 'span'> {
  readonly related: readonly { readonly message: string; readonly part: Part; readonly span: Span }[];
}

/** Shared by the many parts without a problem. */
export const noProblems: readonly PartProblem[] = [];

import type { TextEdit } from '../text/span.ts';
import type { Problem } from './rules/rule.ts';

/** The fixes of some problems, sorted by place, that can be applied together. A fix that overlaps an earlier one waits. */
export function fixesOf(problems: readonly Problem[]): { edits: TextEdit[]; problems: Problem[] } {
  const edits: TextEdit[] = [];
  const chosen: Problem[] = [];
  let free = 0;
  for (const problem of problems) {
    if (!problem.fix || problem.fix.edits.length === 0) continue;
    const own = [...problem.fix.edits].sort((a, b) => a.span.start - b.span.start);
    if ((own[0] as TextEdit).span.start < free) continue;
    edits.push(...own);
    chosen.push(problem);
    free = (own[own.length - 1] as TextEdit).span.end + 1;
  }
  return { edits, problems: chosen };
}

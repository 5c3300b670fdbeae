import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { applyEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import { type LintSettings, lint } from './lint.ts';
import type { Problem } from './rules/rule.ts';

export interface Fixed {
  readonly text: string;
  /** The fixed problems, each as it was when it was fixed. */
  readonly mended: readonly Problem[];
}

/** A fix may uncover another problem with a fix. This bounds the rounds, in case a fix uncovers its own problem again. */
const MOST_PASSES = 10;

/**
 * Applies all safe fixes, in rounds, until none is left. Problems for which a person has to choose a fix stay. No spoken word
 * changes: a rule whose fix would change one has a suggestion instead.
 */
export function fix(text: string, reading: ReadingSettings, settings: LintSettings): Fixed {
  const mended: Problem[] = [];
  let now = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { edits, problems } = fixesOf(lint(parse(now, reading), settings));
    if (edits.length === 0) break;
    now = applyEdits(now, edits);
    mended.push(...problems);
  }
  return { text: now, mended };
}

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

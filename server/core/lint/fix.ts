import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { type LintSettings, lint } from './lint.ts';
import type { Problem } from './rules/rule.ts';
import { safeFixes } from './tryFixes.ts';

export interface Fixed {
  readonly text: string;
  /** The fixed problems, each as it was when it was fixed. */
  readonly mended: readonly Problem[];
}

/** A fix may uncover another problem with a fix. This bounds the rounds, in case a fix uncovers its own problem again. */
const MOST_PASSES = 10;

/**
 * Applies all safe fixes, in rounds, until none is left. Problems for which a person has to choose a fix stay, and so do those
 * whose fix would change more than it says: a word, or who says one.
 */
export function fix(text: string, reading: ReadingSettings, settings: LintSettings): Fixed {
  const mended: Problem[] = [];
  let now = parse(text, reading);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { problems, after } = safeFixes(now, lint(now, settings));
    if (problems.length === 0) break;
    now = after;
    mended.push(...problems);
  }
  return { text: now.text, mended };
}

import type { Problem } from '../../../core/index.ts';
import type { Summary } from '../../reporters/check/reporter.ts';

/** Counts what was found, file by file. */
export class Totals {
  readonly #sums: { -readonly [Key in keyof Summary]: Summary[Key] };

  constructor({ fixes, hasBaseline }: { fixes: boolean; hasBaseline: boolean }) {
    const none = {
      files: 0,
      filesWithProblems: 0,
      problems: 0,
      errors: 0,
      warnings: 0,
      infos: 0,
      unreported: 0,
      fixable: 0,
    };
    this.#sums = { ...none, fixed: fixes ? 0 : undefined, known: hasBaseline ? 0 : undefined };
  }

  get sums(): Summary {
    return this.#sums;
  }

  /**
   * Adds the problems of a file.
   * @param counts how many of them are reported, and how many others were fixed or are in the baseline
   */
  add(problems: readonly Problem[], counts: { reported: number; fixed: number; known: number }): void {
    const { reported, fixed, known } = counts;
    const sums = this.#sums;
    sums.files++;
    sums.problems += problems.length;
    sums.unreported += problems.length - reported;
    if (problems.length > 0) sums.filesWithProblems++;
    for (const { severity } of problems) sums[`${severity}s`]++;
    if (sums.fixed === undefined) sums.fixable += problems.filter(({ fix }) => fix !== undefined).length;
    else sums.fixed += fixed;
    if (sums.known !== undefined) sums.known += known;
  }
}

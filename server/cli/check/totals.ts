import type { Problem } from '../../core/index.ts';
import type { Summary } from '../reporters/reporter.ts';

/** Counts what was found, file by file. */
export class Totals {
  readonly #sums: { -readonly [Key in keyof Summary]: Summary[Key] };

  constructor({ fixes, hasBaseline }: { fixes: boolean; hasBaseline: boolean }) {
    const none = { files: 0, filesWithProblems: 0, problems: 0, errors: 0, warnings: 0, infos: 0, untold: 0 };
    this.#sums = { ...none, fixed: fixes ? 0 : undefined, known: hasBaseline ? 0 : undefined };
  }

  get sums(): Summary {
    return this.#sums;
  }

  /** Adds a file's problems, and how many of them were told; how many were mended, or known by a baseline, besides. */
  add(problems: readonly Problem[], { told, fixed, known }: { told: number; fixed: number; known: number }): void {
    const sums = this.#sums;
    sums.files++;
    sums.problems += problems.length;
    sums.untold += problems.length - told;
    if (problems.length > 0) sums.filesWithProblems++;
    for (const { severity } of problems) sums[`${severity}s`]++;
    if (sums.fixed !== undefined) sums.fixed += fixed;
    if (sums.known !== undefined) sums.known += known;
  }
}

import type { Lines, Problem } from '../../../core/index.ts';

/** Reports what was found, file by file, as it is found. */
export interface Reporter {
  file(checked: CheckedFile): void;
  end(summary: Summary): void | Promise<void>;
}

export interface CheckedFile {
  readonly path: string;
  /** Of the text that the problems are in. */
  readonly lines: Lines;
  /** Those to report; `--max-problems` may have cut the rest. */
  readonly problems: readonly Problem[];
  /** The rule of each problem that was fixed; undefined without `--fix`. */
  readonly fixed: readonly string[] | undefined;
}

export interface Summary {
  readonly files: number;
  readonly filesWithProblems: number;
  readonly problems: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many of the problems were left out by `--max-problems`. */
  readonly unreported: number;
  /** How many of the problems `--fix` would fix; 0 where it was tried already. */
  readonly fixable: number;
  /** How many problems were fixed; undefined without `--fix`. */
  readonly fixed: number | undefined;
  /** How many problems are in the baseline, and not counted; undefined without one. */
  readonly known: number | undefined;
}

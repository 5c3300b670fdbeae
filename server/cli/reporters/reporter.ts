import type { Lines, Problem } from '../../core/index.ts';

/** Tells what was found, file by file, as it is found. */
export interface Reporter {
  file(checked: CheckedFile): void;
  end(summary: Summary): void | Promise<void>;
}

export interface CheckedFile {
  readonly path: string;
  /** Of the text that the problems are in. */
  readonly lines: Lines;
  /** Those to be told; `--max-problems` may have cut the rest. */
  readonly problems: readonly Problem[];
  /** The rules whose problems were mended, a rule for each problem; undefined where nothing was to be mended. */
  readonly fixed: readonly string[] | undefined;
}

export interface Summary {
  readonly files: number;
  readonly filesWithProblems: number;
  readonly problems: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many of the problems were not told. */
  readonly untold: number;
  /** How many problems were mended; undefined where nothing was to be mended. */
  readonly fixed: number | undefined;
  /** How many problems are known by a baseline, and not counted; undefined without one. */
  readonly known: number | undefined;
}

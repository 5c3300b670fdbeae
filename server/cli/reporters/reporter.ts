import type { Problem } from '../../core/rules/rule.ts';
import type { Lines } from '../../core/text/lines.ts';

/** Tells what was found, file by file, as it is found. */
export interface Reporter {
  file(checked: CheckedFile): void;
  end(summary: Summary): void;
}

export interface CheckedFile {
  readonly path: string;
  readonly lines: Lines;
  /** Those to be told; `--max-problems` may have cut the rest. */
  readonly problems: readonly Problem[];
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
}

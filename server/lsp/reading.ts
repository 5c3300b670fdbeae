import { type LintSettings, lint } from '../core/lint.ts';
import type { Problem } from '../core/rules/rule.ts';
import { type Statistics, statistics } from '../core/statistics.ts';
import type { Transcript } from '../core/syntax/tree.ts';

/** One version of a document, understood. What is dear to compute is computed once, when somebody asks. */
export class Reading {
  readonly uri: string;
  readonly version: number;
  readonly transcript: Transcript;
  readonly settings: LintSettings;
  #problems: readonly Problem[] | undefined;
  #statistics: Statistics | undefined;

  constructor(uri: string, version: number, transcript: Transcript, settings: LintSettings) {
    this.uri = uri;
    this.version = version;
    this.transcript = transcript;
    this.settings = settings;
  }

  get problems(): readonly Problem[] {
    this.#problems ??= lint(this.transcript, this.settings);
    return this.#problems;
  }

  get statistics(): Statistics {
    this.#statistics ??= statistics(this.transcript);
    return this.#statistics;
  }
}

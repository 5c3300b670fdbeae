import { type LintSettings, lint } from '../core/lint.ts';
import type { Problem } from '../core/rules/rule.ts';
import { type Statistics, statistics } from '../core/statistics.ts';
import { timesBySection } from '../core/syntax/clock.ts';
import type { Time, Transcript } from '../core/syntax/tree.ts';

/** One version of a document, understood. What is dear to compute is computed once, when somebody asks. */
export class Reading {
  readonly uri: string;
  readonly version: number;
  /** No other reading has the same, of whatever document. */
  readonly id: string;
  readonly transcript: Transcript;
  readonly settings: LintSettings;
  #problems: readonly Problem[] | undefined;
  #statistics: Statistics | undefined;
  #times: readonly (readonly Time[])[] | undefined;

  constructor(uri: string, version: number, id: string, transcript: Transcript, settings: LintSettings) {
    this.uri = uri;
    this.version = version;
    this.id = id;
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

  /** The times that the text gives, one list for each section that has some. */
  get times(): readonly (readonly Time[])[] {
    this.#times ??= timesBySection(this.transcript);
    return this.#times;
  }
}

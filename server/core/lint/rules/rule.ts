import type { Pack } from '../../clean/furniture/pack.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A way to mend a problem: all of its edits at once, none overlapping another. */
export interface Fix {
  /** What the fix does, as a menu shows it: "Write `WH:`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that has to do with a problem. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule finds. */
export interface Finding {
  /** A plain sentence: what is wrong, and what to do. */
  readonly message: string;
  readonly span: Span;
  /** A fix that cannot be wrong: `--fix` and fix-on-save make it without asking. */
  readonly fix?: Fix;
  /** Fixes that somebody has to choose. */
  readonly suggestions?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where a rule reports things of different weight; the configuration still overrules it. */
  readonly severity?: Severity;
}

/** A finding with the rule that found it and its weight in this file. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a rule may know besides the transcript: plain data. */
export interface RuleSettings {
  /** The packs of furniture that a folder has of its own. */
  readonly packs: readonly Pack[];
}

/** One thing that can be wrong with a transcript. */
export interface Rule {
  /** Stable: configurations, suppressions and other people's scripts name it. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** One sentence without a full stop, for lists. */
  readonly summary: string;
  /** Why it matters, in a few sentences. */
  readonly why: string;
  /**
   * Transcripts that break the rule, tests as well as documentation. `«` and `»` stand around each
   * place that is to be found, in the order of the text; nothing else may be found.
   */
  readonly bad: readonly string[];
  /** Transcripts that look as if they broke it and do not. */
  readonly good: readonly string[];
  check(transcript: Transcript, report: (finding: Finding) => void, settings: RuleSettings): void;
  /**
   * Only where a rule looks further than at one line or one turn by itself, with the roster: what it heeds of a part of
   * a transcript besides the outline (cues, headings, times, what stands between them, how turns are worded). As long
   * as outline and this stay, it finds the same in the same places. Undefined where there is no telling, so that the
   * rule is asked after every change. A rule without this may be asked about each part by itself.
   */
  heeds?(part: Transcript, settings: RuleSettings): string | undefined;
}

/** For rules that heed nothing but the outline. */
export function outlineOnly(): string {
  return '';
}

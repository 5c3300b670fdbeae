import type { Transcript } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { DocumentFacts } from './documentFacts.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A way to fix a problem. Its edits are applied together and do not overlap. */
export interface Fix {
  /** What the fix does, for a menu: "Write `WH:`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that helps to understand a problem. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule reports. */
export interface Finding {
  /** What is wrong, where, and what to do: at most two short sentences. */
  readonly message: string;
  readonly span: Span;
  /** A fix that is certainly right: `--fix` and fix-on-save apply it without asking. */
  readonly fix?: Fix;
  /** Fixes that a person has to choose. */
  readonly suggestions?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Overrides the rule's own severity for this finding. The configuration overrides both. */
  readonly severity?: Severity;
}

/** A finding with its rule and with its severity in this file. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** One thing that can be wrong with a transcript. */
export interface Rule {
  /** Never changes: configurations, suppressions and scripts use it. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** One sentence without a full stop, for lists. */
  readonly summary: string;
  /** Why it matters and what the rule looks for, in a few sentences of Markdown. */
  readonly why: string;
  /**
   * Transcripts that break the rule. They are tests and documentation. `«` and `»` mark each place that the rule
   * reports, in the order of the text; it may report nothing else.
   */
  readonly bad: readonly string[];
  /** Transcripts that look as if they broke the rule but do not. */
  readonly good: readonly string[];
  check(transcript: Transcript, report: (finding: Finding) => void, facts: DocumentFacts): void;
  /**
   * Only where a rule looks further than at one line or one turn by itself, with the roster: what it heeds of a part of
   * a transcript besides the outline (cues, headings, times, what stands between them, how turns are worded). As long
   * as outline and this stay, it finds the same in the same places. Undefined where there is no telling, so that the
   * rule is asked after every change. A rule without this may be asked about each part by itself.
   */
  heeds?(part: Transcript): string | undefined;
}

/** For rules that heed nothing but the outline. */
export function outlineOnly(): string {
  return '';
}

import type { Transcript } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { DocumentFacts, WholeFactName } from './documentFacts.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A way to fix a problem. Its edits are applied together and do not overlap. */
export interface Fix {
  /** What the fix does, for a menu: "Write `WH:`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * What it is meant to change besides the layout: the words that it touches (`words`), who says the words of a turn whose
   * cue it touches (`cue`), who says open words that a name on the roster opens (`roster`), or that open words are the record's own and
   * no speech (`record`).
   */
  readonly changes?: 'words' | 'cue' | 'roster' | 'record';
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
  /**
   * How far the rule looks, which says what an edit makes it look at again:
   * - `turn`: at lines and turns by themselves. It is asked about each part of a transcript as if that were all of it, and
   *   after an edit about the part with the edit.
   * - `outline`: at cues, headings, times, events, at who asks and answers, and at the order of all these, but not at the
   *   words. It is asked again when one of them changes.
   * - `document`: at everything. It is asked again after every edit.
   */
  readonly scope: 'turn' | 'outline' | 'document';
  /** For `turn`: facts of the whole transcript that the rule reads. All parts are asked about again when one changes. */
  readonly wholeFacts?: readonly WholeFactName[];
  /** For `document`: whether a part has anything that the rule may report. Without such a part the rule is not asked. */
  readonly prefilter?: (part: Transcript) => boolean;
  check(transcript: Transcript, report: (finding: Finding) => void, facts: DocumentFacts): void;
}

import { readAgain } from '../parse.ts';
import type { Transcript } from '../syntax/tree.ts';
import { type DocumentFacts, documentFacts } from './rules/documentFacts.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Problem, Rule, Severity } from './rules/rule.ts';
import { withoutSuppressed } from './suppressions.ts';

export interface LintSettings {
  /** By rule id. A rule that is not named has its own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** What is wrong with a transcript, by place and then by rule, without what its comments suppress. Never throws. */
export function lint(transcript: Transcript, settings: LintSettings, rules: readonly Rule[] = allRules): Problem[] {
  const facts = documentFacts(transcript, (edits) => readAgain(transcript, edits));
  return [...withoutSuppressed(transcript, check(transcript, settings, rules, facts))];
}

/** The problems that some rules find, suppressed ones included. */
export function check(
  transcript: Transcript,
  settings: LintSettings,
  rules: readonly Rule[],
  facts: DocumentFacts,
): Problem[] {
  const problems: Problem[] = [];
  const found: Finding[] = [];
  const report = (finding: Finding) => found.push(finding);
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    rule.check(transcript, report, facts);
    if (found.length === 0) continue;
    const fixed = settings.severities.has(rule.id) ? severity : undefined;
    for (const finding of found) {
      problems.push({ ...finding, rule: rule.id, severity: fixed ?? finding.severity ?? severity });
    }
    found.length = 0;
  }
  return problems.sort(byPlace);
}

/** The severity of a rule in this file, unless a finding has its own. */
export function severityOf(rule: Rule, { severities }: LintSettings): Severity | 'off' {
  return severities.get(rule.id) ?? rule.severity;
}

/** By place, then by rule. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

import { byPlace, type LintSettings } from '../lint/lint.ts';
import { rules as allRules } from '../lint/rules/index.ts';
import type { Problem, Rule } from '../lint/rules/rule.ts';
import { withoutSuppressed } from '../lint/suppressions.ts';
import { moved, type Span } from '../text/span.ts';
import { FarFindings } from './farFindings.ts';
import { Findings, type PartProblem } from './findings.ts';
import type { Manuscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';
import { type Range, type ShownProblem, shownIn } from './shown.ts';

/** A part that has come in the place of another; both are there at the same index. */
interface Change {
  readonly at: number;
  readonly old: Part;
  readonly now: Part;
}

/**
 * What is wrong with one version of a manuscript: the same as `lint` finds in its text. Rules that look at lines and
 * turns by themselves are asked about the parts that are new; those that look further, when something has changed that
 * they heed. So the cost of an edit does not depend on the length of the text, as long as no cue, heading or time changes.
 */
export class Review {
  readonly #manuscript: Manuscript;
  readonly #findings: Findings;
  readonly #far: FarFindings;
  /** How many parts leave no telling what a rule would find; of rules of which none does, nothing. */
  readonly #restless: ReadonlyMap<Rule, number>;
  /** Whether all problems stand at the line and character at which they stood before. */
  readonly isAsBefore: boolean;
  #problems: readonly Problem[] | undefined;

  /** `before` is the review of the version before, by the same settings. */
  constructor(manuscript: Manuscript, settings: LintSettings, before?: Review, rules: readonly Rule[] = allRules) {
    const findings = before ? before.#findings : new Findings(settings, rules);
    this.#manuscript = manuscript;
    this.#findings = findings;
    const changes = before && changesBetween(before.#manuscript, manuscript);
    if (before === undefined || changes === undefined) {
      this.#restless = findings.restless(manuscript);
      this.#far = new FarFindings(manuscript, findings.far(manuscript));
      this.isAsBefore = false;
      return;
    }
    this.#restless = this.#restlessSince(before, changes);
    const again = this.#toAskAgain(before, changes);
    this.#far =
      again.size === 0 ? before.#far : new FarFindings(manuscript, findings.far(manuscript, again), before.#far, again);
    this.isAsBefore = this.#isAs(before, changes);
  }

  /** All of them with their fixes, by place and then by rule, without those that are suppressed. */
  get problems(): readonly Problem[] {
    this.#problems ??= this.#all();
    return this.#problems;
  }

  /** Those that touch a span, with their fixes. */
  touching({ start, end }: Span): readonly Problem[] {
    const manuscript = this.#manuscript;
    const { parts, mayDirect } = manuscript;
    const touches = ({ span }: Pick<Problem, 'span'>) => span.start <= end && span.end >= start;
    if (mayDirect || this.#problems) return this.problems.filter(touches);
    const found: Problem[] = [];
    const far = new Set<string>();
    for (let i = parts.ofOffset(start); i < parts.length && parts.offset(i) <= end; i++) {
      const offset = parts.offset(i);
      const isTouched = (one: PartProblem) => touches({ span: moved(one.span, offset) });
      if (this.#findings.near(manuscript, i).some(isTouched)) {
        found.push(...this.#findings.nearWithFixes(manuscript, i).map((problem) => movedProblem(problem, offset)));
      }
      for (const one of this.#far.in(parts.at(i))) if (isTouched(one)) far.add(one.rule);
    }
    if (far.size > 0) found.push(...this.#findings.far(manuscript, far));
    return found.filter(touches).sort(byPlace);
  }

  /** The first of them as they are shown, and how many there are. */
  shown(most: number): { readonly first: readonly ShownProblem[]; readonly total: number } {
    const manuscript = this.#manuscript;
    if (manuscript.mayDirect) {
      const { problems } = this;
      const { lines } = manuscript.transcript;
      return { first: problems.slice(0, most).map((one) => shownIn(lines, one)), total: problems.length };
    }
    const first: ShownProblem[] = [];
    let total = 0;
    manuscript.parts.each((part, { line }, i) => {
      const near = this.#findings.near(manuscript, i);
      const far = this.#far.in(part);
      total += near.length + far.length;
      if (near.length + far.length === 0 || first.length >= most) return;
      const here = far.length === 0 ? near : [...near, ...far].sort(byPlace);
      for (const one of here.slice(0, most - first.length)) first.push(shownOf(one, part, line, manuscript));
    });
    return { first, total };
  }

  #all(): readonly Problem[] {
    const manuscript = this.#manuscript;
    const near = manuscript.parts.map((_, { offset }, i) =>
      this.#findings.nearWithFixes(manuscript, i).map((problem) => movedProblem(problem, offset)),
    );
    const all = [...near.flat(), ...this.#findings.far(manuscript)].sort(byPlace);
    return withoutSuppressed(manuscript.transcript, all);
  }

  #restlessSince(before: Review, changes: readonly Change[]): ReadonlyMap<Rule, number> {
    let counts = before.#restless;
    for (const { at } of changes) {
      for (const rule of this.#findings.heeding) {
        const was = this.#findings.heeded(rule, before.#manuscript, at) === undefined;
        const is = this.#findings.heeded(rule, this.#manuscript, at) === undefined;
        if (was === is) continue;
        const after = new Map(counts);
        const count = (counts.get(rule) ?? 0) + (is ? 1 : -1);
        if (count > 0) after.set(rule, count);
        else after.delete(rule);
        counts = after;
      }
    }
    return counts;
  }

  /** The rules that may find something else now, or of whose finds nobody can say where they are. */
  #toAskAgain(before: Review, changes: readonly Change[]): ReadonlySet<string> {
    const again = new Set<string>();
    for (const { at, old, now } of changes) {
      before.#far.carry(old, now, again);
      for (const rule of this.#findings.heeding) if (this.#hasToAsk(rule, before, at)) again.add(rule.id);
    }
    return again;
  }

  #hasToAsk(rule: Rule, before: Review, at: number): boolean {
    if (this.#restless.has(rule) || before.#restless.has(rule)) return true;
    return this.#findings.heeded(rule, this.#manuscript, at) !== this.#findings.heeded(rule, before.#manuscript, at);
  }

  /** Whether all problems are shown where they were. */
  #isAs(before: Review, changes: readonly Change[]): boolean {
    const [now, then] = [this.#manuscript, before.#manuscript];
    if (now.mayDirect || then.mayDirect) return false;
    for (const { at, old, now: part } of changes) {
      const line = now.parts.line(at);
      if (then.parts.line(at) !== line || old.breaks !== part.breaks) return false;
      const [mine, theirs] = [this.#findings.near(now, at), this.#findings.near(then, at)];
      if (!this.#isAlike(before, mine, theirs, { at, old, now: part })) return false;
    }
    if (this.#far === before.#far) {
      return changes.every((change) =>
        this.#isAlike(before, this.#far.in(change.now), before.#far.in(change.old), change),
      );
    }
    for (let at = 0; at < now.parts.length; at++) {
      const change = { at, old: then.parts.at(at), now: now.parts.at(at) };
      if (!this.#isAlike(before, this.#far.in(change.now), before.#far.in(change.old), change)) return false;
    }
    return true;
  }

  #isAlike(
    before: Review,
    some: readonly PartProblem[],
    others: readonly PartProblem[],
    { at, old, now }: Change,
  ): boolean {
    if (some === others) return true;
    if (some.length !== others.length) return false;
    const [mine, theirs] = [this.#manuscript, before.#manuscript];
    return some.every((one, i) => {
      const shown = shownOf(one, now, mine.parts.line(at), mine);
      const was = shownOf(others[i] as PartProblem, old, theirs.parts.line(at), theirs);
      return JSON.stringify(shown) === JSON.stringify(was);
    });
  }
}

/** The parts in which two versions differ; undefined where anything means anything else. */
function changesBetween(before: Manuscript, after: Manuscript): readonly Change[] | undefined {
  if (before.meaning !== after.meaning) return undefined;
  const { first, gone, come } = after.parts.since(before.parts);
  const changes: Change[] = [];
  for (const [i, now] of come.entries()) {
    const old = gone[i] as Part;
    if (old !== now) changes.push({ at: first + i, old, now });
  }
  return changes;
}

/** A problem of a part, whose first line is the so manieth of a manuscript, as it is shown. */
function shownOf(problem: PartProblem, part: Part, line: number, { parts }: Manuscript): ShownProblem {
  const { rule, severity, message, span, related } = problem;
  return {
    ...{ rule, severity, message },
    range: rangeIn(part, line, span),
    related: related.map((one) => ({
      message: one.message,
      range: rangeIn(one.part, parts.line(parts.indexOf(one.part)), one.span),
    })),
  };
}

function rangeIn({ lines }: Part, first: number, { start, end }: Span): Range {
  const position = (offset: number) => {
    const { line, character } = lines.positionAt(offset);
    return { line: line + first, character };
  };
  return { start: position(start), end: position(end) };
}

function movedProblem(problem: Problem, by: number): Problem {
  const { span, fix, suggestions, related } = problem;
  const movedFix = (one: NonNullable<Problem['fix']>) => ({
    title: one.title,
    edits: one.edits.map((edit) => ({ span: moved(edit.span, by), newText: edit.newText })),
  });
  return {
    ...problem,
    span: moved(span, by),
    ...(fix && { fix: movedFix(fix) }),
    ...(suggestions && { suggestions: suggestions.map(movedFix) }),
    ...(related && { related: related.map((one) => ({ message: one.message, span: moved(one.span, by) })) }),
  };
}

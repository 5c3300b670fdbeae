import { byPlace, type LintSettings } from '../lint/lint.ts';
import type { FactsAround } from '../lint/rules/documentFacts.ts';
import { rules as allRules } from '../lint/rules/index.ts';
import type { Problem, Rule } from '../lint/rules/rule.ts';
import { withoutSuppressed } from '../lint/suppressions.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';
import type { PartProblem } from './partProblem.ts';
import { RulesInUse } from './rulesInUse.ts';
import { type Range, type ShownProblem, shownIn } from './shown.ts';
import { TurnProblems } from './turnProblems.ts';
import { WideProblems } from './wideProblems.ts';

/** A part that takes the place of another; both are at the same index. */
interface Change {
  readonly at: number;
  readonly old: Part;
  readonly now: Part;
}

/**
 * The problems of one version of a document: the same as `lint` finds in its text. A rule of scope `turn` is asked about
 * parts that are new, one of scope `outline` after a change of the outline, one of scope `document` after each edit. So
 * the cost of an edit that changes no cue, heading or time does not depend on the length of the text.
 */
export class DocumentProblems {
  readonly #text: IncrementalTranscript;
  readonly #rules: RulesInUse;
  readonly #facts: FactsAround;
  readonly #turns: TurnProblems;
  readonly #wide: WideProblems;
  /** Rules of scope `document`, with the number of parts in which they may report something. */
  readonly #candidates: ReadonlyMap<Rule, number>;
  /** Stays the same from version to version as long as each problem stays at its line and character. */
  readonly revision: number;
  #problems: readonly Problem[] | undefined;

  /** `before` are the problems of an earlier version of the document, by the same settings. */
  constructor(
    text: IncrementalTranscript,
    settings: LintSettings,
    before?: DocumentProblems,
    rules: readonly Rule[] = allRules,
  ) {
    this.#text = text;
    this.#rules = before ? before.#rules : new RulesInUse(settings, rules);
    this.#facts = this.#rules.facts.of(text, before && { text: before.#text, facts: before.#facts });
    this.#turns = before ? before.#turns.withFacts(this.#facts) : TurnProblems.of(this.#rules, this.#facts);
    const changes = before && changesBetween(before.#text, text);
    if (before === undefined || changes === undefined) {
      this.#candidates = this.#rules.candidates(text);
      this.#wide = new WideProblems(text, this.#rules.checkWhole(text, this.#wideRules()));
      this.revision = (before?.revision ?? 0) + 1;
      return;
    }
    const changed = changes.map(({ at }) => at);
    this.#candidates = this.#rules.candidatesAfter(before.#candidates, before.#text, text, changed);
    const again = this.#toAskAgain(before, changes);
    this.#wide =
      again.size === 0
        ? before.#wide
        : new WideProblems(text, this.#rules.checkWhole(text, this.#wideRules(again)), before.#wide, again);
    this.revision = this.#showsTheSameAs(before, changes) ? before.revision : before.revision + 1;
  }

  /** All problems with their fixes, by place and then by rule, without those that are suppressed. */
  get all(): readonly Problem[] {
    this.#problems ??= this.#all();
    return this.#problems;
  }

  /** The problems that touch a span, with their fixes. */
  touching({ start, end }: Span): readonly Problem[] {
    const text = this.#text;
    const { parts, mayHaveDirectives } = text;
    const touches = ({ span }: Pick<Problem, 'span'>) => span.start <= end && span.end >= start;
    if (mayHaveDirectives || this.#problems) return this.all.filter(touches);
    const found: Problem[] = [];
    const wide = new Set<string>();
    for (let i = parts.ofOffset(start); i < parts.length && parts.offset(i) <= end; i++) {
      const offset = parts.offset(i);
      const isTouched = (one: PartProblem) => touches({ span: shiftSpan(one.span, offset) });
      if (this.#turns.in(text, i).some(isTouched)) {
        found.push(...this.#ofPart(i));
      }
      for (const one of this.#wide.in(parts.at(i))) if (isTouched(one)) wide.add(one.rule);
    }
    found.push(...this.#rules.checkWhole(text, this.#wideRules(wide)));
    return found.filter(touches).sort(byPlace);
  }

  /** The first problems as an editor shows them, without fixes, and how many there are. */
  shown(most: number): { readonly first: readonly ShownProblem[]; readonly total: number } {
    const text = this.#text;
    if (text.mayHaveDirectives) {
      const { lines } = text.transcript;
      return { first: this.all.slice(0, most).map((one) => shownIn(lines, one)), total: this.all.length };
    }
    const first: ShownProblem[] = [];
    let total = 0;
    text.parts.each((part, { line }, i) => {
      const ofTurns = this.#turns.in(text, i);
      const wide = this.#wide.in(part);
      total += ofTurns.length + wide.length;
      if (ofTurns.length + wide.length === 0 || first.length >= most) return;
      const here = wide.length === 0 ? ofTurns : [...ofTurns, ...wide].sort(byPlace);
      for (const one of here.slice(0, most - first.length)) first.push(shownOf(one, part, line, text));
    });
    return { first, total };
  }

  /** The wide rules that may report something; some, or all. */
  #wideRules(ids?: ReadonlySet<string>): Rule[] {
    return this.#rules.wide.filter((rule) => {
      const mayReport = rule.scope !== 'document' || this.#candidates.has(rule);
      return mayReport && (!ids || ids.has(rule.id));
    });
  }

  /** What rules about single turns find in a part, with their fixes. */
  #ofPart(at: number): Problem[] {
    const problems = this.#rules.checkPart(this.#text, at, this.#rules.turnGroups.flat(), this.#facts);
    return problems.map((problem) => movedProblem(problem, this.#text.parts.offset(at)));
  }

  #all(): readonly Problem[] {
    const text = this.#text;
    const ofTurns = text.parts.map((_, __, i) => this.#ofPart(i));
    const wide = this.#rules.checkWhole(text, this.#wideRules());
    return withoutSuppressed(text.transcript, [...ofTurns.flat(), ...wide].sort(byPlace));
  }

  /** The wide rules that may find something else now, or whose problems the edit may have moved or changed. */
  #toAskAgain(before: DocumentProblems, changes: readonly Change[]): ReadonlySet<string> {
    if (changes.length === 0) return new Set();
    const again = new Set([...before.#candidates.keys(), ...this.#candidates.keys()].map(({ id }) => id));
    for (const { old, now } of changes) for (const rule of before.#wide.carry(old, now)) again.add(rule);
    return again;
  }

  /** Whether all problems are shown at the lines and characters at which they were. */
  #showsTheSameAs(before: DocumentProblems, changes: readonly Change[]): boolean {
    const [now, then] = [this.#text, before.#text];
    if (now.mayHaveDirectives || then.mayHaveDirectives || this.#turns !== before.#turns) return false;
    for (const { at, old, now: part } of changes) {
      const line = now.parts.line(at);
      if (then.parts.line(at) !== line || old.breaks !== part.breaks) return false;
      const [mine, theirs] = [this.#turns.in(now, at), before.#turns.in(then, at)];
      if (!this.#showsAlike(before, mine, theirs, { at, old, now: part })) return false;
    }
    if (this.#wide === before.#wide) {
      return changes.every((change) =>
        this.#showsAlike(before, this.#wide.in(change.now), before.#wide.in(change.old), change),
      );
    }
    for (let at = 0; at < now.parts.length; at++) {
      const change = { at, old: then.parts.at(at), now: now.parts.at(at) };
      if (!this.#showsAlike(before, this.#wide.in(change.now), before.#wide.in(change.old), change)) return false;
    }
    return true;
  }

  #showsAlike(
    before: DocumentProblems,
    some: readonly PartProblem[],
    others: readonly PartProblem[],
    { at, old, now }: Change,
  ): boolean {
    if (some === others) return true;
    if (some.length !== others.length) return false;
    const [mine, theirs] = [this.#text, before.#text];
    return some.every((one, i) => {
      const shown = shownOf(one, now, mine.parts.line(at), mine);
      const was = shownOf(others[i] as PartProblem, old, theirs.parts.line(at), theirs);
      return JSON.stringify(shown) === JSON.stringify(was);
    });
  }
}

/** The parts in which two versions differ; undefined where the outline may differ. */
function changesBetween(before: IncrementalTranscript, after: IncrementalTranscript): readonly Change[] | undefined {
  if (before.outlineResults !== after.outlineResults) return undefined;
  const { first, removed, added } = after.parts.since(before.parts);
  const changes: Change[] = [];
  for (const [i, now] of added.entries()) {
    const old = removed[i] as Part;
    if (old !== now) changes.push({ at: first + i, old, now });
  }
  return changes;
}

/** A problem as an editor shows it; `line` is the first line of its part. */
function shownOf(problem: PartProblem, part: Part, line: number, { parts }: IncrementalTranscript): ShownProblem {
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
    ...one,
    edits: one.edits.map((edit) => ({ span: shiftSpan(edit.span, by), newText: edit.newText })),
  });
  return {
    ...problem,
    span: shiftSpan(span, by),
    ...(fix && { fix: movedFix(fix) }),
    ...(suggestions && { suggestions: suggestions.map(movedFix) }),
    ...(related && { related: related.map((one) => ({ message: one.message, span: shiftSpan(one.span, by) })) }),
  };
}

import { byPlace, check, type LintSettings, severityOf } from '../lint.ts';
import { rules as allRules } from '../rules/index.ts';
import { outlineOnly, type Problem, type Rule } from '../rules/rule.ts';
import { withoutSuppressed } from '../suppressions.ts';
import { changeBetween, type TextChange, throughChange } from '../text/change.ts';
import { moved, type Span } from '../text/span.ts';
import type { Manuscript } from './manuscript.ts';
import type { Part } from './part.ts';
import { type Range, type ShownProblem, shownIn } from './shown.ts';

/** A problem by its place in its part. Fixes are left out: they are looked for when somebody asks. */
interface PartProblem extends Pick<Problem, 'rule' | 'severity' | 'message' | 'span'> {
  readonly related: readonly { readonly message: string; readonly part: Part; readonly span: Span }[];
}

/**
 * What is wrong with one version of a manuscript: the same as `lint` finds in its text. Rules that look at lines and
 * turns by themselves are asked about the parts that are new; those that look further, when something has changed that
 * they heed. So the cost of an edit does not depend on the length of the text, as long as no cue, heading or time changes.
 */
export class Review {
  readonly #manuscript: Manuscript;
  readonly #memory: Memory;
  /** By part. */
  readonly #near: readonly (readonly PartProblem[])[];
  readonly #far: readonly (readonly PartProblem[])[];
  /** Rules that have found something elsewhere that has to do with a part. */
  readonly #pointing: ReadonlyMap<Part, ReadonlySet<string>>;
  /** How many parts leave no telling what a rule would find; of rules of which none does, nothing. */
  readonly #restless: ReadonlyMap<Rule, number>;
  /** Whether all problems stand at the line and character at which they stood before. */
  readonly isAsBefore: boolean;
  #problems: readonly Problem[] | undefined;

  /** `before` is the review of the version before, by the same settings. */
  constructor(manuscript: Manuscript, settings: LintSettings, before?: Review, rules: readonly Rule[] = allRules) {
    const memory = before ? before.#memory : new Memory(settings, rules);
    const { parts } = manuscript;
    this.#manuscript = manuscript;
    this.#memory = memory;
    const changed = before && changedParts(before.#manuscript, manuscript);
    if (before === undefined || changed === undefined) {
      this.#near = parts.map((_, i) => memory.near(manuscript, i));
      this.#restless = memory.restless(manuscript);
      this.#far = byPart(manuscript, memory.far(manuscript, memory.farRules));
      this.#pointing = pointingAt(this.#far);
      this.isAsBefore = false;
      return;
    }
    const near = [...before.#near];
    for (const at of changed) near[at] = memory.near(manuscript, at);
    this.#near = near;
    this.#restless = memory.restlessSince(before.#restless, before.#manuscript, manuscript, changed);
    const { kept, again } = this.#keep(before, changed);
    this.#far = again.length === 0 ? kept : together(kept, byPart(manuscript, memory.far(manuscript, again)));
    this.#pointing = again.length === 0 ? before.#pointing : pointingAt(this.#far);
    this.isAsBefore = this.#isAs(before, again.length === 0 ? changed : [...near.keys()]);
  }

  /** All of them with their fixes, by place and then by rule, without those that are suppressed. */
  get problems(): readonly Problem[] {
    this.#problems ??= this.#all();
    return this.#problems;
  }

  /** Those that touch a span, with their fixes. */
  touching({ start, end }: Span): readonly Problem[] {
    const manuscript = this.#manuscript;
    const { parts, places, mayDirect } = manuscript;
    const touches = ({ span }: Pick<Problem, 'span'>) => span.start <= end && span.end >= start;
    if (mayDirect || this.#problems) return this.problems.filter(touches);
    const found: Problem[] = [];
    const far = new Set<string>();
    for (let i = places.ofOffset(start); i < parts.length && places.offset(i) <= end; i++) {
      const offset = places.offset(i);
      const isTouched = (one: PartProblem) => touches({ span: moved(one.span, offset) });
      if (this.#near[i]?.some(isTouched)) {
        found.push(...this.#memory.nearWithFixes(manuscript, i).map((problem) => movedProblem(problem, offset)));
      }
      for (const one of this.#far[i] ?? []) if (isTouched(one)) far.add(one.rule);
    }
    const rules = this.#memory.farRules.filter(({ id }) => far.has(id));
    return [...found, ...(rules.length > 0 ? this.#memory.far(manuscript, rules) : [])].filter(touches).sort(byPlace);
  }

  /** The first of them as they are shown, and how many there are. */
  shown(most: number): { readonly first: readonly ShownProblem[]; readonly total: number } {
    const { parts, mayDirect } = this.#manuscript;
    if (mayDirect) {
      const { problems } = this;
      const { transcript } = this.#manuscript;
      return { first: problems.slice(0, most).map((one) => shownIn(transcript.lines, one)), total: problems.length };
    }
    const first: ShownProblem[] = [];
    let total = 0;
    for (let i = 0; i < parts.length; i++) {
      const near = this.#near[i] as readonly PartProblem[];
      const far = this.#far[i] as readonly PartProblem[];
      total += near.length + far.length;
      if (near.length + far.length === 0 || first.length >= most) continue;
      const here = far.length === 0 ? near : [...near, ...far].sort(byPlace);
      for (const one of here.slice(0, most - first.length)) first.push(this.#shown(one, i));
    }
    return { first, total };
  }

  #all(): readonly Problem[] {
    const manuscript = this.#manuscript;
    const memory = this.#memory;
    const near = manuscript.parts.flatMap((_, i) => {
      const offset = manuscript.places.offset(i);
      return memory.nearWithFixes(manuscript, i).map((problem) => movedProblem(problem, offset));
    });
    const far = memory.far(manuscript, memory.farRules);
    return withoutSuppressed(manuscript.transcript, [...near, ...far].sort(byPlace));
  }

  /** What the far rules found before, where it is now, and the rules that have to be asked again. */
  #keep(before: Review, changed: readonly number[]) {
    const { farRules } = this.#memory;
    const moved = [...before.#far];
    const again = new Set<string>();
    for (const at of changed) {
      const old = before.#manuscript.parts[at] as Part;
      const change = changeBetween(old.text, (this.#manuscript.parts[at] as Part).text);
      const here: PartProblem[] = [];
      for (const problem of before.#far[at] ?? []) {
        const now = throughEdit(problem, change);
        if (now) here.push(now);
        else again.add(problem.rule);
      }
      moved[at] = here;
      for (const id of before.#pointing.get(old) ?? []) again.add(id);
      for (const rule of farRules) if (this.#hasToAsk(rule, before, at)) again.add(rule.id);
    }
    const kept = again.size === 0 ? moved : moved.map((some) => some.filter(({ rule }) => !again.has(rule)));
    return { kept, again: farRules.filter(({ id }) => again.has(id)) };
  }

  #hasToAsk(rule: Rule, before: Review, at: number): boolean {
    if (this.#restless.has(rule) || before.#restless.has(rule)) return true;
    return this.#memory.heeded(rule, this.#manuscript, at) !== this.#memory.heeded(rule, before.#manuscript, at);
  }

  /** Whether all problems of some parts, of which the others have the same, are shown where they were. */
  #isAs(before: Review, parts: readonly number[]): boolean {
    const [now, then] = [this.#manuscript, before.#manuscript];
    if (now.mayDirect || then.mayDirect) return false;
    return parts.every(
      (at) =>
        now.places.line(at) === then.places.line(at) &&
        now.parts[at]?.breaks === then.parts[at]?.breaks &&
        this.#isAlike(this.#near, before, before.#near, at) &&
        this.#isAlike(this.#far, before, before.#far, at),
    );
  }

  #isAlike(
    mine: readonly (readonly PartProblem[])[],
    before: Review,
    theirs: readonly (readonly PartProblem[])[],
    at: number,
  ): boolean {
    const [some, others] = [mine[at] ?? [], theirs[at] ?? []];
    if (some === others) return true;
    if (some.length !== others.length) return false;
    return some.every((one, i) => {
      const other = others[i] as PartProblem;
      return JSON.stringify(this.#shown(one, at)) === JSON.stringify(before.#shown(other, at));
    });
  }

  #shown({ rule, severity, message, span, related }: PartProblem, at: number): ShownProblem {
    const { parts } = this.#manuscript;
    return {
      rule,
      severity,
      message,
      range: this.#range(span, at),
      related: related.map((one) => ({ message: one.message, range: this.#range(one.span, parts.indexOf(one.part)) })),
    };
  }

  #range({ start, end }: Span, at: number): Range {
    const { parts, places } = this.#manuscript;
    const { lines } = parts[at] as Part;
    const first = places.line(at);
    const position = (offset: number) => {
      const { line, character } = lines.positionAt(offset);
      return { line: line + first, character };
    };
    return { start: position(start), end: position(end) };
  }
}

/** What was found out about parts by the same settings, for as long as they are in use. */
class Memory {
  readonly farRules: readonly Rule[];
  readonly #settings: LintSettings;
  readonly #nearRules: readonly Rule[];
  readonly #near = new WeakMap<Part, readonly PartProblem[]>();
  readonly #heeded = new WeakMap<Part, Map<Rule, string | undefined>>();

  constructor(settings: LintSettings, rules: readonly Rule[]) {
    const inUse = rules.filter((rule) => severityOf(rule, settings) !== 'off');
    this.#settings = settings;
    this.#nearRules = inUse.filter(({ heeds }) => heeds === undefined);
    this.farRules = inUse.filter(({ heeds }) => heeds !== undefined);
  }

  near(manuscript: Manuscript, at: number): readonly PartProblem[] {
    const part = manuscript.parts[at] as Part;
    const known = this.#near.get(part);
    if (known) return known;
    const found = this.nearWithFixes(manuscript, at).map(({ rule, severity, message, span, related = [] }) => ({
      ...{ rule, severity, message, span },
      related: related.map((one) => ({ ...one, part })),
    }));
    this.#near.set(part, found);
    return found;
  }

  nearWithFixes(manuscript: Manuscript, at: number): readonly Problem[] {
    return check(manuscript.partTranscript(at), this.#settings, this.#nearRules);
  }

  far({ transcript }: Manuscript, rules: readonly Rule[]): readonly Problem[] {
    return check(transcript, this.#settings, rules);
  }

  heeded(rule: Rule, manuscript: Manuscript, at: number): string | undefined {
    if (rule.heeds === outlineOnly) return '';
    const part = manuscript.parts[at] as Part;
    const known = this.#heeded.get(part) ?? new Map<Rule, string | undefined>();
    this.#heeded.set(part, known);
    if (!known.has(rule)) {
      const { packs = [] } = this.#settings;
      known.set(rule, rule.heeds?.(manuscript.partTranscript(at), { packs }));
    }
    return known.get(rule);
  }

  restless(manuscript: Manuscript): ReadonlyMap<Rule, number> {
    const counts = new Map<Rule, number>();
    for (let at = 0; at < manuscript.parts.length; at++) this.#count(counts, manuscript, at, 1);
    return counts;
  }

  restlessSince(
    counts: ReadonlyMap<Rule, number>,
    before: Manuscript,
    now: Manuscript,
    changed: readonly number[],
  ): ReadonlyMap<Rule, number> {
    const after = new Map(counts);
    for (const at of changed) {
      this.#count(after, before, at, -1);
      this.#count(after, now, at, 1);
    }
    return after;
  }

  #count(counts: Map<Rule, number>, manuscript: Manuscript, at: number, by: 1 | -1): void {
    for (const rule of this.farRules) {
      if (this.heeded(rule, manuscript, at) !== undefined) continue;
      const count = (counts.get(rule) ?? 0) + by;
      if (count === 0) counts.delete(rule);
      else counts.set(rule, count);
    }
  }
}

/** The parts in which two versions differ; undefined where anything means anything else. */
function changedParts(before: Manuscript, after: Manuscript): readonly number[] | undefined {
  if (before.meaning !== after.meaning) return undefined;
  const changed: number[] = [];
  for (let i = 0; i < after.parts.length; i++) if (after.parts[i] !== before.parts[i]) changed.push(i);
  return changed;
}

/** Problems of the whole text, each with the part it stands in. */
function byPart({ parts, places }: Manuscript, problems: readonly Problem[]): readonly (readonly PartProblem[])[] {
  const found: PartProblem[][] = parts.map(() => []);
  for (const { rule, severity, message, span, related = [] } of problems) {
    const at = places.ofOffset(span.start);
    const others = related.map((one) => {
      const there = places.ofOffset(one.span.start);
      return { message: one.message, part: parts[there] as Part, span: moved(one.span, -places.offset(there)) };
    });
    found[at]?.push({ rule, severity, message, span: moved(span, -places.offset(at)), related: others });
  }
  return found;
}

function pointingAt(far: readonly (readonly PartProblem[])[]): ReadonlyMap<Part, ReadonlySet<string>> {
  const pointing = new Map<Part, Set<string>>();
  for (const some of far) {
    for (const { rule, related } of some) {
      for (const { part } of related) pointing.set(part, (pointing.get(part) ?? new Set()).add(rule));
    }
  }
  return pointing;
}

function together(
  some: readonly (readonly PartProblem[])[],
  more: readonly (readonly PartProblem[])[],
): readonly (readonly PartProblem[])[] {
  return some.map((one, i) => {
    const other = more[i] ?? [];
    return other.length === 0 ? one : [...one, ...other].sort(byPlace);
  });
}

/** Where a problem is after a change of its part; undefined where the change is in the midst of it. */
function throughEdit(problem: PartProblem, change: TextChange): PartProblem | undefined {
  const span = throughChange(problem.span, change);
  return span && { ...problem, span };
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

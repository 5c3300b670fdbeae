import { byPlace } from '../lint/lint.ts';
import type { Problem } from '../lint/rules/rule.ts';
import { findChange, shiftThroughChange } from '../text/change.ts';
import { shiftSpan } from '../text/span.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';
import { noProblems, type PartProblem } from './partProblem.ts';

/**
 * What rules find that look at more than single turns, by the part in which it stands. Versions share it until one of the
 * rules is asked again: a part that takes the place of another takes over what was found there.
 */
export class WideProblems {
  readonly #found = new WeakMap<Part, readonly PartProblem[]>();
  /** By part, the rules with a problem elsewhere that refers to a place in the part. */
  readonly #referring = new WeakMap<Part, Set<string>>();

  /** `problems` are those of the rules that were asked `again`, or of all; what the others found `before` is kept. */
  constructor(
    { parts }: IncrementalTranscript,
    problems: readonly Problem[],
    before?: WideProblems,
    again?: ReadonlySet<string>,
  ) {
    const found = byPart(parts, problems);
    if (before && again) {
      for (const part of parts) {
        const kept = before.in(part).filter(({ rule }) => !again.has(rule));
        if (kept.length > 0) found.set(part, [...kept, ...(found.get(part) ?? [])].sort(byPlace));
      }
    }
    for (const [part, here] of found) {
      this.#found.set(part, here);
      for (const { rule, related } of here) for (const one of related) this.#refer(rule, one.part);
    }
  }

  in(part: Part): readonly PartProblem[] {
    return this.#found.get(part) ?? noProblems;
  }

  /** For a part that takes the place of another. Returns the rules with a problem that the edit may have moved or changed. */
  carry(from: Part, to: Part): ReadonlySet<string> {
    const lost = new Set(this.#referring.get(from));
    const found = this.in(from);
    if (found.length === 0) return lost;
    const change = findChange(from.text, to.text);
    const here: PartProblem[] = [];
    for (const problem of found) {
      const span = shiftThroughChange(problem.span, change);
      if (span) here.push({ ...problem, span });
      else lost.add(problem.rule);
    }
    this.#found.set(to, here);
    return lost;
  }

  #refer(rule: string, to: Part): void {
    const rules = this.#referring.get(to) ?? new Set();
    this.#referring.set(to, rules.add(rule));
  }
}

/** Problems of the whole text, by the part in which they stand. */
function byPart(parts: IncrementalTranscript['parts'], problems: readonly Problem[]): Map<Part, PartProblem[]> {
  const found = new Map<Part, PartProblem[]>();
  for (const { rule, severity, message, span, related = [] } of problems) {
    const at = parts.ofOffset(span.start);
    const part = parts.at(at);
    const others = related.map((one) => {
      const there = parts.ofOffset(one.span.start);
      return { message: one.message, part: parts.at(there), span: shiftSpan(one.span, -parts.offset(there)) };
    });
    const here = found.get(part) ?? [];
    here.push({ rule, severity, message, span: shiftSpan(span, -parts.offset(at)), related: others });
    found.set(part, here);
  }
  return found;
}

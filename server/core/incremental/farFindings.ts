import { byPlace } from '../lint/lint.ts';
import type { Problem } from '../lint/rules/rule.ts';
import { changeBetween, throughChange } from '../text/change.ts';
import { moved } from '../text/span.ts';
import { noProblems, type PartProblem } from './findings.ts';
import type { Manuscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';

/**
 * What rules have found that look further than at one part, by the part in which it stands. Versions share it for as long
 * as no rule has to be asked again: a part that comes takes over what was found in the one before it.
 */
export class FarFindings {
  readonly #found = new WeakMap<Part, readonly PartProblem[]>();
  /** Rules that have found something elsewhere that has to do with a part. */
  readonly #pointing = new WeakMap<Part, Set<string>>();

  /** `problems` are those of the rules that were asked `again`, or of all; what the others found `before` is kept. */
  constructor(manuscript: Manuscript, problems: readonly Problem[], before?: FarFindings, again?: ReadonlySet<string>) {
    const { parts } = manuscript;
    const found = byPart(manuscript, problems);
    if (before && again) {
      for (const part of parts) {
        const kept = before.in(part).filter(({ rule }) => !again.has(rule));
        if (kept.length > 0) found.set(part, [...kept, ...(found.get(part) ?? [])].sort(byPlace));
      }
    }
    for (const [part, here] of found) {
      this.#found.set(part, here);
      for (const { rule, related } of here) for (const one of related) this.#point(rule, one.part);
    }
  }

  in(part: Part): readonly PartProblem[] {
    return this.#found.get(part) ?? noProblems;
  }

  /** For a part that has come in the place of another. Adds to `lost` the rules of whose finds nobody can say where they are now. */
  carry(from: Part, to: Part, lost: Set<string>): void {
    for (const rule of this.#pointing.get(from) ?? []) lost.add(rule);
    const found = this.in(from);
    if (found.length === 0) return;
    const change = changeBetween(from.text, to.text);
    const here: PartProblem[] = [];
    for (const problem of found) {
      const span = throughChange(problem.span, change);
      if (span) here.push({ ...problem, span });
      else lost.add(problem.rule);
    }
    this.#found.set(to, here);
  }

  #point(rule: string, at: Part): void {
    const rules = this.#pointing.get(at) ?? new Set();
    this.#pointing.set(at, rules.add(rule));
  }
}

/** Problems of the whole text, each with the part it stands in. */
function byPart({ parts }: Manuscript, problems: readonly Problem[]): Map<Part, PartProblem[]> {
  const found = new Map<Part, PartProblem[]>();
  for (const { rule, severity, message, span, related = [] } of problems) {
    const at = parts.ofOffset(span.start);
    const part = parts.at(at);
    const others = related.map((one) => {
      const there = parts.ofOffset(one.span.start);
      return { message: one.message, part: parts.at(there), span: moved(one.span, -parts.offset(there)) };
    });
    const here = found.get(part) ?? [];
    here.push({ rule, severity, message, span: moved(span, -parts.offset(at)), related: others });
    found.set(part, here);
  }
  return found;
}

import { check, type LintSettings, severityOf } from '../lint/lint.ts';
import { outlineOnly, type Problem, type Rule } from '../lint/rules/rule.ts';
import { readAgain } from '../parse.ts';
import type { Span } from '../text/span.ts';
import type { Manuscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';

/** A problem by its place in its part. Fixes are left out: they are looked for when somebody asks. */
export interface PartProblem extends Pick<Problem, 'rule' | 'severity' | 'message' | 'span'> {
  readonly related: readonly { readonly message: string; readonly part: Part; readonly span: Span }[];
}

/** Most parts have none. */
export const noProblems: readonly PartProblem[] = [];
const noRules: readonly Rule[] = [];

/** What rules find, by the same settings for as long as these are in use. */
export class Findings {
  /** Rules that look further than at a part and heed more of it than its outline. */
  readonly heeding: readonly Rule[];
  readonly #settings: LintSettings;
  readonly #near: readonly Rule[];
  readonly #far: readonly Rule[];
  readonly #found = new WeakMap<Part, readonly PartProblem[]>();
  readonly #restless = new WeakMap<Part, readonly Rule[]>();
  /** For each of the rules that are `heeding`. Only of parts that were edited: there are many others. */
  readonly #heeded = new WeakMap<Part, readonly (string | undefined)[]>();

  constructor(settings: LintSettings, rules: readonly Rule[]) {
    const inUse = rules.filter((rule) => severityOf(rule, settings) !== 'off');
    this.#settings = settings;
    this.#near = inUse.filter(({ heeds }) => heeds === undefined);
    this.#far = inUse.filter(({ heeds }) => heeds !== undefined);
    this.heeding = this.#far.filter(({ heeds }) => heeds !== outlineOnly);
  }

  near(manuscript: Manuscript, at: number): readonly PartProblem[] {
    const part = manuscript.parts.at(at);
    const known = this.#found.get(part);
    if (known) return known;
    const problems = this.nearWithFixes(manuscript, at);
    const found = problems.length === 0 ? noProblems : problems.map((problem) => withoutFixes(problem, part));
    this.#found.set(part, found);
    return found;
  }

  nearWithFixes(manuscript: Manuscript, at: number): readonly Problem[] {
    const part = manuscript.partTranscript(at);
    return check(part, this.#settings, this.#near, (edits) => readAgain(part, edits));
  }

  /** Of rules that look further, all or some. */
  far(manuscript: Manuscript, ids?: ReadonlySet<string>): readonly Problem[] {
    const rules = ids ? this.#far.filter(({ id }) => ids.has(id)) : this.#far;
    return check(manuscript.transcript, this.#settings, rules, (edits) => manuscript.edited(edits).transcript);
  }

  heeded(rule: Rule, manuscript: Manuscript, at: number): string | undefined {
    const part = manuscript.parts.at(at);
    let heeded = this.#heeded.get(part);
    if (heeded === undefined) {
      heeded = this.#heedIn(manuscript, at);
      this.#heeded.set(part, heeded);
    }
    return heeded[this.heeding.indexOf(rule)];
  }

  /** How many parts leave no telling what a rule would find. */
  restless(manuscript: Manuscript): ReadonlyMap<Rule, number> {
    const counts = new Map<Rule, number>();
    manuscript.parts.each((part, _, at) => {
      let restless = this.#restless.get(part);
      if (restless === undefined) {
        const heeded = this.#heedIn(manuscript, at);
        restless = this.heeding.filter((_rule, i) => heeded[i] === undefined);
        if (restless.length === 0) restless = noRules;
        this.#restless.set(part, restless);
      }
      for (const rule of restless) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    });
    return counts;
  }

  #heedIn(manuscript: Manuscript, at: number): (string | undefined)[] {
    const transcript = manuscript.partTranscript(at);
    return this.heeding.map((rule) => rule.heeds?.(transcript));
  }
}

function withoutFixes({ rule, severity, message, span, related = [] }: Problem, part: Part): PartProblem {
  return { rule, severity, message, span, related: related.map((one) => ({ ...one, part })) };
}

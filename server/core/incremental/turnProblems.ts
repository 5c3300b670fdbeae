import { byPlace } from '../lint/lint.ts';
import type { FactsAround } from '../lint/rules/documentFacts.ts';
import type { Problem, Rule } from '../lint/rules/rule.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import type { Part } from './part.ts';
import { PartCache } from './partCache.ts';
import { noProblems, type PartProblem } from './partProblem.ts';
import type { RulesInUse } from './rulesInUse.ts';

/** Some rules, and what they have found in each part. */
interface Group {
  readonly rules: readonly Rule[];
  readonly found: PartCache<readonly PartProblem[]>;
}

/** What rules about single turns find in each part, as long as the facts of the whole that they read stay the same. */
export class TurnProblems {
  readonly #rules: RulesInUse;
  readonly #facts: FactsAround;
  readonly #groups: readonly Group[];
  /** What all groups have found. */
  readonly #all = new PartCache<readonly PartProblem[]>();

  private constructor(rules: RulesInUse, facts: FactsAround, groups: readonly Group[]) {
    this.#rules = rules;
    this.#facts = facts;
    this.#groups = groups;
  }

  static of(rules: RulesInUse, facts: FactsAround): TurnProblems {
    return new TurnProblems(rules, facts, rules.turnGroups.map(toEmptyGroup));
  }

  /** The same by other facts, with what was found without them; the same object where no rule reads one that changed. */
  withFacts(facts: FactsAround): TurnProblems {
    const groups = this.#groups.map((group) =>
      readTheSame(group.rules, this.#facts, facts) ? group : toEmptyGroup(group.rules),
    );
    return groups.every((group, i) => group === this.#groups[i]) ? this : new TurnProblems(this.#rules, facts, groups);
  }

  in(text: IncrementalTranscript, at: number): readonly PartProblem[] {
    return this.#all.get(text.parts.at(at), () => {
      const found = this.#groups.flatMap((group) => this.#ofGroup(group, text, at));
      return found.length === 0 ? noProblems : found.sort(byPlace);
    });
  }

  #ofGroup({ rules, found }: Group, text: IncrementalTranscript, at: number): readonly PartProblem[] {
    const part = text.parts.at(at);
    return found.get(part, () => {
      const problems = this.#rules.checkPart(text, at, rules, this.#facts);
      return problems.length === 0 ? noProblems : problems.map((problem) => withoutFixes(problem, part));
    });
  }
}

function toEmptyGroup(rules: readonly Rule[]): Group {
  return { rules, found: new PartCache() };
}

function readTheSame(rules: readonly Rule[], before: FactsAround, facts: FactsAround): boolean {
  return rules.every(({ wholeFacts = [] }) => wholeFacts.every((name) => before[name] === facts[name]));
}

function withoutFixes({ rule, severity, message, span, related = [] }: Problem, part: Part): PartProblem {
  return { rule, severity, message, span, related: related.map((one) => ({ ...one, part })) };
}

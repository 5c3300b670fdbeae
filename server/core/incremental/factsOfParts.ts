import { type FactsAround, type WholeFactName, wholeFacts } from '../lint/rules/documentFacts.ts';
import type { WholeFact } from '../lint/rules/wholeFact.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import { PartCache } from './partCache.ts';
import type { Replacement } from './parts.ts';

/** Puts facts of the whole together from what each part adds. An edit looks at the part with the edit only. */
export class FactsOfParts {
  readonly #trackers: ReadonlyMap<string, Tracker>;

  /** @param names the facts that rules in use read; the others stay empty */
  constructor(names: ReadonlySet<WholeFactName>) {
    this.#trackers = new Map([...names].map((name) => [name, new Tracker(wholeFacts[name])]));
  }

  /** The facts of a version. One that says the same as in the version `before` is the same value. */
  of(
    text: IncrementalTranscript,
    before?: { readonly text: IncrementalTranscript; readonly facts: FactsAround },
  ): FactsAround {
    const change = before && text.parts.since(before.text.parts);
    const facts = Object.entries(wholeFacts).map(([name, fact]) => {
      const tracker = this.#trackers.get(name);
      const value = before && change && { text: before.text, change, value: before.facts[name as WholeFactName] };
      return [name, tracker ? tracker.of(text, value) : fact.join([])];
    });
    const { lineBreak } = text.parts.at(0).lines;
    return { ...(Object.fromEntries(facts) as FactsAround), lineBreak };
  }
}

/** A version before, with what was replaced since, and a fact of it. */
interface Before {
  readonly text: IncrementalTranscript;
  readonly change: Replacement;
  readonly value: unknown;
}

class Tracker {
  readonly #fact: WholeFact<unknown, unknown>;
  readonly #additions = new PartCache<{ readonly json: string }>();

  constructor(fact: WholeFact<unknown, unknown>) {
    this.#fact = fact;
  }

  of(text: IncrementalTranscript, before?: Before): unknown {
    if (before && this.#isAsBefore(text, before)) return before.value;
    const value = this.#fact.join(text.parts.map((_, __, at) => JSON.parse(this.#addition(text, at))));
    return before && this.#fact.isSame(before.value, value) ? before.value : value;
  }

  #isAsBefore(text: IncrementalTranscript, { text: before, change: { first, removed, added } }: Before): boolean {
    if (removed.length !== added.length) return false;
    return added.every((_, i) => this.#addition(text, first + i) === this.#addition(before, first + i));
  }

  #addition(text: IncrementalTranscript, at: number): string {
    const part = text.parts.at(at);
    const compute = () => ({ json: JSON.stringify(this.#fact.ofPart(text.partTranscript(at))) });
    return this.#additions.get(part, compute).json;
  }
}

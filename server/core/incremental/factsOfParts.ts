import { type FactsAround, type WholeFactName, wholeFacts } from '../lint/rules/documentFacts.ts';
import type { WholeFact } from '../lint/rules/wholeFact.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import { PartCache } from './partCache.ts';

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
    const facts = Object.entries(wholeFacts).map(([name, fact]) => {
      const tracker = this.#trackers.get(name);
      const value = before && { text: before.text, value: before.facts[name as WholeFactName] };
      return [name, tracker ? tracker.of(text, value) : fact.join([])];
    });
    const { lineBreak } = text.parts.at(0).lines;
    return { ...(Object.fromEntries(facts) as FactsAround), lineBreak };
  }
}

class Tracker {
  readonly #fact: WholeFact<unknown, unknown>;
  readonly #additions = new PartCache<{ readonly json: string }>();

  constructor(fact: WholeFact<unknown, unknown>) {
    this.#fact = fact;
  }

  of(text: IncrementalTranscript, before?: { readonly text: IncrementalTranscript; readonly value: unknown }): unknown {
    if (before && this.#isAsBefore(text, before.text)) return before.value;
    const value = this.#fact.join(text.parts.map((_, __, at) => JSON.parse(this.#addition(text, at))));
    return before && this.#fact.isSame(before.value, value) ? before.value : value;
  }

  #isAsBefore(text: IncrementalTranscript, before: IncrementalTranscript): boolean {
    const { first, gone, come } = text.parts.since(before.parts);
    if (gone.length !== come.length) return false;
    return come.every((_, i) => this.#addition(text, first + i) === this.#addition(before, first + i));
  }

  #addition(text: IncrementalTranscript, at: number): string {
    const part = text.parts.at(at);
    const compute = () => ({ json: JSON.stringify(this.#fact.ofPart(text.partTranscript(at))) });
    return this.#additions.get(part, compute).json;
  }
}

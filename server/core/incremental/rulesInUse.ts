import { check, type LintSettings, severityOf } from '../lint/lint.ts';
import { documentFacts, type FactsAround, type WholeFactName } from '../lint/rules/documentFacts.ts';
import type { Problem, Rule } from '../lint/rules/rule.ts';
import { readAgain } from '../parse.ts';
import { FactsOfParts } from './factsOfParts.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import { PartCache } from './partCache.ts';

/** The rules that the settings switch on, by how far they look. All versions of a document share it. */
export class RulesInUse {
  /** Rules that look at single turns: those that read no facts of the whole first, then each that does by itself. */
  readonly turnGroups: readonly (readonly Rule[])[];
  /** Rules that look at the outline or at everything. */
  readonly wide: readonly Rule[];
  readonly facts: FactsOfParts;
  readonly #settings: LintSettings;
  /** Rules that look at everything. */
  readonly #document: readonly Rule[];
  readonly #prefiltered = new PartCache<readonly Rule[]>();

  constructor(settings: LintSettings, rules: readonly Rule[]) {
    const inUse = rules.filter((rule) => severityOf(rule, settings) !== 'off');
    const ofTurns = inUse.filter(({ scope }) => scope === 'turn');
    const reading = ofTurns.filter(({ wholeFacts }) => wholeFacts !== undefined);
    this.turnGroups = [ofTurns.filter((rule) => !reading.includes(rule)), ...reading.map((rule) => [rule])];
    this.wide = inUse.filter(({ scope }) => scope !== 'turn');
    this.facts = new FactsOfParts(new Set<WholeFactName>(reading.flatMap(({ wholeFacts = [] }) => wholeFacts)));
    this.#settings = settings;
    this.#document = inUse.filter(({ scope }) => scope === 'document');
  }

  /** What rules about single turns find in a part, with their fixes; places count from where the part begins. */
  checkPart(text: IncrementalTranscript, at: number, rules: readonly Rule[], around: FactsAround): readonly Problem[] {
    const part = text.partTranscript(at);
    return check(
      part,
      this.#settings,
      rules,
      documentFacts(part, (edits) => readAgain(part, edits), around),
    );
  }

  /** What some of the wide rules find, with their fixes. */
  checkWhole(text: IncrementalTranscript, rules: readonly Rule[]): readonly Problem[] {
    if (rules.length === 0) return [];
    const { transcript } = text;
    const facts = documentFacts(transcript, (edits) => text.edited(edits).transcript);
    return check(transcript, this.#settings, rules, facts);
  }

  /** How many parts have anything that a rule about everything may report. A rule without such a part is left out. */
  candidates(text: IncrementalTranscript): ReadonlyMap<Rule, number> {
    const counts = new Map<Rule, number>();
    text.parts.each((_, __, at) => {
      for (const rule of this.#candidatesIn(text, at)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    });
    return counts;
  }

  /** The same after a change of some parts, at the same places in both versions. */
  candidatesAfter(
    counts: ReadonlyMap<Rule, number>,
    before: IncrementalTranscript,
    text: IncrementalTranscript,
    changed: readonly number[],
  ): ReadonlyMap<Rule, number> {
    const after = new Map(counts);
    const add = (rules: readonly Rule[], by: number) => {
      for (const rule of rules) {
        const count = (after.get(rule) ?? 0) + by;
        if (count > 0) after.set(rule, count);
        else after.delete(rule);
      }
    };
    for (const at of changed) {
      add(this.#candidatesIn(text, at), 1);
      add(this.#candidatesIn(before, at), -1);
    }
    return after;
  }

  #candidatesIn(text: IncrementalTranscript, at: number): readonly Rule[] {
    if (this.#document.length === 0) return this.#document;
    return this.#prefiltered.get(text.parts.at(at), () => {
      const part = text.partTranscript(at);
      const found = this.#document.filter(({ prefilter }) => prefilter?.(part) ?? true);
      // Most parts share one of two lists.
      return found.length === 0 ? none : found.length === this.#document.length ? this.#document : found;
    });
  }
}

const none: readonly Rule[] = [];

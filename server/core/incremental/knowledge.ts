import { type Convention, isSameConvention } from '../labels/convention.ts';
import {
  BROKEN,
  isSameEvidence,
  type LabelEvidence,
  PLAIN,
  reviseEvidence,
  SCRIBE,
  SCRIBED,
} from '../labels/evidence.ts';
import { labelForms } from '../labels/forms/index.ts';
import { tellingOf } from '../labels/verdict.ts';
import { type FileKnowledge, type Knowledge, withConvention } from '../syntax/assembly/knowledge.ts';
import type { LabelReader } from '../syntax/cues/labelReader.ts';
import type { Part } from './part.ts';

/** Whether a part that was read before a change of the facts of the whole may read differently after it. */
export type Affects = (part: Part) => boolean;

/** The facts of the whole after an edit. */
export interface Revised {
  readonly knowledge: WholeKnowledge;
  /** Undefined where no part may read differently. */
  readonly affects: Affects | undefined;
}

/**
 * The facts of the whole text that decide what a line is, put together from what each part adds. To add a fact, say in
 * `#affects` which parts are read again when it changes.
 */
export class WholeKnowledge implements FileKnowledge {
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;
  readonly evidence: LabelEvidence;
  readonly convention: Convention;
  readonly hasLetters: boolean;
  readonly hasArticles: boolean;
  readonly #reader: LabelReader;

  private constructor(knowledge: Knowledge, reader: LabelReader, before?: Convention) {
    const facts = withConvention(knowledge, reader);
    const { labels, hasQuestions, hasAnswers, evidence, convention, hasLetters, hasArticles } = facts;
    this.labels = labels;
    this.hasQuestions = hasQuestions;
    this.hasAnswers = hasAnswers;
    this.evidence = evidence;
    this.convention = before && isSameConvention(before, convention) ? before : convention;
    this.hasLetters = hasLetters;
    this.hasArticles = hasArticles;
    this.#reader = reader;
  }

  static of(all: readonly Knowledge[], reader: LabelReader): WholeKnowledge {
    const labels = new Map<string, number>();
    for (const one of all) addLabels(labels, one, 1);
    const evidence = reviseEvidence(new Map(), { removed: [], added: all.map((one) => one.evidence) });
    const [hasQuestions, hasAnswers] = [hasAny(all, 'hasQuestions'), hasAny(all, 'hasAnswers')];
    return new WholeKnowledge({ labels, hasQuestions, hasAnswers, evidence }, reader);
  }

  /** The same after some parts were replaced; `rest` are the others. Undefined where nothing changes. */
  revised(
    removed: readonly Knowledge[],
    added: readonly Knowledge[],
    rest: () => readonly Knowledge[],
  ): Revised | undefined {
    // Most edits change no fact of the whole.
    if (removed.length === added.length && removed.every((one, i) => isSame(one, added[i] as Knowledge)))
      return undefined;
    const labels = new Map(this.labels);
    for (const one of added) addLabels(labels, one, 1);
    for (const one of removed) addLabels(labels, one, -1);
    const evidence = reviseEvidence(this.evidence, {
      removed: removed.map((one) => one.evidence),
      added: added.map((one) => one.evidence),
    });
    const isFlagChanged =
      hasAny(removed, 'hasQuestions') !== hasAny(added, 'hasQuestions') ||
      hasAny(removed, 'hasAnswers') !== hasAny(added, 'hasAnswers');
    const all = isFlagChanged ? [...rest(), ...added] : [];
    const hasQuestions = isFlagChanged ? hasAny(all, 'hasQuestions') : this.hasQuestions;
    const hasAnswers = isFlagChanged ? hasAny(all, 'hasAnswers') : this.hasAnswers;
    const after = new WholeKnowledge({ labels, hasQuestions, hasAnswers, evidence }, this.#reader, this.convention);
    return { knowledge: after, affects: this.#affects(after, labelsOf([...removed, ...added])) };
  }

  /** Which parts may read differently by other facts, which differ for some of these labels at most. */
  #affects(after: WholeKnowledge, labels: ReadonlySet<string>): Affects | undefined {
    if (this.convention !== after.convention) return () => true;
    const isFlagChanged =
      this.hasQuestions !== after.hasQuestions ||
      this.hasAnswers !== after.hasAnswers ||
      this.hasLetters !== after.hasLetters ||
      this.hasArticles !== after.hasArticles;
    const changed = new Set([...labels].filter((label) => factsOf(this, label) !== factsOf(after, label)));
    if (!isFlagChanged && changed.size === 0) return undefined;
    return ({ dependsOn, dependsOnMarkers }) =>
      (isFlagChanged && dependsOnMarkers) || dependsOn.some((label) => changed.has(label));
  }
}

/** The labels that some parts count. */
function labelsOf(all: readonly Knowledge[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { labels, evidence } of all) {
    for (const label of labels.keys()) found.add(label);
    for (const form of evidence.values()) for (const label of form.keys()) found.add(label);
  }
  return found;
}

function hasAny(all: readonly Knowledge[], flag: 'hasQuestions' | 'hasAnswers'): boolean {
  return all.some((one) => one[flag]);
}

function isSame(one: Knowledge, other: Knowledge): boolean {
  if (one.hasQuestions !== other.hasQuestions || one.hasAnswers !== other.hasAnswers) return false;
  return isSameMap(one.labels, other.labels) && isSameEvidence(one.evidence, other.evidence);
}

function isSameMap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** What a line may read of a label: how often it speaks (up to a bound), and what tells about it in each form. */
function factsOf({ labels, evidence }: Knowledge, label: string): string {
  const telling = countedForms.map((form) => {
    const counts = evidence.get(form)?.get(label);
    return counts ? tellingOf(counts) : '';
  });
  return [Math.min(labels.get(label) ?? 0, MOST_COUNTED), ...telling].join();
}

const countedForms = [PLAIN, ...labelForms.map(({ id }) => id), SCRIBE, SCRIBED, BROKEN];

/** Higher counts make no difference to a line. */
const MOST_COUNTED = 5;

function addLabels(labels: Map<string, number>, { labels: more }: Knowledge, times: 1 | -1): void {
  for (const [label, change] of more) {
    const count = (labels.get(label) ?? 0) + times * change;
    if (count > 0) labels.set(label, count);
    else labels.delete(label);
  }
}

import { type Convention, isSameConvention } from '../labels/convention.ts';
import {
  addEvidence,
  evidenceKey,
  isSameEvidence,
  type LabelCounts,
  type LabelEvidence,
  PLAIN,
} from '../labels/evidence.ts';
import { type FileKnowledge, type Knowledge, withConvention } from '../syntax/assemble.ts';
import type { LabelReader } from '../syntax/labelReader.ts';
import type { Part } from './part.ts';

/** The facts of the whole text that decide what a line is, put together from what each part adds. */
export class WholeKnowledge implements FileKnowledge {
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;
  readonly evidence: LabelEvidence;
  readonly convention: Convention;
  readonly #reader: LabelReader;

  private constructor(knowledge: Knowledge, reader: LabelReader, before?: Convention) {
    const { labels, hasQuestions, hasAnswers, evidence, convention } = withConvention(knowledge, reader);
    this.labels = labels;
    this.hasQuestions = hasQuestions;
    this.hasAnswers = hasAnswers;
    this.evidence = evidence;
    this.convention = before && isSameConvention(before, convention) ? before : convention;
    this.#reader = reader;
  }

  static of(all: readonly Knowledge[], reader: LabelReader): WholeKnowledge {
    const labels = new Map<string, number>();
    const evidence = new Map<string, LabelCounts>();
    for (const one of all) {
      addLabels(labels, one, 1);
      addEvidence(evidence, one.evidence, 1);
    }
    const [hasQuestions, hasAnswers] = [hasAny(all, 'hasQuestions'), hasAny(all, 'hasAnswers')];
    return new WholeKnowledge({ labels, hasQuestions, hasAnswers, evidence }, reader);
  }

  /** The same after some parts were replaced; `rest` are the others. The same object where nothing changes. */
  revised(gone: readonly Knowledge[], come: readonly Knowledge[], rest: () => readonly Knowledge[]): WholeKnowledge {
    // So it is after most edits.
    if (gone.length === come.length && gone.every((one, i) => isSame(one, come[i] as Knowledge))) return this;
    const changes = new Map<string, number>();
    const evidence = new Map(this.evidence);
    for (const one of come) {
      addLabels(changes, one, 1);
      addEvidence(evidence, one.evidence, 1);
    }
    for (const one of gone) {
      addLabels(changes, one, -1);
      addEvidence(evidence, one.evidence, -1);
    }
    for (const [label, change] of changes) if (change === 0) changes.delete(label);
    const isFlagChanged =
      hasAny(gone, 'hasQuestions') !== hasAny(come, 'hasQuestions') ||
      hasAny(gone, 'hasAnswers') !== hasAny(come, 'hasAnswers');
    if (changes.size === 0 && !isFlagChanged && isSameEvidence(evidence, this.evidence)) return this;
    const labels = changes.size === 0 ? this.labels : new Map(this.labels);
    if (labels instanceof Map) {
      for (const [label, change] of changes) {
        const count = (labels.get(label) ?? 0) + change;
        if (count > 0) labels.set(label, count);
        else labels.delete(label);
      }
    }
    const all = isFlagChanged ? [...rest(), ...come] : [];
    const hasQuestions = isFlagChanged ? hasAny(all, 'hasQuestions') : this.hasQuestions;
    const hasAnswers = isFlagChanged ? hasAny(all, 'hasAnswers') : this.hasAnswers;
    return new WholeKnowledge({ labels, hasQuestions, hasAnswers, evidence }, this.#reader, this.convention);
  }

  /** Whether a part that was read by these facts may read differently by others. */
  affects({ dependsOn, minds }: Part, after: WholeKnowledge): boolean {
    if (this.convention !== after.convention) return true;
    if (minds && (this.hasQuestions !== after.hasQuestions || this.hasAnswers !== after.hasAnswers)) return true;
    for (const label of dependsOn) if (factsOf(this, label) !== factsOf(after, label)) return true;
    return false;
  }
}

function hasAny(all: readonly Knowledge[], flag: 'hasQuestions' | 'hasAnswers'): boolean {
  return all.some((one) => one[flag]);
}

function isSame(one: Knowledge, other: Knowledge): boolean {
  if (one.hasQuestions !== other.hasQuestions || one.hasAnswers !== other.hasAnswers) return false;
  if (one.labels.size !== other.labels.size) return false;
  for (const [label, count] of one.labels) if (other.labels.get(label) !== count) return false;
  return isSameEvidence(one.evidence, other.evidence);
}

/** What a line may want to know of a label: whether it speaks, how often it does (up to a bound), and whether it is all of a cue. */
function factsOf({ labels, evidence }: Knowledge, label: string): number {
  const speaks = Math.min(labels.get(label) ?? 0, MOST_COUNTED);
  const lines = Math.min(evidence.get(evidenceKey(PLAIN, label))?.lines ?? 0, MOST_COUNTED);
  return speaks * (MOST_COUNTED + 1) + lines;
}

/** No line wants to know more than whether a label is that of more than two lines, each of which counts two. */
const MOST_COUNTED = 5;

function addLabels(labels: Map<string, number>, { labels: more }: Knowledge, times: 1 | -1): void {
  for (const [label, count] of more) labels.set(label, (labels.get(label) ?? 0) + times * count);
}

import type { Knowledge } from '../syntax/assemble.ts';
import type { Part } from './part.ts';

/** The facts of the whole text that decide what a line is, put together from what each part adds. */
export class WholeKnowledge implements Knowledge {
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;

  private constructor({ labels, hasQuestions, hasAnswers }: Knowledge) {
    this.labels = labels;
    this.hasQuestions = hasQuestions;
    this.hasAnswers = hasAnswers;
  }

  static of(all: readonly Knowledge[]): WholeKnowledge {
    const labels = new Map<string, number>();
    for (const one of all) add(labels, one, 1);
    const [hasQuestions, hasAnswers] = [hasAny(all, 'hasQuestions'), hasAny(all, 'hasAnswers')];
    return new WholeKnowledge({ labels, hasQuestions, hasAnswers });
  }

  /** The same after some parts were replaced; `rest` are the others. The same object where nothing changes. */
  revised(gone: readonly Knowledge[], come: readonly Knowledge[], rest: () => readonly Knowledge[]): WholeKnowledge {
    // So it is after most edits.
    if (gone.length === come.length && gone.every((one, i) => isSame(one, come[i] as Knowledge))) return this;
    const changes = new Map<string, number>();
    for (const one of come) add(changes, one, 1);
    for (const one of gone) add(changes, one, -1);
    for (const [label, change] of changes) if (change === 0) changes.delete(label);
    const isFlagChanged =
      hasAny(gone, 'hasQuestions') !== hasAny(come, 'hasQuestions') ||
      hasAny(gone, 'hasAnswers') !== hasAny(come, 'hasAnswers');
    if (changes.size === 0 && !isFlagChanged) return this;
    const labels = new Map(this.labels);
    for (const [label, change] of changes) {
      const count = (labels.get(label) ?? 0) + change;
      if (count > 0) labels.set(label, count);
      else labels.delete(label);
    }
    if (!isFlagChanged) return new WholeKnowledge({ ...this, labels });
    const all = [...rest(), ...come];
    const [hasQuestions, hasAnswers] = [hasAny(all, 'hasQuestions'), hasAny(all, 'hasAnswers')];
    return new WholeKnowledge({ labels, hasQuestions, hasAnswers });
  }

  /** Whether a part that was read by these facts may read differently by others. */
  affects({ doubtful, minds }: Part, after: WholeKnowledge): boolean {
    if (minds && (this.hasQuestions !== after.hasQuestions || this.hasAnswers !== after.hasAnswers)) return true;
    for (const label of doubtful) if (isKnown(this, label) !== isKnown(after, label)) return true;
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
  return true;
}

function isKnown({ labels }: Knowledge, label: string): boolean {
  return (labels.get(label) ?? 0) > 1;
}

function add(labels: Map<string, number>, { labels: more }: Knowledge, times: 1 | -1): void {
  for (const [label, count] of more) labels.set(label, (labels.get(label) ?? 0) + times * count);
}

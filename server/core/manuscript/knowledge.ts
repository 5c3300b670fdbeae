import type { Knowledge } from '../syntax/assemble.ts';
import type { Part } from './part.ts';

/** What the parts of a text know together, and which parts read otherwise when that changes. */
export class CommonKnowledge implements Knowledge {
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;

  private constructor({ labels, hasQuestions, hasAnswers }: Knowledge) {
    this.labels = labels;
    this.hasQuestions = hasQuestions;
    this.hasAnswers = hasAnswers;
  }

  static of(all: readonly Knowledge[]): CommonKnowledge {
    const labels = new Map<string, number>();
    for (const one of all) add(labels, one, 1);
    return new CommonKnowledge({
      labels,
      hasQuestions: all.some(({ hasQuestions }) => hasQuestions),
      hasAnswers: all.some(({ hasAnswers }) => hasAnswers),
    });
  }

  /** What is known when some lines are gone and others have come; the same object where that is as before. */
  revised(gone: readonly Knowledge[], come: readonly Knowledge[], rest: () => readonly Knowledge[]): CommonKnowledge {
    const changes = new Map<string, number>();
    for (const one of come) add(changes, one, 1);
    for (const one of gone) add(changes, one, -1);
    for (const [label, change] of changes) if (change === 0) changes.delete(label);
    const had = CommonKnowledge.#flags(gone);
    const has = CommonKnowledge.#flags(come);
    if (changes.size === 0 && had === has) return this;
    const labels = changes.size === 0 ? this.labels : new Map(this.labels);
    if (labels instanceof Map) {
      for (const [label, change] of changes) {
        const count = (labels.get(label) ?? 0) + change;
        if (count > 0) labels.set(label, count);
        else labels.delete(label);
      }
    }
    if (had === has) return new CommonKnowledge({ ...this, labels });
    const others = [...rest(), ...come];
    return new CommonKnowledge({
      labels,
      hasQuestions: others.some(({ hasQuestions }) => hasQuestions),
      hasAnswers: others.some(({ hasAnswers }) => hasAnswers),
    });
  }

  /** Whether a part that was read with this knowledge may be read otherwise with another. */
  tellsOn({ doubtful, minds }: Part, after: CommonKnowledge): boolean {
    if (minds && (this.hasQuestions !== after.hasQuestions || this.hasAnswers !== after.hasAnswers)) return true;
    for (const label of doubtful) if (isKnown(this, label) !== isKnown(after, label)) return true;
    return false;
  }

  static #flags(all: readonly Knowledge[]): number {
    let flags = 0;
    for (const { hasQuestions, hasAnswers } of all) flags |= (hasQuestions ? 1 : 0) | (hasAnswers ? 2 : 0);
    return flags;
  }
}

function isKnown({ labels }: Knowledge, label: string): boolean {
  return (labels.get(label) ?? 0) > 1;
}

function add(labels: Map<string, number>, { labels: more }: Knowledge, times: 1 | -1): void {
  for (const [label, count] of more) labels.set(label, (labels.get(label) ?? 0) + times * count);
}

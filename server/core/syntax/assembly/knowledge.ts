import { type Convention, conventionOf } from '../../labels/convention.ts';
import { type LabelEvidence, linesWith, PLAIN } from '../../labels/evidence.ts';
import { looseNameKey, nameKey } from '../../text/names.ts';
import type { LabelReader } from '../cues/labelReader.ts';

/** What has to be known of all lines of a text to say of one what it is. */
export interface Knowledge {
  /** Keys of the names that open a line: 1 where only one line has it and may be something else. */
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;
  /** What the lines say of their labels. */
  readonly evidence: LabelEvidence;
}

/** The same, and what follows from it for all lines. */
export interface FileKnowledge extends Knowledge {
  readonly convention: Convention;
  /** Whether `A:` is the first of the speakers A, B and C: B speaks, and no question is marked. */
  readonly hasLetters: boolean;
  /** Whether the `A` of `A Name:` may be an article: there are plain cues, and no question is marked. */
  readonly hasArticles: boolean;
}

/** Draws the conclusions from what is known of all lines. */
export function withConvention(knowledge: Knowledge, labels: LabelReader): FileKnowledge {
  const { evidence } = knowledge;
  return {
    ...knowledge,
    convention: conventionOf(evidence, (label) => speaks(knowledge, labels, label)),
    hasLetters: !knowledge.hasQuestions && linesWith(evidence, PLAIN, 'B') > 1,
    hasArticles: !knowledge.hasQuestions && evidence.has(PLAIN),
  };
}

/** The key under which a label is found whatever its capitals are; no name has a tilde. */
export function looseKey(label: string): string {
  return `~${looseNameKey(label)}`;
}

/** Whether a label is on the roster, or that of a cue. */
export function speaks({ labels }: Knowledge, reader: LabelReader, label: string): boolean {
  return (labels.get(nameKey(label)) ?? 0) > 1 || reader.isListed(label);
}

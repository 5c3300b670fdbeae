import type { Glance } from './glance.ts';
import type { Table } from './table.ts';

/**
 * How people speak to each other: in the questions and in the debates of a House, about each other in the third person; in
 * evidence, to a witness; in a conversation; in a meeting.
 */
export const manners = ['questions', 'debate', 'evidence', 'conversation', 'meeting'] as const;
export type Manner = (typeof manners)[number];

/** The manner of a text, as far as its words show it. */
export interface SeenManner {
  readonly manner: Manner;
  /** Whether the words show it as clearly as in the texts that were trained on. In other kinds of text they seldom do. */
  readonly isClear: boolean;
}

/** The manner of a text, by how many of its units have words that are typical of each. */
export function mannerOf(glances: readonly Glance[], words: Table): SeenManner {
  const scores = manners.map(() => 0);
  let count = 0;
  for (const { keys } of glances) {
    for (const key of new Set(keys)) {
      count++;
      const row = words.find(key);
      for (let at = 0; row >= 0 && at < manners.length; at++) {
        scores[at] = (scores[at] as number) + (words.weights[row + at] as number);
      }
    }
  }
  const best = Math.max(...scores);
  const seen = manners[scores.indexOf(best)] as Manner;
  const next = Math.max(...scores.filter((_, at) => familyOf(manners[at] as Manner) !== familyOf(seen)));
  const manner = seen === 'debate' && isOfQuestions(glances) ? 'questions' : seen;
  return { manner, isClear: best - next >= clearFrom[manner] * count };
}

/** Questions and debates of a House have most words in common. */
function familyOf(manner: Manner): string {
  return manner === 'questions' || manner === 'debate' ? 'house' : manner;
}

/**
 * How much more a word speaks for the manner than for the next one, on average, if the manner is clear: as much as in 95 of 100 texts that
 * were trained on. Other kinds of text seldom look like a House.
 */
const clearFrom: Readonly<Record<Manner, number>> = {
  questions: 0.03,
  debate: 0.03,
  evidence: 0.15,
  conversation: 0.09,
  meeting: 0.09,
};

/** Debates have no printed questions. */
function isOfQuestions(glances: readonly Glance[]): boolean {
  return glances.filter(({ isCertainlyTabled }) => isCertainlyTabled).length > glances.length * PRINTED;
}

const PRINTED = 0.02;

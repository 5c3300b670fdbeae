import type { Glance } from './glance.ts';
import type { Table } from './table.ts';

/**
 * How people speak to each other: in the questions and in the debates of a House, about each other in the third person; in
 * evidence, to a witness; in a conversation; in a meeting.
 */
export const manners = ['questions', 'debate', 'evidence', 'conversation', 'meeting'] as const;
export type Manner = (typeof manners)[number];

/** The manner of a text, by how many of its units have words that are typical of each. */
export function mannerOf(glances: readonly Glance[], words: Table): Manner {
  const scores = manners.map(() => 0);
  for (const { keys } of glances) {
    for (const key of new Set(keys)) {
      const row = words.find(key);
      for (let at = 0; row >= 0 && at < manners.length; at++) {
        scores[at] = (scores[at] as number) + (words.weights[row + at] as number);
      }
    }
  }
  const manner = manners[scores.indexOf(Math.max(...scores))] as Manner;
  return manner === 'debate' && isOfQuestions(glances) ? 'questions' : manner;
}

/** Debates have no printed questions. */
function isOfQuestions(glances: readonly Glance[]): boolean {
  return glances.filter(({ isCertainlyTabled }) => isCertainlyTabled).length > glances.length * PRINTED;
}

const PRINTED = 0.02;

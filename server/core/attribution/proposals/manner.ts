import { tabledQuestion } from '../../exchanges/tabledQuestion.ts';
import { keyOf } from './hashing.ts';
import type { Table } from './table.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './wording.ts';

/**
 * How people speak to each other: in the questions and in the debates of a House, about each other in the third person; in
 * evidence, to a witness; in a conversation; in a meeting.
 */
export const manners = ['questions', 'debate', 'evidence', 'conversation', 'meeting'] as const;
export type Manner = (typeof manners)[number];

/** The manner of a text, by how many of its units have words that are typical of each. */
export function mannerOf(units: readonly Unit[], words: Table): Manner {
  const scores = manners.map(() => 0);
  for (const { text } of units) {
    for (const word of new Set(wordsOf(text, MOST_WORDS))) {
      const row = words.find(keyOf(word));
      for (let at = 0; row >= 0 && at < manners.length; at++) {
        scores[at] = (scores[at] as number) + (words.weights[row + at] as number);
      }
    }
  }
  const manner = manners[scores.indexOf(Math.max(...scores))] as Manner;
  return manner === 'debate' && isOfQuestions(units) ? 'questions' : manner;
}

/** Debates have no printed questions. */
function isOfQuestions(units: readonly Unit[]): boolean {
  const printed = units.filter(({ text }) => tabledQuestion(text) === 'certain').length;
  return printed > units.length * PRINTED;
}

const PRINTED = 0.02;

const MOST_WORDS = 60;

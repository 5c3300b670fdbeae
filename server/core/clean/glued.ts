import { LineKind } from '../syntax/tree.ts';
import { slice } from '../text/span.ts';
import { findGluedWords } from '../typos/gluedWords.ts';
import type { Doubt } from './report.ts';
import type { Row } from './rows.ts';

/** Words that seem to have lost the space between them, or to have got one. Only reported. */
export function findGlued(rows: readonly Row[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { kind, line, words } of rows) {
    if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) continue;
    for (const { span, fault } of findGluedWords(words))
      doubts.push({ line: line + 1, text: slice(words, span), why: why[fault] });
  }
  return doubts;
}

const why = {
  'no space': 'two words seem to be glued together',
  'space inside': 'a space seems to have got into this word',
};

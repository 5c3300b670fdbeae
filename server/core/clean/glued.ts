import { LineKind } from '../syntax/tree.ts';
import type { Doubt } from './report.ts';
import type { Row } from './rows.ts';

/** Words that seem to have lost the space between them, or to have got one: where a link was taken out. Only reported. */
export function findGlued(rows: readonly Row[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { kind, line, words } of rows) {
    if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) continue;
    for (const [text] of words.matchAll(glued))
      doubts.push({ line: line + 1, text, why: 'two words seem to be glued together' });
    for (const [text] of words.matchAll(parted))
      doubts.push({ line: line + 1, text, why: 'a space seems to have got into this word' });
  }
  return doubts;
}

/** `ServiceHMCTS`; not `iPhone`, `VATs`, `McDONALD`. */
const glued = /(?<!\p{L})\p{L}{3,40}?\p{Ll}\p{Lu}{3,20}(?!\p{L})/gu;
/** `high- harm`; not `pre- and post-war`. */
const parted = /(?<!\p{L})\p{L}{1,40}- (?!(?:and|or|to|nor|und|et)\b)\p{Ll}{2,40}/gu;

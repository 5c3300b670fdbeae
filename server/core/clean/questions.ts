import { tabledQuestion } from '../exchanges/tabledQuestion.ts';
import { LineKind } from '../syntax/tree.ts';
import type { Page } from './page/readPage.ts';
import type { OpenedTurn } from './report.ts';
import type { Row, RowCue } from './rows.ts';

/**
 * In a text without any speaker, the printed form of a tabled question is a question, and the paragraph below it is its
 * answer. Nothing else is certain, so nothing else is written: how far the answer goes and who asks next stays open.
 */
export function openTabledQuestions(
  rows: readonly Row[],
  { transcript, recognition: { taken } }: Page,
): { rows: readonly Row[]; turns: OpenedTurn[] } {
  const turns: OpenedTurn[] = [];
  const isNamed = transcript.turns.some(({ cue, firstLine }) => cue && !taken.has(firstLine));
  if (isNamed || transcript.bylines.length > 0) return { rows, turns };
  if (rows.some(({ kind }) => kind === LineKind.cue || kind === LineKind.byline)) return { rows, turns };
  let isAsked = false;
  const written = rows.map((row): Row => {
    if (row.kind === LineKind.blank || row.kind === 'gone') return row;
    if (row.kind !== LineKind.unattributed) {
      isAsked = false;
      return row;
    }
    const wasAsked = isAsked;
    isAsked = tabledQuestion(row.words) === 'certain';
    if (isAsked) {
      turns.push({ line: row.line + 1, cue: 'Q ?:', why: 'this is the printed form of a tabled question' });
      return { ...row, kind: LineKind.cue, prefix: 'Q ?: ', cue: unknown(row), ...(wasAsked ? {} : { apart: true }) };
    }
    if (!wasAsked || row.isDoubtful) return row;
    turns.push({ line: row.line + 1, cue: 'A ?:', why: 'this stands below a tabled question' });
    return { ...row, kind: LineKind.cue, prefix: 'A ?: ', cue: unknown(row) };
  });
  return { rows: written, turns };
}

function unknown(row: Row): RowCue {
  return { names: [], otherwise: [row] };
}

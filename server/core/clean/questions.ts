import { readCue } from '../syntax/cue.ts';
import { LineKind } from '../syntax/tree.ts';
import type { Page } from './page/readPage.ts';
import type { OpenedTurn } from './report.ts';
import type { Row } from './rows.ts';

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
    isAsked = isTabledForm(row.words);
    if (isAsked) {
      turns.push({ line: row.line + 1, cue: 'Q ?:', why: 'this is the printed form of a tabled question' });
      return { ...row, kind: LineKind.cue, prefix: 'Q ?: ', ...(wasAsked ? {} : { apart: true }) };
    }
    if (!wasAsked || !staysSaid('A ?: ', row.words)) return row;
    turns.push({ line: row.line + 1, cue: 'A ?:', why: 'this stands below a tabled question' });
    return { ...row, kind: LineKind.cue, prefix: 'A ?: ' };
  });
  return { rows: written, turns };
}

/** Whether words are all said behind a cue: a time alone, `11:34:05`, would become a part of it. */
function staysSaid(cue: string, words: string): boolean {
  const line = cue + words;
  const reading = readCue(line, 0, line.length, () => false);
  return reading?.kind === 'cue' && reading.cue.textStart === cue.length;
}

/** Whether a line can only be the printed text of a question: nobody speaks so. */
function isTabledForm(line: string): boolean {
  if (line.length > LONGEST || !line.endsWith('.')) return false;
  if (toAsk.test(line) || whatIs.test(line)) return true;
  return ifTheyWill.test(line) && !spokenClause.test(line);
}

const LONGEST = 800;
const toAsk = /^To ask (?:the |His |Her |[A-Z])/;
const things =
  'steps|action|actions|measures|assessment|estimate|estimates|progress|discussions|plans|representations|guidance|meetings|conversations|support|funding|advice|information|research|criteria|proportion|policy|timetable|targets|contribution|role';
const whoIsAsked =
  "(?:he|she|they|(?:his|her|their|the) (?:Department(?:'s|’s)?|Government|Ministry|Office|Secretary of State|Minister|Prime Minister|right hon\\. (?:and learned )?Friend|hon\\. (?:and learned )?Friend))";
const whatIs = new RegExp(
  `^What (?:(?:most )?(?:recent|further|additional|specific|urgent) )?(?:${things})(?: \\([a-z]\\))? ${whoIsAsked}\\b|^What plans (?:he|she|they) (?:has|have) |^What (?:his|her|their) (?:policy|plans|most recent (?:estimate|assessment)) `,
);
const ifTheyWill = /^If (?:he|she|they) will /;
/** A main clause behind the condition: then it is a sentence that somebody says. */
const spokenClause = /\bI\b|, (?:then|we|it|you|that|this|he|she|they|there|the)\b/;

import { formatCount, type Section, type SectionStatistics, type Transcript } from '../../../core/index.ts';
import type { Card, Piece } from './card.ts';
import type { Counted } from './speaker.ts';

/** The most questions that are listed with a link. */
const LISTED = 5;

/** A section in figures, with its subsections. */
export function sectionCard({ transcript, statistics }: Counted, section: Section): Card | undefined {
  const count = statistics.bySection[section.index];
  if (count === undefined || section.titleSpan === undefined) return undefined;
  const { turns, speakers, words } = count;
  return {
    span: section.titleSpan,
    title: section.title,
    lines: [
      [`${formatCount(turns, 'turn')} by ${formatCount(speakers, 'speaker')}, ${formatCount(words, 'word')}`],
      questions(transcript, section, count),
      ...openText(transcript, section),
    ],
  };
}

function questions(transcript: Transcript, section: Section, count: SectionStatistics): Piece[] {
  if (count.questions === 0) return ['No questions'];
  const all = formatCount(count.questions, 'question');
  if (count.unanswered === 0) return [`${all}, ${count.questions === 1 ? 'answered' : 'all answered'}`];
  const links = unanswered(transcript, section).flatMap((line, at): Piece[] =>
    at === 0 ? [{ line }] : [', ', { line }],
  );
  return [`${all}, ${count.unanswered} not answered: `, ...links, count.unanswered > LISTED ? ', …' : ''];
}

/** The lines of the first unanswered questions. */
function unanswered(transcript: Transcript, section: Section): number[] {
  const lines: number[] = [];
  for (const exchange of transcript.exchanges) {
    for (const { questions, answers } of exchange.rounds) {
      if (answers.length > 0) continue;
      for (const index of questions) {
        const line = transcript.turns[index]?.firstLine ?? -1;
        if (isWithin(section, line)) lines.push(line);
        if (lines.length === LISTED) return lines;
      }
    }
  }
  return lines;
}

function openText(transcript: Transcript, section: Section): Piece[][] {
  const runs = transcript.unattributed.filter(({ firstLine }) => isWithin(section, firstLine));
  const [run] = runs;
  if (run === undefined) return [];
  return [[`${formatCount(runs.length, 'unattributed passage')}, the first on `, { line: run.firstLine }]];
}

function isWithin(section: Section, line: number): boolean {
  return line >= section.firstLine && line <= section.lastLineWithSubsections;
}

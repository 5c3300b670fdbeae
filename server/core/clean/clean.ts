import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { type CleanOptions, cleanLines } from './cleanLines.ts';
import { withoutLayout } from './layouts/index.ts';
import type { DroppedPiece } from './layouts/layout.ts';
import { type Refusal, refusalOfLayout } from './refusal.ts';
import type { CleanReport, DroppedLine } from './report.ts';

/** A cleaned text, and what was done to it. */
export interface Cleaned {
  readonly text: string;
  readonly report: CleanReport;
}

/**
 * Turns a raw page into a transcript, by the settings of its file. Page furniture goes, what the page says about itself
 * goes into the header, broken sentences are joined, and the words below a name go to the speaker whom the page names. No
 * spoken word is lost, added or changed, no speaker is guessed, and cleaning a clean text changes nothing. The report says
 * what was done, line by line. A cleaning that would change a spoken word is refused as a whole.
 */
export function clean(text: string, settings: ReadingSettings, options: CleanOptions = {}): Cleaned | Refusal {
  const undone = withoutLayout(text);
  const refusal = undone && refusalOfLayout(text, undone);
  if (refusal) return refusal;
  const page = parse(undone?.text ?? text, settings);
  const cleaned = cleanLines(page, undefined, options, (undone?.dropped ?? []).filter(isListed).map(toDropped));
  return 'refused' in cleaned ? cleaned : { text: cleaned.text, report: cleaned.report };
}

/** The numbers of lines are not listed: a page has one for each line. */
function isListed({ why }: DroppedPiece): boolean {
  return why !== 'line number';
}

function toDropped({ line, text, why }: DroppedPiece): DroppedLine {
  return { line: line + 1, text, pack: 'page', entry: why, as: 'break' };
}

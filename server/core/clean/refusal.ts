import { allSpeech } from '../spoken/pieces.ts';
import { compareReadings, type Stretch } from '../spoken/tryEdits.ts';
import { replaceLines } from '../syntax/replaceLines.ts';
import { LineKind, type Transcript, type Turn } from '../syntax/tree.ts';
import { type Lines, splitLines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import { formatNumber } from '../text/numbers.ts';
import type { LineRange } from '../text/span.ts';
import type { WithoutLayout } from './layouts/index.ts';
import type { Page } from './page/readPage.ts';
import type { DroppedLine } from './report.ts';
import type { Written } from './write.ts';

/** Why nothing was cleaned, in one or two sentences. */
export interface Refusal {
  readonly refused: string;
}

/** What came of cleaning some lines of a page. */
export interface Outcome {
  /** The lines of the page that were cleaned, from 0. */
  readonly range: LineRange;
  readonly written: Written;
  /** The lines that the report lists as gone. */
  readonly dropped: readonly DroppedLine[];
}

/**
 * Why a cleaning must not be used; undefined if it may. Every spoken word has to be there, but for the lines that the
 * report lists. No word goes from one speaker to another, and all other lines of the text are read as before.
 */
export function refusalOf(transcript: Transcript, page: Page, outcome: Outcome): Refusal | undefined {
  const { range, written, dropped } = outcome;
  const isInRange = (line: number) => range.first <= line && line <= range.last;
  const taken = new Map(dropped.map((one) => [one.line - 1, one]));
  const before = replaceLines(transcript, { turns: turnsWithoutPrintedCues(transcript, page) });
  const effect = compareReadings(before, written.transcript, stretchesOf(transcript, outcome), {
    before: { ...allSpeech, taken, labels: page.labels.certain, marks: page.marks.taken },
    after: allSpeech,
    mayMove: ({ from, to, line }) => isInRange(line) && (from.length === 0 || to.length === 0),
  });
  if (!effect) return swallowed(transcript, written);
  return isInRange(effect.line) ? defect(effect.reason) : otherLine(effect.line);
}

/** Why a cleaned text is refused in which a line that may begin with a label goes on with the turn above. */
function swallowed({ unattributed }: Transcript, { origins, firstLine, transcript }: Written): Refusal | undefined {
  const doubtful = new Set(unattributed.flatMap((run) => (run.doubt ? [run.firstLine] : [])));
  if (doubtful.size === 0) return undefined;
  const line = origins.find((from, i) => doubtful.has(from) && transcript.kinds[firstLine + i] === LineKind.speech);
  if (line === undefined) return undefined;
  const what = `Line ${formatNumber(line + 1)} may name a speaker, and would then go to the speaker above`;
  return { refused: `${what}, so nothing was cleaned. Put the name on the roster, or indent the line, first.` };
}

/** The header, and the lines that were cleaned. */
function stretchesOf({ header }: Transcript, { range, written: { firstLine, origins } }: Outcome): Stretch[] {
  const top = header ? header.lastLine + 1 : 0;
  const head = { before: { first: 0, last: top - 1 }, after: { first: 0, last: top + firstLine - range.first - 1 } };
  return [head, { before: range, after: { first: firstLine, last: firstLine + origins.length - 1 } }];
}

/** A printed line that looks like a cue gives no speaker the words below it. */
function turnsWithoutPrintedCues({ turns }: Transcript, { recognition: { taken } }: Page): readonly Turn[] {
  return turns.filter(({ firstLine }) => !taken.has(firstLine));
}

/** Why the layout of a page must not be undone: every letter and digit has to be there, but for what was dropped. */
export function refusalOfLayout(text: string, { text: after, dropped }: WithoutLayout): Refusal | undefined {
  const lines = splitLines(text);
  for (const { line, text: gone } of dropped) lines[line] = lines[line]?.replace(gone, '') ?? '';
  return letters(lines.join('')) === letters(after) ? undefined : defect('It would change words of this layout.');
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** A line of the page, from 0, whose words would go to another speaker. */
export interface MovedLine {
  readonly line: number;
  /** As names are compared. */
  readonly to: readonly string[];
}

/** The lines that a cleaning would take from one speaker and give to another. */
export function speakersWhoGain(page: Page, written: Written): MovedLine[] {
  const was = speakersByLine(page.transcript.lines, turnsWithoutPrintedCues(page.transcript, page));
  const is = speakersByLine(written.transcript.lines, written.transcript.turns);
  return written.origins.flatMap((line, i) => {
    const [before, after] = [was[line], is[written.firstLine + i]];
    return before?.length && after?.length && before.join() !== after.join() ? [{ line, to: after }] : [];
  });
}

function defect(what: string): Refusal {
  return { refused: `Nothing was cleaned. ${what} Please report this text as a defect of Colloquy.` };
}

function otherLine(line: number): Refusal {
  const what = `Line ${formatNumber(line + 1)}, which is not selected, would be read differently then`;
  return { refused: `${what}, so nothing was cleaned. Select that line too.` };
}

/** The names of who speaks on each line of a turn; none for an unknown speaker. */
function speakersByLine(lines: Lines, turns: readonly Turn[]): (readonly string[] | undefined)[] {
  const speakers = new Array<readonly string[] | undefined>(lines.count);
  for (const { firstLine, lastLine, speakers: who } of turns) {
    const names = who.map(({ name }) => nameKey(name));
    speakers.fill(names, firstLine, lastLine + 1);
  }
  return speakers;
}

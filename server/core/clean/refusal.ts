import { LineKind, type Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import { formatNumber } from '../text/numbers.ts';
import type { LineRange } from '../text/span.ts';
import { compareWords } from '../verify/compare.ts';
import { spokenIn } from '../verify/spoken.ts';
import type { Refusal } from './clean.ts';
import type { WithoutLayout } from './layouts/index.ts';
import type { Page } from './page/readPage.ts';
import type { DroppedLine } from './report.ts';
import type { Written } from './write.ts';

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
  return (
    changedLines(transcript, outcome) ??
    changedWords(transcript, page, outcome) ??
    movedWords(speakersWhoGain(page, outcome.written))
  );
}

/** Why the layout of a page must not be undone: every letter and digit has to be there, but for what was dropped. */
export function refusalOfLayout(text: string, { text: after, dropped }: WithoutLayout): Refusal | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, text: gone } of dropped) lines[line] = lines[line]?.replace(gone, '') ?? '';
  return letters(lines.join('')) === letters(after) ? undefined : defect('would change words of this layout');
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
  const { taken } = page.recognition;
  // A printed line that looks like a cue gives nobody the words below it.
  const turns = page.transcript.turns.filter(({ firstLine }) => !taken.has(firstLine));
  const was = speakersByLine({ turns, lines: page.transcript.lines });
  const is = speakersByLine(written.transcript);
  return written.origins.flatMap((line, i) => {
    const [before, after] = [was[line], is[written.firstLine + i]];
    return before?.length && after?.length && before.join() !== after.join() ? [{ line, to: after }] : [];
  });
}

function movedWords([moved]: readonly MovedLine[]): Refusal | undefined {
  return moved && defect(`would give line ${formatNumber(moved.line + 1)} to another speaker`);
}

function changedWords(transcript: Transcript, page: Page, { written, dropped }: Outcome): Refusal | undefined {
  const taken = new Map(dropped.map((one) => [one.line - 1, one]));
  const isOwn = () => false;
  const one = spokenIn(transcript, { taken, labels: page.labels.certain, marks: page.marks.taken, isOwn });
  const other = spokenIn(written.transcript, { taken: new Map(), labels: new Map(), marks: [], isOwn });
  const { differences } = compareWords(one, other, { ignoreCase: false, ignorePunctuation: false, max: 1 });
  const [difference] = differences;
  if (!difference) return undefined;
  const { line, words } = difference.before;
  return defect(`would change the words at line ${formatNumber(line)} (“${words || difference.after.words}”)`);
}

function defect(what: string): Refusal {
  return { refused: `Cleaning ${what}, so nothing was cleaned. Please report this text as a defect of Colloquy.` };
}

/** The lines around those that were cleaned keep what they are, and whose they are. */
function changedLines(transcript: Transcript, { range, written }: Outcome): Refusal | undefined {
  const { transcript: after, firstLine, origins } = written;
  const [was, is] = [speakersByLine(transcript), speakersByLine(after)];
  const isChanged = (line: number, moved: number) => {
    const kind = after.kinds[moved];
    if (transcript.kinds[line] !== kind) return true;
    return kind !== LineKind.header && was[line]?.join() !== is[moved]?.join();
  };
  const first = transcript.header ? transcript.header.lastLine + 1 : 0;
  for (let line = range.first - 1; line >= first; line--) {
    if (isChanged(line, line + firstLine - range.first)) return otherLine(line);
  }
  for (let line = range.last + 1; line < transcript.lines.count; line++) {
    if (isChanged(line, line + firstLine + origins.length - 1 - range.last)) return otherLine(line);
  }
  return undefined;
}

function otherLine(line: number): Refusal {
  const what = `Line ${formatNumber(line + 1)}, which is not selected, would be read differently then`;
  return { refused: `${what}, so nothing was cleaned. Select that line too.` };
}

/** The names of who speaks on each line of a turn; none for an unknown speaker. */
function speakersByLine({ turns, lines }: Pick<Transcript, 'turns' | 'lines'>): (readonly string[] | undefined)[] {
  const speakers = new Array<readonly string[] | undefined>(lines.count);
  for (const { firstLine, lastLine, speakers: who } of turns) {
    const names = who.map(({ name }) => nameKey(name));
    speakers.fill(names, firstLine, lastLine + 1);
  }
  return speakers;
}

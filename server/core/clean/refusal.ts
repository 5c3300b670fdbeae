import { parse } from '../parse.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { formatNumber } from '../text/numbers.ts';
import type { LineRange } from '../text/span.ts';
import { compareWords } from '../verify/compare.ts';
import { spokenIn } from '../verify/spoken.ts';
import type { Refusal } from './clean.ts';
import type { Page } from './page/readPage.ts';
import type { DroppedLine } from './report.ts';

/** What came of cleaning some lines. */
export interface Outcome {
  readonly text: string;
  /** The lines that were cleaned, from 0, in the text as it was and in the text as it is then. */
  readonly before: LineRange;
  readonly after: LineRange;
  /** The lines that the report lists as gone. */
  readonly dropped: readonly DroppedLine[];
}

/**
 * Why a cleaning must not be used; undefined if it may. Every spoken word has to be there, but for the lines that the
 * report lists, and all other lines of the text have to be read as before.
 */
export function refusalOf(transcript: Transcript, page: Page, outcome: Outcome): Refusal | undefined {
  const after = parse(outcome.text, transcript.settings);
  return changedWords(transcript, page, after, outcome.dropped) ?? changedLines(transcript, after, outcome);
}

function changedWords(
  transcript: Transcript,
  page: Page,
  after: Transcript,
  dropped: readonly DroppedLine[],
): Refusal | undefined {
  const taken = new Map(dropped.map((one) => [one.line - 1, one]));
  const isOwn = () => false;
  const one = spokenIn(transcript, { taken, labels: page.labels.certain, marks: page.marks.taken, isOwn });
  const other = spokenIn(after, { taken: new Map(), labels: new Map(), marks: [], isOwn });
  const { differences } = compareWords(one, other, { ignoreCase: false, ignorePunctuation: false, max: 1 });
  const [difference] = differences;
  if (!difference) return undefined;
  const { line, words } = difference.before;
  const what = `Cleaning would change the words at line ${formatNumber(line)} (“${words || difference.after.words}”)`;
  return { refused: `${what}, so nothing was cleaned. Please report this text as a defect of Colloquy.` };
}

/** The lines around those that were cleaned keep what they are, and whose they are. */
function changedLines(transcript: Transcript, after: Transcript, { before: range, after: cleaned }: Outcome) {
  const [was, is] = [speakersByLine(transcript), speakersByLine(after)];
  const isChanged = (line: number, moved: number) => {
    const kind = after.kinds[moved];
    return transcript.kinds[line] !== kind || (kind !== LineKind.header && was[line] !== is[moved]);
  };
  const first = transcript.header ? transcript.header.lastLine + 1 : 0;
  for (let line = range.first - 1; line >= first; line--) {
    if (isChanged(line, line + cleaned.first - range.first)) return otherLine(line);
  }
  for (let line = range.last + 1; line < transcript.lines.count; line++) {
    if (isChanged(line, line + cleaned.last - range.last)) return otherLine(line);
  }
  return undefined;
}

function otherLine(line: number): Refusal {
  const what = `Line ${formatNumber(line + 1)}, which is not selected, would be read differently then`;
  return { refused: `${what}, so nothing was cleaned. Select that line too.` };
}

/** The names of who speaks on each line of a turn. */
function speakersByLine({ turns, lines }: Transcript): (string | undefined)[] {
  const speakers = new Array<string | undefined>(lines.count);
  for (const { firstLine, lastLine, speakers: who } of turns) {
    speakers.fill(who.map(({ name }) => name).join('\n'), firstLine, lastLine + 1);
  }
  return speakers;
}

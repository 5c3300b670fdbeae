import { Lines } from '../../text/lines.ts';
import { slice } from '../../text/span.ts';
import { allSetIn } from './allSetIn.ts';
import { bareTimes } from './bareTimes.ts';
import { brokenLabels } from './brokenLabels.ts';
import { captions } from './captions.ts';
import { dottedTimes } from './dottedTimes.ts';
import { doubleSpaced } from './doubleSpaced.ts';
import { everyFifthLine } from './everyFifthLine.ts';
import { frameTimes } from './frameTimes.ts';
import { hardBreaks } from './hardBreaks.ts';
import { indentedParagraphs } from './indentedParagraphs.ts';
import { indentedTestimony } from './indentedTestimony.ts';
import type { DroppedPiece, Layout } from './layout.ts';
import { loneCues } from './loneCues.ts';
import { nameAboveTime } from './nameAboveTime.ts';
import { numberedLines } from './numberedLines.ts';
import { rolesBelowNames } from './rolesBelowNames.ts';
import { runningHeads } from './runningHeads.ts';
import { timesAtEnd } from './timesAtEnd.ts';

export type { Layout };

/** The layouts that are undone before a page is read. The first that recognises the lines undoes them. */
export const layouts: readonly Layout[] = [
  hardBreaks,
  captions,
  frameTimes,
  dottedTimes,
  numberedLines,
  everyFifthLine,
  indentedTestimony,
  indentedParagraphs,
  nameAboveTime,
  rolesBelowNames,
  runningHeads,
  bareTimes,
  timesAtEnd,
  doubleSpaced,
  brokenLabels,
  loneCues,
  allSetIn,
];

/** A text without the layout of its pages. It has as many lines as the page, so that a line of both is the same line. */
export interface WithoutLayout {
  readonly text: string;
  readonly layout: Layout;
  readonly dropped: readonly DroppedPiece[];
}

/**
 * Undoes the layout of a page. Each line that was put together stands where its first line stood; the lines of the others are blank.
 * Undefined where the page has no layout that is known, or has a header: then it is no raw page.
 */
export function withoutLayout(text: string): WithoutLayout | undefined {
  if (/^\ufeff?---/.test(text)) return undefined;
  const places = new Lines(text);
  const lines = Array.from({ length: places.count }, (_, line) => slice(text, places.span(line)));
  for (const layout of layouts) {
    const undone = layout.undo(lines);
    if (!undone) continue;
    const written = new Map(
      undone.lines.flatMap(({ text: line, from: [first] }) => (first === undefined ? [] : [[first, line]])),
    );
    const byteOrderMark = text.slice(0, places.start(0));
    const joined = lines.map((_, at) => (written.get(at) ?? '') + text.slice(places.end(at), places.endWithBreak(at)));
    return { text: byteOrderMark + joined.join(''), layout, dropped: undone.dropped };
  }
  return undefined;
}

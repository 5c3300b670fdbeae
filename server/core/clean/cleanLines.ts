import type { Transcript } from '../syntax/tree.ts';
import type { LineRange } from '../text/span.ts';
import { verifyWords } from '../verify/verify.ts';
import { cleanOnce, type Pass } from './cleanOnce.ts';
import type { Refusal } from './refusal.ts';
import type { CleanReport, Dropped, DroppedLine, Metadata } from './report.ts';

export interface CleanOptions {
  /** Which pack says what page furniture is: `auto`, `none` or the name of one; see `profileNames`. */
  readonly profile?: string;
}

/** A text in which all lines below the header, or some of them, are cleaned. */
export interface CleanedLines {
  readonly text: string;
  /** The header of the text, with its byte order mark, before and after. */
  readonly head: { readonly before: string; readonly after: string };
  /** The lines that were cleaned: where they begin, and what they were and are now. */
  readonly body: { readonly start: number; readonly before: string; readonly after: string };
  /** Lines are those of the text as it was, from 1; places are those of the text as it is then. */
  readonly report: CleanReport;
  /** What the lines say for a header, and the header says in its own way, or could not be written to. */
  readonly leftOut: readonly Metadata[];
}

/**
 * Cleans the lines of a transcript after its header, or some of them, until there is nothing more to clean. What they say
 * about themselves, and the names of their speakers, go into the header; what the header says already stays. `ofLayout` are
 * lines that went with the layout of the page before.
 */
export function cleanLines(
  transcript: Transcript,
  part: LineRange | undefined,
  { profile = 'auto' }: CleanOptions,
  ofLayout: readonly DroppedLine[] = [],
): CleanedLines | Refusal {
  let pass = cleanOnce(transcript, part, profile);
  for (let before = transcript.text, round = 1; round < MOST_ROUNDS; round++) {
    if ('refused' in pass) return pass;
    if (pass.transcript.text === before || pass.after.last < pass.after.first) break;
    const next = cleanOnce(pass.transcript, part && pass.after, profile);
    if ('refused' in next) return next;
    // Words that a person marked as text may look like something else after the first pass.
    if (verifyWords(transcript, next.transcript, { profile, max: 1 }).differences.length > 0) break;
    before = pass.transcript.text;
    pass = inSequence(pass, next);
  }
  if ('refused' in pass) return pass;
  const { lines, text } = transcript;
  const { head, report, leftOut } = pass;
  const start = lines.start(pass.before.first);
  return {
    text: pass.transcript.text,
    head: { before: head.before, after: head.after + head.gap },
    body: { start, before: text.slice(start, lines.endWithBreak(pass.before.last)), after: pass.body },
    report: { ...report, dropped: withPlaces([...ofLayout, ...report.dropped], pass.origins) },
    leftOut,
  };
}

/** Labels that are cues now, and lines that were joined, may show what else there is to clean; rarely more than once. */
const MOST_ROUNDS = 5;

/** Two passes as one, with the lines of the text before the first. */
function inSequence(first: Pass, second: Pass): Pass {
  const origin = (line: number) => (first.origins[line - 1] ?? -1) + 1;
  const placed = <T extends { readonly line: number }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, line: origin(entry.line) || entry.line }));
  const both = <T extends { readonly line: number }>(some: readonly T[], others: readonly T[]): T[] =>
    [...some, ...placed(others)].sort((a, b) => a.line - b.line);
  const [one, other] = [first.report, second.report];
  return {
    ...second,
    head: { ...first.head, after: second.head.after },
    before: first.before,
    origins: second.origins.map((line) => first.origins[line] ?? -1),
    report: {
      packs: [...new Set([...one.packs, ...other.packs])],
      dropped: both(one.dropped, other.dropped),
      columns: both(one.columns, other.columns),
      metadata: [...one.metadata, ...placed(other.metadata)],
      joined: both(
        one.joined,
        other.joined.map((join) => ({ ...join, with: origin(join.with) })),
      ),
      spaces: [...new Set([...one.spaces, ...other.spaces.map(origin)])].sort((a, b) => a - b),
      turns: both(one.turns, other.turns),
      speakers: [...one.speakers, ...other.speakers],
      doubtful: placed(other.doubtful),
    },
    leftOut: first.leftOut,
  };
}

/** Where each line would stand now: above the first line that came from below it. */
function withPlaces(dropped: readonly DroppedLine[], origins: readonly number[]): Dropped[] {
  let at = 0;
  const inOrder = dropped.toSorted((a, b) => a.line - b.line);
  return inOrder.map((line) => {
    while (at < origins.length && (origins[at] as number) < line.line) at++;
    return { ...line, place: at + 1 };
  });
}

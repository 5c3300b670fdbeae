import { partitionPoint } from '../text/binarySearch.ts';
import { type Doubt, LineKind, type Section, type Transcript, type Turn, type Unattributed } from './tree.ts';

/** The turn at a line (from 0): at its cue, its words, or between its words. */
export function turnAtLine(transcript: Transcript, line: number): Turn | undefined {
  const turn = lastFrom(transcript.turns, line);
  return turn !== undefined && line <= turn.lastLine ? turn : undefined;
}

/** The turn whose marker, `Q` or `A`, is at an offset. Both ends of the marker count. */
export function turnWithMarkerAt(transcript: Transcript, offset: number): Turn | undefined {
  const turn = turnAtLine(transcript, transcript.lines.lineAt(offset));
  const span = turn?.cue?.marker?.span;
  return span !== undefined && span.start <= offset && offset <= span.end ? turn : undefined;
}

/** The run of unattributed text at a line (from 0). */
export function unattributedAtLine(transcript: Transcript, line: number): Unattributed | undefined {
  const run = lastFrom(transcript.unattributed, line);
  return run !== undefined && line <= run.lastLine ? run : undefined;
}

/** The doubtful label on a line (from 0): the file does not prove that it names a speaker. */
export function doubtAtLine(transcript: Transcript, line: number): Doubt | undefined {
  const run = unattributedAtLine(transcript, line);
  return run?.firstLine === line ? run.doubt : undefined;
}

/** The section at a line (from 0); the innermost if sections are nested. */
export function sectionAtLine(transcript: Transcript, line: number): Section | undefined {
  return lastFrom(transcript.sections, line);
}

/** The index of the first turn that begins after a line (from 0), or the number of turns if none does. */
export function turnAfterLine(transcript: Transcript, line: number): number {
  return indexBehind(transcript.turns, line);
}

/** Whether text without a speaker follows a line (from 0); blank lines and events may come first. */
export function isOpenTextBelow({ kinds }: Transcript, line: number): boolean {
  let below = line + 1;
  while (kinds[below] === LineKind.blank || kinds[below] === LineKind.event) below++;
  return kinds[below] === LineKind.unattributed;
}

function lastFrom<T extends { readonly firstLine: number }>(items: readonly T[], line: number): T | undefined {
  return items[indexBehind(items, line) - 1];
}

function indexBehind(items: readonly { readonly firstLine: number }[], line: number): number {
  return partitionPoint(items.length, (index) => (items[index]?.firstLine ?? 0) <= line);
}

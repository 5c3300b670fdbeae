import { partitionPoint } from '../text/binarySearch.ts';
import type { Section, Transcript, Turn, Unattributed } from './tree.ts';

/** The turn that a line (from 0) lies in: on its cue, its words, or between two lines of its words. */
export function turnAtLine(transcript: Transcript, line: number): Turn | undefined {
  const turn = lastFrom(transcript.turns, line);
  return turn !== undefined && line <= turn.lastLine ? turn : undefined;
}

/** The turn whose marker, `Q` or `A`, stands at an offset, its ends included. */
export function turnWithMarkerAt(transcript: Transcript, offset: number): Turn | undefined {
  const turn = turnAtLine(transcript, transcript.lines.lineAt(offset));
  const span = turn?.cue?.marker?.span;
  return span !== undefined && span.start <= offset && offset <= span.end ? turn : undefined;
}

/** The run of unattributed text that a line (from 0) lies in. */
export function unattributedAtLine(transcript: Transcript, line: number): Unattributed | undefined {
  const run = lastFrom(transcript.unattributed, line);
  return run !== undefined && line <= run.lastLine ? run : undefined;
}

/** The section that a line (from 0) lies in; the innermost where sections are nested. */
export function sectionAtLine(transcript: Transcript, line: number): Section | undefined {
  return lastFrom(transcript.sections, line);
}

/** The index of the first turn that begins behind a line (from 0), or the number of turns where none does. */
export function turnAfterLine(transcript: Transcript, line: number): number {
  return indexBehind(transcript.turns, line);
}

function lastFrom<T extends { readonly firstLine: number }>(items: readonly T[], line: number): T | undefined {
  return items[indexBehind(items, line) - 1];
}

function indexBehind(items: readonly { readonly firstLine: number }[], line: number): number {
  return partitionPoint(items.length, (index) => (items[index]?.firstLine ?? 0) <= line);
}

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { LineKind, type Transcript } from '../../core/index.ts';

/**
 * The ranges that can be folded: the header, sections with their subsections, exchanges, turns of several lines, and runs of
 * comments. If the client has a limit, larger ranges come first.
 */
export function foldingRanges(transcript: Transcript, limit: number): FoldingRange[] {
  const { header, exchanges, turns, sections } = transcript;
  const folds: FoldingRange[] = [];
  const opened = new Set<number>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    // If two ranges begin on one line, editors show only one. This keeps the larger one.
    if (endLine <= startLine || opened.has(startLine) || folds.length === limit) return;
    opened.add(startLine);
    folds.push({ startLine, endLine, ...(kind !== undefined && { kind }) });
  };
  if (header !== undefined) add(header.firstLine, header.lastLine, FoldingRangeKind.Region);
  for (const { titleSpan, firstLine, lastLineWithSubsections } of sections) {
    if (titleSpan !== undefined) add(firstLine, lastWritten(transcript, lastLineWithSubsections));
  }
  for (const { firstTurn, lastTurn } of exchanges) {
    if (folds.length === limit) break;
    add(turns[firstTurn]?.firstLine ?? 0, turns[lastTurn]?.lastLine ?? 0);
  }
  for (const [first, last] of commentRuns(transcript)) add(first, last, FoldingRangeKind.Comment);
  for (const { firstLine, lastLine } of turns) {
    if (folds.length === limit) break;
    add(firstLine, lastLine);
  }
  return folds.sort((a, b) => a.startLine - b.startLine);
}

/** The last line with text. Blank lines before the next heading stay visible. */
function lastWritten({ kinds }: Transcript, line: number): number {
  let last = line;
  while (last > 0 && kinds[last] === LineKind.blank) last--;
  return last;
}

function commentRuns({ kinds }: Transcript): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let line = kinds.indexOf(LineKind.comment); line >= 0; line = kinds.indexOf(LineKind.comment, line)) {
    const first = line;
    while (kinds[line] === LineKind.comment) line++;
    runs.push([first, line - 1]);
  }
  return runs;
}

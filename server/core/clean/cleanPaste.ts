import { parse, type Reread, readAgain } from '../parse.ts';
import { readingByLine, Voices } from '../spoken/voices.ts';
import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { type CleanedLines, type CleanOptions, cleanLines } from './cleanLines.ts';
import { changed } from './cleanPart.ts';
import { headOf } from './header.ts';
import type { CleanReport } from './report.ts';

/** What to paste instead of a raw text. */
export interface CleanedPaste {
  readonly text: string;
  /** What goes into the header of the transcript at the same time; it lies before the place. */
  readonly edits: readonly TextEdit[];
  readonly report: CleanReport;
}

/**
 * Cleans a text that is about to be put in the place of a span of a transcript. Undefined if there is nothing to clean, if
 * the cleaning is refused, if the text would not have lines of its own, and if other lines would be read differently than
 * with the text as it is. The text is cleaned between the lines next to it; the rest of the transcript is only compared.
 * @param reread reads a document under edit faster than the default, which reads all of it
 */
export function cleanPaste(
  transcript: Transcript,
  span: Span,
  pasted: string,
  options: CleanOptions = {},
  reread: Reread = (edits) => readAgain(transcript, edits),
): CleanedPaste | undefined {
  const { lines, text, header, settings } = transcript;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const isBroken = /[\n\r]$/.test(pasted);
  const goesOn = text.slice(span.end, lines.end(last)).trim() !== '';
  if (text.slice(lines.start(first), span.start).trim() !== '' || (goesOn && !isBroken)) return undefined;
  if (header && first <= header.lastLine) return undefined;

  const lineBreak = lines.count > 1 ? lines.lineBreak : '\n';
  const above =
    headOf(transcript) +
    linesAbove(transcript, first - 1)
      .map((line) => line + lineBreak)
      .join('');
  const lineBelow = neighbour(transcript, last + 1, 1);
  const below = goesOn ? text.slice(span.end, lines.end(last)) : lineBelow ? lineText(transcript, lineBelow) : '';
  const context = parse(above + pasted + (isBroken ? '' : lineBreak) + below, settings);
  const part = {
    first: context.lines.lineAt(above.length),
    last: context.lines.lineAt(above.length + pasted.length) - (isBroken ? 1 : 0),
  };
  // A text that brings a header, or closes one that is open, is more than words.
  const isAtTop = header === undefined && span.start === lines.start(0);
  if ((isAtTop && pasted.startsWith('---')) || context.header?.lastLine !== header?.lastLine) return undefined;
  const cleaned = cleanLines(context, part, options);
  if ('refused' in cleaned || !isWorthIt(cleaned.report)) return undefined;
  const paste = pasteOf(cleaned, isBroken, isAtTop);
  return isSafe(transcript, { span, pasted, goesOn, paste }, reread) ? paste : undefined;
}

/** Whether all other lines are read as before, or as they would be with the text as it is. */
function isSafe(
  transcript: Transcript,
  {
    span,
    pasted,
    goesOn,
    paste,
  }: { readonly span: Span; readonly pasted: string; readonly goesOn: boolean; readonly paste: CleanedPaste },
  reread: Reread,
): boolean {
  const voices = new Voices();
  const { lines, header } = transcript;
  const above = lines.lineAt(span.start) - (header ? header.lastLine + 1 : 0);
  const others = (read: Transcript, { start, end }: Span) => {
    const readings = readingByLine(read, voices);
    const [first, last] = [read.lines.lineAt(start), read.lines.lineAt(end)];
    return [...readings.subarray(first - above, first), ...readings.subarray(goesOn ? last : last + 1)].join();
  };
  const start = span.start + sum(paste.edits.map(({ span, newText }) => newText.length - (span.end - span.start)));
  const cleaned = reread([...paste.edits, { span, newText: paste.text }]);
  const now = others(cleaned, { start, end: start + paste.text.length });
  if (now === others(transcript, span)) return true;
  const raw = reread([{ span, newText: pasted }]);
  return now === others(raw, { start: span.start, end: span.start + pasted.length });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function pasteOf({ head, body, report }: CleanedLines, isBroken: boolean, isAtTop: boolean): CleanedPaste {
  const written = isBroken ? body.after : body.after.replace(/(?:\r\n|\n|\r)$/, '');
  if (head.before === head.after) return { text: written, edits: [], report };
  if (isAtTop) return { text: head.after.slice(head.before.length) + written, edits: [], report };
  return { text: written, edits: [changed(head.before, head.after, 0)], report };
}

/** The nearest line above with something on it, below the cue of its turn. */
function linesAbove(transcript: Transcript, from: number): string[] {
  const line = neighbour(transcript, from, -1);
  if (line === undefined) return [''];
  const turn = transcript.kinds[line] === LineKind.speech ? turnAtLine(transcript, line) : undefined;
  return [...(turn?.cue ? [lineText(transcript, turn.firstLine)] : []), lineText(transcript, line)];
}

/** The nearest line with something on it: next to it, a word may be speech. */
function neighbour({ kinds, lines, header }: Transcript, from: number, step: 1 | -1): number | undefined {
  const top = header ? header.lastLine + 1 : 0;
  let line = from;
  while (line >= top && line < lines.count && kinds[line] === LineKind.blank) line += step;
  return line >= top && line < lines.count ? line : undefined;
}

function lineText({ text, lines }: Transcript, line: number): string {
  return text.slice(lines.start(line), lines.end(line));
}

/** Space alone is no reason to ask how to paste. */
function isWorthIt({ dropped, columns, metadata, joined, turns }: CleanReport): boolean {
  return [dropped, columns, metadata, joined, turns].some((done) => done.length > 0);
}

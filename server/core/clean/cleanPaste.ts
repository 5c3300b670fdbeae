import { parse } from '../parse.ts';
import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { CleanOptions } from './clean.ts';
import { cleanLines } from './cleanLines.ts';
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
 * the cleaning is refused, and if the text would not have lines of its own. Takes time in proportion to the text, not to
 * the transcript.
 */
export function cleanPaste(
  transcript: Transcript,
  span: Span,
  pasted: string,
  options: CleanOptions = {},
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
  const { head, body, report } = cleaned;
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

import { parse } from '../parse.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { CleanOptions } from './clean.ts';
import { changed, cleanLines, withFindings } from './cleanPart.ts';
import type { CleanReport } from './report.ts';

/** What to paste instead of a raw text. */
export interface CleanedPaste {
  readonly text: string;
  /** What goes into the header of the transcript at the same time; it lies before the place. */
  readonly edits: readonly TextEdit[];
  readonly report: CleanReport;
}

/**
 * Cleans a text that is about to be put in the place of a span of a transcript. Undefined where cleaning has nothing to
 * do, and where the text would not have lines of its own. Takes time in proportion to the text, not to the transcript.
 */
export function cleanPaste(
  transcript: Transcript,
  span: Span,
  pasted: string,
  options: CleanOptions = {},
): CleanedPaste | undefined {
  const { lines, text, header } = transcript;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const isBroken = /[\n\r]$/.test(pasted);
  const goesOn = text.slice(span.end, lines.end(last)).trim() !== '';
  if (text.slice(lines.start(first), span.start).trim() !== '' || (goesOn && !isBroken)) return undefined;
  if (header && first <= header.lastLine) return undefined;

  const above = neighbour(transcript, first - 1, -1);
  const below = goesOn ? text.slice(span.end, lines.end(last)) : neighbour(transcript, last + 1, 1);
  const pastedLines = pasted.split(/\r\n|\n|\r/).length - (isBroken ? 1 : 0);
  const context = parse(`${above}\n${pasted}${isBroken ? '' : '\n'}${below}`, transcript.settings);
  const { body, report, found } = cleanLines(context, { first: 1, last: pastedLines }, options);
  if (!isWorthIt(report)) return undefined;
  const { head, newHead } = withFindings(transcript, report, found);
  const written = isBroken ? body : body.replace(/(?:\r\n|\n|\r)$/, '');
  const isAtTop = header === undefined && span.start === head.length;
  if (isAtTop) return { text: newHead.slice(head.length) + written, edits: [], report };
  return { text: written, edits: head === newHead ? [] : [changed(head, newHead, 0)], report };
}

/** The nearest line with something on it: next to it, a word may be what somebody says. */
function neighbour({ kinds, lines, text, header }: Transcript, from: number, step: 1 | -1): string {
  const top = header ? header.lastLine + 1 : 0;
  let line = from;
  while (line >= top && line < lines.count && kinds[line] === LineKind.blank) line += step;
  return line >= top && line < lines.count ? text.slice(lines.start(line), lines.end(line)) : '';
}

/** Space that is too much is no reason to ask somebody how to paste. */
function isWorthIt({ dropped, columns, metadata, joined, turns }: CleanReport): boolean {
  return [dropped, columns, metadata, joined, turns].some((done) => done.length > 0);
}

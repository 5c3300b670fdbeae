import { isUnclear } from '../labels/unclear.ts';
import { Character, skipWhite, trimEnd } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { turnAtLine } from './places.ts';
import { readBareTime, readTime } from './times.ts';
import { type InlineMark, LineKind, type Transcript, type Turn, type Unattributed } from './tree.ts';

/** The words of a turn, one span for each line with words, without cue, indent and leading backslash. */
export function bodySpans(transcript: Transcript, turn: Turn): Span[] {
  const spans: Span[] = [];
  for (let line = turn.firstLine; line <= turn.lastLine; line++) {
    const kind = transcript.kinds[line];
    if (kind !== LineKind.cue && kind !== LineKind.speech) continue;
    const start =
      kind === LineKind.cue ? (turn.cue?.textStart ?? transcript.lines.start(line)) : textStart(transcript, line);
    const end = trimEnd(transcript.text, start, transcript.lines.end(line));
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** The spoken or unattributed words on a line; undefined if the line has none. */
export function wordsOn(transcript: Transcript, line: number): Span | undefined {
  const kind = transcript.kinds[line];
  if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) return undefined;
  const behindCue = kind === LineKind.cue ? turnAtLine(transcript, line)?.cue?.textStart : undefined;
  const start = behindCue ?? textStart(transcript, line);
  const end = trimEnd(transcript.text, start, transcript.lines.end(line));
  return end > start ? { start, end } : undefined;
}

/** The words of a run of unattributed text, a span for each line. */
export function runSpans(transcript: Transcript, run: Unattributed): Span[] {
  const spans: Span[] = [];
  for (let line = run.firstLine; line <= run.lastLine; line++) {
    if (transcript.kinds[line] !== LineKind.unattributed) continue;
    const start = textStart(transcript, line);
    spans.push({ start, end: trimEnd(transcript.text, start, transcript.lines.end(line)) });
  }
  return spans;
}

/** The words of a turn, lines joined by `\n`. */
export function textOf(transcript: Transcript, turn: Turn): string {
  return bodySpans(transcript, turn)
    .map(({ start, end }) => transcript.text.slice(start, end))
    .join('\n');
}

/** Every line of a kind, with its span (without trailing white space), in the order of the text. */
export function* lineSpans(transcript: Transcript, kind: LineKind): Generator<{ line: number; span: Span }> {
  const { kinds, lines, text } = transcript;
  for (let line = kinds.indexOf(kind); line >= 0; line = kinds.indexOf(kind, line + 1)) {
    const start = lines.start(line);
    yield { line, span: { start, end: trimEnd(text, start, lines.end(line)) } };
  }
}

/** The marks in square brackets within a span: unresolved passages, events, times. */
export function inlineMarks(text: string, span: Span): InlineMark[] {
  const marks: InlineMark[] = [];
  // Searches the slice only: in the whole text, the search for a bracket could run to the end for every span.
  const piece = text.slice(span.start, span.end);
  for (let found = piece.indexOf('['); found >= 0; found = piece.indexOf('[', found + 1)) {
    const at = span.start + found;
    const close = closingSquare(text, at, span.end);
    if (close === undefined) continue;
    const mark = readMark(text, { start: at, end: close + 1 });
    if (mark) marks.push(mark);
  }
  return marks;
}

/** The longest mark, with its brackets. Longer brackets are text. */
const LONGEST_MARK = 200;

function closingSquare(text: string, open: number, end: number): number | undefined {
  const last = Math.min(end, open + LONGEST_MARK);
  for (let i = open + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === Character.squareClose) return i;
    if (code === Character.squareOpen) return undefined;
  }
  return undefined;
}

function readMark(text: string, span: Span): InlineMark | undefined {
  const time = readTime(text, span.start, span.end);
  if (time) return { kind: 'time', span, name: '', seconds: time.seconds };
  const inside = text.slice(span.start + 1, span.end - 1).trim();
  // Markdown links and footnotes are text.
  if (inside === '' || text.charCodeAt(span.end) === Character.roundOpen || !hasWords(inside)) return undefined;
  if (inside.startsWith('?')) return { kind: 'unresolved', span, name: inside, seconds: undefined };
  const { name, seconds } = splitTime(inside);
  return { kind: isUnclear(name) ? 'unresolved' : 'event', span, name, seconds };
}

const anyLetter = lazy(() => /\p{L}/u);

function hasWords(inside: string): boolean {
  return /[A-Za-z?]/.test(inside) || anyLetter().test(inside);
}

/** `inaudible 00:03:20` is a word and a time. */
function splitTime(inside: string): { name: string; seconds: number | undefined } {
  const space = inside.lastIndexOf(' ');
  const time = space > 0 ? readBareTime(inside, space + 1, inside.length) : undefined;
  if (time?.span.end !== inside.length) return { name: inside, seconds: undefined };
  return { name: inside.slice(0, space).trimEnd(), seconds: time.seconds };
}

/** Where the words of a line of speech or unattributed text begin: after its indent or backslash. */
export function textStart({ text, lines }: Transcript, line: number): number {
  const start = lines.start(line);
  const from = text.charCodeAt(start) === Character.backslash ? start + 1 : start;
  return skipWhite(text, from, lines.end(line));
}

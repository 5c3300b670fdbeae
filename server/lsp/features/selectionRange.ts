import type { Position, SelectionRange } from 'vscode-languageserver';
import {
  bodySpans,
  findSentences,
  inlineMarks,
  runSpans,
  type Span,
  sectionAtLine,
  speakerAt,
  type Transcript,
  type Turn,
  turnAtLine,
  unattributedAtLine,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';

/** The growing selections at each position: word, sentence, paragraph, turn, exchange, section, its parent sections, all. */
export function selectionRanges(transcript: Transcript, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = transcript.lines.offsetAt(position);
    const around = spansAround(transcript, offset).filter((span) => holds(span, offset));
    return nested(transcript, growing({ start: offset, end: offset }, around));
  });
}

/** Keeps only the spans that contain the span before them and are larger. */
function growing(first: Span, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let inner = first;
  for (const span of spans) {
    if (span.start > inner.start || span.end < inner.end || span.end - span.start === inner.end - inner.start) continue;
    kept.push(span);
    inner = span;
  }
  return kept.length > 0 ? kept : [first];
}

function nested({ lines }: Transcript, spans: readonly Span[]): SelectionRange {
  let around: SelectionRange | undefined;
  for (const span of spans.toReversed()) {
    around = { range: rangeOf(lines, span), ...(around !== undefined && { parent: around }) };
  }
  return around ?? { range: rangeOf(lines, { start: 0, end: 0 }) };
}

/** Candidates from the inside out. Not all of them contain the position. */
function spansAround(transcript: Transcript, offset: number): Span[] {
  const { lines, text } = transcript;
  const line = lines.lineAt(offset);
  const turn = turnAtLine(transcript, line);
  const run = unattributedAtLine(transcript, line);
  return [
    ...wordAt(text, lines.span(line), offset),
    ...labelSpans(transcript, turn, offset),
    ...(turn ? textSpans(transcript, bodySpans(transcript, turn), offset) : []),
    ...(run ? textSpans(transcript, runSpans(transcript, run), offset) : []),
    ...(turn || run ? [] : lineSpans(transcript, line)),
    ...(turn ? turnSpans(transcript, turn) : []),
    ...(run ? [run.span] : []),
    ...(transcript.header ? [transcript.header.span] : []),
    ...sectionSpans(transcript, line),
    { start: lines.start(0), end: text.length },
  ];
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
/** The longest word. A line may be much longer. */
const LONGEST_WORD = 100;

function wordAt(text: string, line: Span, offset: number): Span[] {
  const from = Math.max(line.start, offset - LONGEST_WORD);
  const piece = text.slice(from, Math.min(line.end, offset + LONGEST_WORD));
  for (const { segment, index, isWordLike } of words.segment(piece)) {
    const start = from + index;
    if (isWordLike && start <= offset && offset <= start + segment.length)
      return [{ start, end: start + segment.length }];
  }
  return [];
}

/** A name, a role or a time in a cue, and the cue itself; a name in the header. */
function labelSpans(transcript: Transcript, turn: Turn | undefined, offset: number): Span[] {
  const named = speakerAt(transcript, offset);
  const cue = turn?.cue;
  const parts = cue ? [...cue.qualifiers, cue.time, cue.marker].flatMap((part) => part?.span ?? []) : [];
  return [
    ...(named ? [named.label.span] : []),
    ...parts.filter((span) => holds(span, offset)),
    ...(cue ? [cue.span] : []),
  ];
}

/** A mark in brackets, a sentence, and a paragraph. A paragraph is a run of lines with words. */
function textSpans({ text, lines }: Transcript, spans: readonly Span[], offset: number): Span[] {
  const at = spans.findIndex((span) => holds(span, offset));
  const own = spans[at];
  if (own === undefined) return [];
  let first = at;
  let last = at;
  const lineOf = (index: number) => lines.lineAt(spans[index]?.start ?? 0);
  while (first > 0 && lineOf(first - 1) === lineOf(first) - 1) first--;
  while (last < spans.length - 1 && lineOf(last + 1) === lineOf(last) + 1) last++;
  const paragraph = { start: spans[first]?.start ?? own.start, end: spans[last]?.end ?? own.end };
  const isLong = paragraph.end - paragraph.start > LONGEST_PARAGRAPH;
  return [
    ...inlineMarks(text, own).flatMap(({ span }) => (holds(span, offset) ? [span] : [])),
    ...(isLong ? [] : findSentences(text, paragraph).filter((span) => holds(span, offset))),
    paragraph,
  ];
}

/** The longest paragraph in which sentences are looked for. */
const LONGEST_PARAGRAPH = 100_000;

/** A line that is not speech: the title of a heading and the whole heading; a value in the header with its key. */
function lineSpans(transcript: Transcript, line: number): Span[] {
  const { lines, header } = transcript;
  const span = lines.span(line);
  const section = sectionAtLine(transcript, line);
  const title = section?.firstLine === line ? section.titleSpan : undefined;
  const values = header?.entries.map(({ keySpan, valueSpan }) => ({ start: keySpan.start, end: valueSpan.end })) ?? [];
  return [
    ...(title ? [title] : []),
    span,
    ...values.filter(({ start, end }) => start <= span.start && span.end <= end),
  ];
}

function turnSpans({ turns, exchanges }: Transcript, turn: Turn): Span[] {
  const exchange = turn.exchange === undefined ? undefined : exchanges[turn.exchange];
  const first = turns[exchange?.firstTurn ?? -1];
  const last = turns[exchange?.lastTurn ?? -1];
  return [turn.span, ...(first && last ? [{ start: first.span.start, end: last.span.end }] : [])];
}

function sectionSpans(transcript: Transcript, line: number): Span[] {
  const { sections, lines } = transcript;
  const spans: Span[] = [];
  let section = sectionAtLine(transcript, line);
  while (section !== undefined) {
    if (section.titleSpan !== undefined) {
      spans.push(lines.span(section.firstLine, section.lastLineWithSubsections));
    }
    section = section.parent === undefined ? undefined : sections[section.parent];
  }
  return spans;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

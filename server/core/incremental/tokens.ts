import { turnAfterLine } from '../syntax/places.ts';
import type { Cue, Transcript, Turn } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import type { PartCache } from './partCache.ts';

/**
 * What a token is: a name on the roster, another name, a marker, or the `?` in place of a name. In a cue that only the file proves to be
 * one, also its time, and each sign that belongs to it.
 */
export const tokenKinds = ['listed', 'unlisted', 'marker', 'unknown', 'time', 'sign'] as const;
type TokenKind = (typeof tokenKinds)[number];

/** What more is known of a token: the entry of a roster; a question's or an answer's marker. */
export const tokenModifiers = ['declaration', 'question', 'answer'] as const;
type TokenModifier = (typeof tokenModifiers)[number];

/** Numbers in the place of other numbers. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** The tokens of a part, five numbers each, and the line of the last one, from where the part begins. */
export interface PartTokens {
  readonly tokens: readonly number[];
  readonly lineOfLast: number;
}

/**
 * The tokens that only a parser can find: who is named by a cue, which names are on the roster, what asks and answers. Five
 * numbers each, as the language server protocol has them: lines since the token before; characters since it, or since the
 * line's beginning; length; index in {@link tokenKinds}; a bit for each of {@link tokenModifiers}.
 */
export class Tokens {
  readonly #text: IncrementalTranscript;
  readonly #parts: PartCache<PartTokens>;

  constructor(text: IncrementalTranscript, parts: PartCache<PartTokens>) {
    this.#text = text;
    this.#parts = parts;
  }

  get all(): number[] {
    return this.#between(0, this.#text.parts.length);
  }

  /** The tokens on the lines that a span touches. */
  within(span: Span): number[] {
    return tokensIn(this.#text.transcript, span);
  }

  /** What has to be replaced in the tokens of an earlier version: one edit, or none. */
  since(before: Tokens): TokenEdit[] {
    const { first, removed, added } = this.#text.parts.since(before.#text.parts);
    if (removed.length + added.length === 0) return [];
    let start = 0;
    for (let i = 0; i < first; i++) start += this.#in(i).tokens.length;
    const was = before.#between(first, first + removed.length);
    return difference(was, this.#between(first, first + added.length), start);
  }

  /** The tokens of some parts, with the first token after them: its line counts from the token before. */
  #between(first: number, end: number): number[] {
    const { parts } = this.#text;
    const data: number[] = [];
    let lastLine = 0;
    for (let i = first - 1; i >= 0; i--) {
      const { tokens, lineOfLast } = this.#in(i);
      if (tokens.length === 0) continue;
      lastLine = parts.line(i) + lineOfLast;
      break;
    }
    for (let i = first; i < parts.length; i++) {
      const { tokens, lineOfLast } = this.#in(i);
      if (tokens.length === 0) continue;
      const line = parts.line(i);
      const from = data.length;
      for (const number of i < end ? tokens : tokens.slice(0, NUMBERS_A_TOKEN)) data.push(number);
      // A part begins on a line of its own, so only the line of its first token changes.
      data[from] = (tokens[0] ?? 0) + line - lastLine;
      lastLine = line + lineOfLast;
      if (i >= end) break;
    }
    return data;
  }

  #in(at: number): PartTokens {
    return this.#parts.get(this.#text.parts.at(at), () => {
      const tokens = tokensIn(this.#text.partTranscript(at));
      let lineOfLast = 0;
      for (let i = 0; i < tokens.length; i += NUMBERS_A_TOKEN) lineOfLast += tokens[i] ?? 0;
      return { tokens, lineOfLast };
    });
  }
}

const NUMBERS_A_TOKEN = 5;

/** A name that runs over several lines is one token on each of them: clients refuse others. */
function tokensIn(transcript: Transcript, within: Span = { start: 0, end: transcript.text.length }): number[] {
  const { lines, header, turns } = transcript;
  const firstLine = lines.lineAt(within.start);
  const lastLine = lines.lineAt(within.end);
  const data: number[] = [];
  let before = { line: 0, character: 0, end: 0 };
  const push: Push = (span, kind, modifier) => {
    for (const piece of byLine(transcript, span)) {
      const { line, character } = lines.positionAt(piece.start);
      if (line < firstLine || line > lastLine) continue;
      // A YAML alias in the header repeats an entry that stands in one place only, which is one token.
      if (line < before.line || (line === before.line && character < before.end)) continue;
      const length = lines.positionAt(piece.end).character - character;
      const bits = modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(modifier);
      const fromCharacter = line === before.line ? before.character : 0;
      data.push(line - before.line, character - fromCharacter, length, tokenKinds.indexOf(kind), bits);
      before = { line, character, end: character + length };
    }
  };
  for (const entry of header?.speakers ?? []) {
    if (entry.span !== undefined) push(entry.span, 'listed', 'declaration');
  }
  for (let index = turnAfterLine(transcript, firstLine - 1); index < turns.length; index++) {
    const turn = turns[index];
    if (turn === undefined || turn.firstLine > lastLine) break;
    pushCue(transcript, turn, push);
  }
  return data;
}

type Push = (span: Span, kind: TokenKind, modifier?: TokenModifier) => void;

function pushCue(transcript: Transcript, { cue }: Turn, push: Push): void {
  if (cue === undefined) return;
  if (cue.form.label !== undefined) {
    pushProved(transcript, cue, push);
    return;
  }
  if (cue.marker !== undefined) push(cue.marker.span, 'marker', cue.marker.kind);
  for (const name of cue.names) push(name.span, transcript.roster.find(name.text).length > 0 ? 'listed' : 'unlisted');
  if (!cue.unknown) return;
  const mark = transcript.text.indexOf('?', cue.marker?.span.end ?? cue.span.start);
  push({ start: mark, end: mark + 1 }, 'unknown');
}

/** All of a cue in a form that the file proves, in the order of the text: a grammar cannot know it. */
function pushProved(transcript: Transcript, cue: Cue, push: Push): void {
  const { text, roster } = transcript;
  const known: [Span, TokenKind, TokenModifier?][] = [
    ...(cue.marker ? [[cue.marker.span, 'marker', cue.marker.kind] satisfies [Span, TokenKind, TokenModifier]] : []),
    ...cue.names.map(({ span, text }): [Span, TokenKind] => [
      span,
      roster.find(text).length > 0 ? 'listed' : 'unlisted',
    ]),
    ...(cue.time ? [[cue.time.span, 'time'] satisfies [Span, TokenKind]] : []),
  ];
  known.sort(([a], [b]) => a.start - b.start);
  const described = cue.qualifiers.map(({ span }) => span);
  let at = cue.span.start;
  for (const [span, kind, modifier] of known) {
    pushSigns(at, span.start);
    push(span, kind, modifier);
    at = span.end;
  }
  pushSigns(at, cue.textStart);

  function pushSigns(from: number, to: number): void {
    for (const { index, 0: sign } of text.slice(from, to).matchAll(/[^\s\p{L}\p{N}]+/gu)) {
      const span = { start: from + index, end: from + index + sign.length };
      if (!described.some(({ start, end }) => start <= span.start && span.end <= end)) push(span, 'sign');
    }
  }
}

function byLine({ lines }: Transcript, { start, end }: Span): Span[] {
  const first = lines.lineAt(start);
  if (end <= lines.end(first)) return end > start ? [{ start, end }] : [];
  const pieces: Span[] = [];
  const last = lines.lineAt(end);
  for (let line = first; line <= last; line++) {
    const piece = { start: Math.max(start, lines.start(line)), end: Math.min(end, lines.end(line)) };
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}

/** One edit, from the first number that differs to the last; none where none does. */
function difference(before: readonly number[], after: readonly number[], at: number): TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: at + start, deleteCount, data }];
}

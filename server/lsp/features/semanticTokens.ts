import type { SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import { type Manuscript, type Part, type Span, type Transcript, type Turn, turnAfterLine } from '../../core/index.ts';

const types = ['class', 'variable', 'keyword', 'operator'] as const;
const modifiers = ['declaration', 'question', 'answer'] as const;

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/**
 * What a grammar cannot know: which label is a name at all, which names are on the roster (`class`)
 * and which are not (`variable`), what is a question and what an answer (`keyword`), and that nobody
 * is named (`operator`). Five numbers a token, as the protocol writes them; of the whole text, or of the
 * lines that `within` touches. A name that runs over several lines is a token on each: clients refuse others.
 */
export function semanticTokens(transcript: Transcript, within: Span = wholeOf(transcript)): number[] {
  const { lines, header, turns } = transcript;
  const firstLine = lines.lineAt(within.start);
  const lastLine = lines.lineAt(within.end);
  const data: number[] = [];
  let before = { line: 0, character: 0, end: 0 };
  const push: Push = (span, type, modifier) => {
    for (const piece of byLine(transcript, span)) {
      const { line, character } = lines.positionAt(piece.start);
      if (line < firstLine || line > lastLine) continue;
      // What the header's YAML repeats by reference stands in one place only, and is one token.
      if (line < before.line || (line === before.line && character < before.end)) continue;
      const length = lines.positionAt(piece.end).character - character;
      const bits = modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier);
      const fromCharacter = line === before.line ? before.character : 0;
      data.push(line - before.line, character - fromCharacter, length, types.indexOf(type), bits);
      before = { line, character, end: character + length };
    }
  };
  for (const entry of header?.speakers ?? []) {
    if (entry.span !== undefined) push(entry.span, 'class', 'declaration');
  }
  for (let index = turnAfterLine(transcript, firstLine - 1); index < turns.length; index++) {
    const turn = turns[index];
    if (turn === undefined || turn.firstLine > lastLine) break;
    pushCue(transcript, turn, push);
  }
  return data;
}

/** The same of a whole document that is being written: what does not change is not coloured again. */
export function tokensOf(manuscript: Manuscript): number[] {
  return tokensBetween(manuscript, 0, manuscript.parts.length);
}

/** What has to be put in the place of what to make the tokens of one version from those of another. */
export function tokensSince(before: Manuscript, manuscript: Manuscript): SemanticTokensDelta['edits'] {
  const { first, gone, come } = manuscript.parts.since(before.parts);
  if (gone.length + come.length === 0) return [];
  let start = 0;
  for (let i = 0; i < first; i++) start += partTokens(manuscript, i).tokens.length;
  const was = tokensBetween(before, first, first + gone.length);
  return difference(was, tokensBetween(manuscript, first, first + come.length), start);
}

/** Of some parts, and the first token behind them: it counts its line from the one before. */
function tokensBetween(manuscript: Manuscript, first: number, end: number): number[] {
  const { parts } = manuscript;
  const data: number[] = [];
  let lastLine = 0;
  for (let i = first - 1; i >= 0; i--) {
    const { tokens, lineOfLast } = partTokens(manuscript, i);
    if (tokens.length === 0) continue;
    lastLine = parts.line(i) + lineOfLast;
    break;
  }
  for (let i = first; i < parts.length; i++) {
    const { tokens, lineOfLast } = partTokens(manuscript, i);
    if (tokens.length === 0) continue;
    const line = parts.line(i);
    const from = data.length;
    for (const number of i < end ? tokens : tokens.slice(0, NUMBERS_A_TOKEN)) data.push(number);
    // A part begins on a line of its own.
    data[from] = (tokens[0] ?? 0) + line - lastLine;
    lastLine = line + lineOfLast;
    if (i >= end) break;
  }
  return data;
}

/** One edit, from the first number that differs to the last; none where none does. */
function difference(before: readonly number[], after: readonly number[], at: number): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: at + start, deleteCount, data }];
}

interface PartTokens {
  readonly tokens: readonly number[];
  /** Of the last token, from the beginning of the part. */
  readonly lineOfLast: number;
}

const tokensByPart = new WeakMap<Part, PartTokens>();

function partTokens(manuscript: Manuscript, at: number): PartTokens {
  const part = manuscript.parts.at(at);
  const known = tokensByPart.get(part);
  if (known) return known;
  const tokens = semanticTokens(manuscript.partTranscript(at));
  let lineOfLast = 0;
  for (let i = 0; i < tokens.length; i += NUMBERS_A_TOKEN) lineOfLast += tokens[i] ?? 0;
  const found = { tokens, lineOfLast };
  tokensByPart.set(part, found);
  return found;
}

const NUMBERS_A_TOKEN = 5;

type Push = (span: Span, type: (typeof types)[number], modifier?: (typeof modifiers)[number]) => void;

function pushCue(transcript: Transcript, { cue }: Turn, push: Push): void {
  if (cue === undefined) return;
  if (cue.marker !== undefined) push(cue.marker.span, 'keyword', cue.marker.kind);
  for (const name of cue.names) push(name.span, transcript.roster.find(name.text).length > 0 ? 'class' : 'variable');
  if (!cue.unknown) return;
  const mark = transcript.text.indexOf('?', cue.marker?.span.end ?? cue.span.start);
  push({ start: mark, end: mark + 1 }, 'operator');
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

function wholeOf({ text }: Transcript): Span {
  return { start: 0, end: text.length };
}

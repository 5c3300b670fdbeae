import { skipSpaces } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from './tree.ts';

/** What the user may be typing in a header: a key, a value, or an entry of a list. */
export interface HeaderPlace {
  readonly kind: 'key' | 'value' | 'item';
  /** The key at the margin above the place; undefined at the margin itself. */
  readonly within: string | undefined;
  /** The key of a value. */
  readonly key: string | undefined;
  /** The typed part. */
  readonly span: Span;
}

/**
 * The place in the header at an offset. It looks only at the line, because an unfinished header can seldom be read. Undefined
 * outside the header, and where only free text makes sense.
 */
export function headerPlace(transcript: Transcript, offset: number): HeaderPlace | undefined {
  const { header, lines, text } = transcript;
  const line = lines.lineAt(offset);
  if (header === undefined || line <= header.firstLine || line >= header.lastLine) return undefined;
  const start = lines.start(line);
  const written = text.slice(start, offset);
  if (lines.end(line) > skipSpaces(text, offset, lines.end(line))) return undefined;
  const { indent, dash, key, word } = partsOf(written);
  if (!isWord.test(word)) return undefined;
  const span = { start: offset - word.length, end: offset };
  const within = indent === '' && dash === '' ? undefined : keyAbove(transcript, line);
  if (key !== undefined) return { kind: 'value', within, key, span };
  return { kind: dash === '' ? 'key' : 'item', within, key: undefined, span };
}

/** The parts of a header line up to the cursor. Each part is read once, so a long line stays fast. */
function partsOf(written: string) {
  const [indent = ''] = /^[ \t]*/.exec(written) ?? [];
  const [dash = ''] = /^- +/.exec(written.slice(indent.length)) ?? [];
  const rest = written.slice(indent.length + dash.length);
  const [beforeWord = '', key] = /^([\p{L}\p{N}_-]+):[ \t]+/u.exec(rest) ?? [];
  return { indent, dash, key, word: rest.slice(beforeWord.length) };
}

const isWord = /^[\p{L}\p{N}_ .'’-]*$/u;

/** The nearest key at the margin above a line. */
function keyAbove({ lines, text, header }: Transcript, line: number): string | undefined {
  for (let above = line - 1; above > (header?.firstLine ?? 0); above--) {
    const match = /^([\p{L}\p{N}_-]+):/u.exec(text.slice(lines.start(above), lines.end(above)));
    if (match) return match[1];
  }
  return undefined;
}

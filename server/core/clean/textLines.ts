import { textStart } from '../syntax/body.ts';
import { trimEnd } from '../syntax/characters.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { LONGEST_LINE } from './entries.ts';
import { lineKey } from './pattern.ts';

/** A line with something on it. What carries markup is among them, with an empty key: it is a neighbour, and nothing else. */
export interface TextLine {
  /** Among the lines of this kind; blank lines are not counted. */
  readonly index: number;
  /** From 0. */
  readonly line: number;
  readonly text: string;
  /** The text as patterns see it; empty where it is too long for any. */
  readonly key: string;
  /** It goes on with somebody's turn. */
  readonly isSpeech: boolean;
}

/** The lines of a text, but for the blank ones and the header. */
export function textLines(transcript: Transcript): TextLine[] {
  const { kinds, lines, text } = transcript;
  const found: TextLine[] = [];
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind === LineKind.header || kind === LineKind.blank) continue;
    const start = textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    const isText = kind === LineKind.unattributed || kind === LineKind.speech;
    const written = text.slice(start, end);
    const key = isText && written.length <= LONGEST_LINE ? lineKey(written) : '';
    found.push({ index: found.length, line, text: written, key, isSpeech: kind !== LineKind.unattributed });
  }
  return found;
}

import { textStart } from '../../syntax/body.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { trimEnd } from '../../text/characters.ts';
import { LONGEST_LINE } from './entries.ts';
import { lineKey } from './pattern.ts';

/** A line with something on it. */
export interface TextLine {
  /** Among the lines of this kind; blank lines are not counted. */
  readonly index: number;
  /** From 0. */
  readonly line: number;
  readonly text: string;
  /** The text as patterns see it; empty where it is too long for any, and where it is markup of a person. */
  readonly key: string;
  /**
   * `text` is nobody's; `event` stands in brackets, as much that a page prints does; `speech` goes on with
   * somebody's turn; `cue` opens one, or looks so: `Main Page: Home Office`.
   */
  readonly shape: 'text' | 'event' | 'speech' | 'cue' | 'markup';
}

/** The lines of a text, but for the blank ones and the header. */
export function textLines(transcript: Transcript): TextLine[] {
  const { kinds, lines, text } = transcript;
  const found: TextLine[] = [];
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line] as LineKind;
    if (kind === LineKind.header || kind === LineKind.blank) continue;
    const start = textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    const written = text.slice(start, end);
    const shape = shapeOf(kind);
    const key = shape !== 'markup' && written.length <= LONGEST_LINE ? lineKey(written) : '';
    found.push({ index: found.length, line, text: written, key, shape });
  }
  return found;
}

/** What a line of some kind is to whoever looks for furniture. */
export function shapeOf(kind: number | undefined): TextLine['shape'] {
  return shapes[kind as LineKind] ?? 'markup';
}

const shapes: Readonly<Partial<Record<LineKind, TextLine['shape']>>> = {
  [LineKind.unattributed]: 'text',
  [LineKind.event]: 'event',
  [LineKind.speech]: 'speech',
  [LineKind.cue]: 'cue',
};

import { Character, trimEnd } from '../text/characters.ts';
import type { Traces } from '../text/traces.ts';
import { textStart } from './body.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A line of words. */
export interface ProseLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The lines of words in which something is traced, in the order of the text. */
export function proseLines(transcript: Transcript, traces: Traces): ProseLine[] {
  const found: ProseLine[] = [];
  forEachProseLine(transcript, (line, start, end) => {
    if (traces.isIn(start, end)) found.push({ line, start, end });
  });
  return found;
}

/**
 * Visits the words of each line that somebody says, or that nobody is named for, in the order of the text: cue, indent
 * and leading backslash not included. Code, quotes and tables, as Markdown writes them, are left out: they are laid out
 * by hand. Where paragraphs need no indent, one of four spaces or more is code too, or a list inside another.
 */
export function forEachProseLine(
  transcript: Transcript,
  visit: (line: number, start: number, end: number) => void,
): void {
  const { attribution, kinds, lines, text, turns } = transcript;
  let isCode = false;
  let turn = 0;
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) continue;
    while (kind === LineKind.cue && (turns[turn]?.firstLine ?? line) < line) turn++;
    const cueEnd = kind === LineKind.cue ? turns[turn]?.cue?.textStart : undefined;
    const start = cueEnd ?? textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    const first = text.charCodeAt(start);
    // Code that is left open ends with the turn: what somebody else says is none.
    if (kind === LineKind.cue) isCode = false;
    const isFence = first === Character.backtick && text.startsWith('```', start);
    if (isFence) isCode = !isCode;
    const isDeep = attribution === 'inherit' && start - lines.start(line) >= CODE_INDENT && kind !== LineKind.cue;
    if (isFence || isCode || isDeep || end <= start) continue;
    if (first !== Character.pipe && first !== Character.greater) visit(line, start, end);
  }
}

const CODE_INDENT = 4;

import { textStart } from './body.ts';
import { trimEnd } from './characters.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A line of words. */
export interface ProseLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of each line that somebody says, or that nobody is named for, in the order of the text: cue, indent and
 * leading backslash not included. Code, quotes and tables, as Markdown writes them, are left out: they are laid out by
 * hand. Where paragraphs need no indent, one of four spaces or more is code too, or a list inside another.
 */
export function proseLines(transcript: Transcript): ProseLine[] {
  const { attribution, kinds, lines, text, turns } = transcript;
  const found: ProseLine[] = [];
  let isCode = false;
  let turn = 0;
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) continue;
    while (kind === LineKind.cue && (turns[turn]?.firstLine ?? line) < line) turn++;
    const cueEnd = kind === LineKind.cue ? turns[turn]?.cue?.textStart : undefined;
    const start = cueEnd ?? textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    const isFence = text.startsWith('```', start);
    if (isFence) isCode = !isCode;
    const isDeep = attribution === 'inherit' && start - lines.start(line) >= CODE_INDENT && kind !== LineKind.cue;
    if (isFence || isCode || isDeep || end <= start || laidOut.has(text.charAt(start))) continue;
    found.push({ line, start, end });
  }
  return found;
}

const CODE_INDENT = 4;
const laidOut = new Set(['|', '>']);

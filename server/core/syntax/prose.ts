import { Character } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { TraceFinder } from '../typos/prefilter.ts';
import { wordsOn } from './body.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A line of words. */
export interface ProseLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Says what the words of a line are, if they are prose. */
export type ProseReader = (line: number) => ProseLine | undefined;

/** The lines of words in which something is traced, in the order of the text. */
export function proseLines(transcript: Transcript, traceEnd: TraceFinder): ProseLine[] {
  const { lines, text } = transcript;
  const found: ProseLine[] = [];
  const proseOn = proseReader(transcript);
  for (let end = traceEnd(text, 0); end >= 0; ) {
    const line = lines.lineAt(end - 1);
    const prose = proseOn(line);
    if (prose && prose.start < end && end <= prose.end) found.push(prose);
    end = traceEnd(text, prose && end <= prose.start ? prose.start : lines.endWithBreak(line));
  }
  return found;
}

/**
 * Reads the words of lines that somebody says, or that nobody is named for: cue, indent and leading backslash not
 * included. Code, quotes and tables, as Markdown writes them, are no prose: they are laid out by hand. Where paragraphs
 * need no indent, one of four spaces or more is code too, or a list inside another.
 */
export function proseReader(transcript: Transcript): ProseReader {
  const { attribution, kinds, lines, text } = transcript;
  const isCode = lazy(() => codeLines(transcript));
  return (line) => {
    const words = wordsOn(transcript, line);
    if (words === undefined || isCode()?.[line]) return undefined;
    const { start, end } = words;
    const first = text.charCodeAt(start);
    if (first === Character.pipe || first === Character.greater) return undefined;
    const isDeep =
      attribution === 'inherit' && start - lines.start(line) >= CODE_INDENT && kinds[line] !== LineKind.cue;
    return isDeep ? undefined : { line, start, end };
  };
}

const CODE_INDENT = 4;

const FENCE = '```';

/** Which lines are code between fences, or a fence. Nearly every text has none, and to see that is one search. */
function codeLines(transcript: Transcript): Uint8Array | undefined {
  const { kinds, lines, text } = transcript;
  if (!text.includes(FENCE)) return undefined;
  const isCode = new Uint8Array(lines.count);
  let isOpen = false;
  for (let line = 0; line < lines.count; line++) {
    // Code that is left open ends with the turn: what somebody else says is none.
    if (kinds[line] === LineKind.cue) isOpen = false;
    const words = wordsOn(transcript, line);
    const isFence = words !== undefined && text.startsWith(FENCE, words.start);
    if (isFence) isOpen = !isOpen;
    if (isFence || isOpen) isCode[line] = 1;
  }
  return isCode;
}

import { Character } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { wordsOn } from './body.ts';
import { CodeBlocks, mayHaveCode } from './codeBlocks.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A line of words. */
export interface ProseLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Gives the words of a line (from 0), if they are prose. */
export type ProseReader = (line: number) => ProseLine | undefined;

/** Returns a function that gives the line of prose in which a span lies, or undefined. Ask for spans in their order. */
export function proseFinder(transcript: Transcript): (span: Span) => ProseLine | undefined {
  const proseOn = proseReader(transcript);
  let line = -1;
  let prose: ProseLine | undefined;
  return ({ start, end }) => {
    const here = transcript.lines.lineAt(start);
    if (here !== line) prose = proseOn(here);
    line = here;
    return prose && prose.start <= start && end <= prose.end ? prose : undefined;
  };
}

/**
 * Returns a function that gives the words of a line of speech or unattributed text, without cue, indent and leading
 * backslash. Code, quotes and tables in Markdown are not prose, because their layout is deliberate. If paragraphs need no
 * indent (`inherit`), an indent of four spaces or more is code or a nested list.
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

/** 1 for each line of code; undefined in a text without fences. */
function codeLines({ kinds, lines, text }: Transcript): Uint8Array | undefined {
  if (!mayHaveCode(text)) return undefined;
  const isCode = new Uint8Array(lines.count);
  // Where speakers are read between fences, these are no lines of code.
  const blocks = new CodeBlocks(lines, (line) => kinds[line] === LineKind.cue);
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] !== LineKind.header && blocks.isCode(line)) isCode[line] = 1;
  }
  return isCode;
}

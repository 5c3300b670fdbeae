import { endsSentence, seemsToGoOn } from '../sentences/lineBreaks.ts';
import type { AssemblyContext } from '../syntax/assembly/assemblyContext.ts';
import { speakerFinder } from '../syntax/assembly/readLines.ts';
import { readByline } from '../syntax/byline.ts';
import { classifyLine, LineShape } from '../syntax/classify.ts';
import { CodeBlocks } from '../syntax/codeBlocks.ts';
import { CueReader } from '../syntax/cues/cueReader.ts';
import { NonSpeechSections } from '../syntax/nonSpeech.ts';
import { readFacts } from '../syntax/recordLines.ts';
import { skipSpaces } from '../text/characters.ts';
import { Lines, splitLines } from '../text/lines.ts';

/**
 * The least UTF-16 units of a part. Each edit reads one part again and counts the parts. With smaller parts, counting them would take
 * longer than reading in a large file.
 */
export const SMALLEST_PART = 1024;

/** What a line is that a part may begin with: nothing before it changes how it and the lines after it are read. */
export type Beginning = 'heading' | 'cue';

/** Cuts a text into parts of at least so many UTF-16 units. A text in which nothing can be cut is one part. */
export function cut(text: string, context: AssemblyContext, size: number): string[] {
  const lines = new Lines(text);
  const parts: string[] = [];
  let start = 0;
  // What may be facts above the talk and the lists of who was there are read together, so no part begins among them.
  const talkStart = context.isFirst
    ? Math.max(readFacts(lines, context.firstLine, () => false).seen, ...[...context.ownLines].map((line) => line + 1))
    : 0;
  const nonSpeech = new NonSpeechSections(context.nonSpeakers.notSpeech);
  const blocks = new CodeBlocks(lines, speakerFinder(lines, new CueReader(text, context.labels, context.isMinutes)));
  for (let line = context.firstLine; line < lines.count; line++) {
    const end = lines.start(line);
    const isCode = blocks.isCode(line);
    const isNonSpeech = isCode ? nonSpeech.isOpen : nonSpeech.read(text, end, lines.end(line));
    if (isNonSpeech || blocks.mayBeCode(line) || end - start < size || line < talkStart || line === context.firstLine)
      continue;
    const beginning = beginningAt(text, { start: end, end: lines.end(line) }, context);
    if (beginning === undefined || !mayEndPart(text.slice(Math.max(start, end - A_LINE_END), end))) continue;
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Whether the facts above the talk may go on after the first part, whose text is given. */
export function mayGoOnWithFacts(text: string, { firstLine }: AssemblyContext): boolean {
  const lines = new Lines(text);
  return readFacts(lines, firstLine, () => false).seen === lines.count;
}

/**
 * Whether a part may end with some text: with a blank line, or as a sentence does, but not with `hon.`. What a cue below it is may
 * depend on that, and a part is read without the one before it.
 */
export function mayEndPart(text: string): boolean {
  const lines = splitLines(text.slice(-A_LINE_END));
  // Without a line break at the end there is no whole line to look at.
  const last = (lines.at(-1) === '' ? (lines.at(-2) ?? '') : '').trimEnd();
  return last === '' || (endsSentence(last.slice(-A_SENTENCE_END)) && !seemsToGoOn(last));
}

/** Enough to see how a line ends. */
const A_LINE_END = 80;
const A_SENTENCE_END = 6;

/** What a line is to the cutter; undefined where no part may begin with it. */
export function beginningAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { labels, isMinutes }: AssemblyContext,
): Beginning | undefined {
  // A byte order mark is no part of a text's first line, and would be lost there.
  if (text.charCodeAt(start) === BYTE_ORDER_MARK) return undefined;
  const shape = classifyLine(text, start, end);
  if (shape === LineShape.heading) return 'heading';
  if (shape !== LineShape.text || skipSpaces(text, start, end) > start) return undefined;
  const reading = new CueReader(text, labels, isMinutes).read(start, end);
  return reading?.kind === 'cue' && !readByline(text, start, end) ? 'cue' : undefined;
}

/**
 * Whether a line after a text may be in a section of the text that is no speech. A header is read like the rest, since the edit may have
 * moved its end: then it says yes more often, and parts are joined that could stay apart.
 */
export function leavesSectionOpen(text: string, line: string, { nonSpeakers }: AssemblyContext): boolean {
  if (nonSpeakers.notSpeech.length === 0) return false;
  const lines = new Lines(text + line);
  const nonSpeech = new NonSpeechSections(nonSpeakers.notSpeech);
  const last = lines.lineAt(text.length);
  for (let i = 0; i < last; i++) nonSpeech.read(lines.text, lines.start(i), lines.end(i));
  return nonSpeech.read(lines.text, lines.start(last), lines.end(last));
}

const BYTE_ORDER_MARK = 0xfeff;

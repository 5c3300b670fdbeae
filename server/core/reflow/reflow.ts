import type { Reread } from '../parse.ts';
import { endsSentence } from '../sentences/lineBreaks.ts';
import { findSentences } from '../sentences/sentences.ts';
import { isSideEffect, tryEdits } from '../spoken/tryEdits.ts';
import { textStart, wordsOn } from '../syntax/body.ts';
import { mayBeginLine } from '../syntax/lineBeginning.ts';
import { LineKind, type Transcript, type Turn, type Unattributed } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';

/**
 * The edits that break the words of turns into lines: one for each sentence, or one for each paragraph. The lines of a turn that stand
 * directly below each other are a paragraph. Text without a speaker keeps its lines; but if these are a speech recogniser's, which end
 * in the middle of sentences, its sentences get lines too. A break that would change what is said, or who says it, is left out.
 * @param reread reads a document under edit again, to try the edits
 */
export function reflow(transcript: Transcript, line: 'sentence' | 'paragraph', reread?: Reread): TextEdit[] {
  const runs = line === 'sentence' && isOfRecogniser(transcript) ? transcript.unattributed : [];
  const left = new Set<Block>([...transcript.turns, ...runs]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const paragraphs = [...left].flatMap((block) => paragraphsOf(transcript, block));
    const edits = paragraphs.flatMap((lines) => breakParagraph(transcript, lines, line));
    const tried = tryEdits(transcript, edits, {}, reread);
    if (!isSideEffect(tried)) return edits;
    for (const block of [...left].filter((one) => isNear(one, tried.line))) {
      left.delete(block);
      for (const part of partsAround(transcript, block, tried.line)) left.add(part);
    }
  }
  return [];
}

/** A block keeps its lines if they would be read in another way. The others are then tried again, at most this many times. */
const MOST_ROUNDS = 8;

const INDENT = '  ';

/** A turn, or a run of text without a speaker. */
type Block = Pick<Turn | Unattributed, 'firstLine' | 'lastLine'>;

function isNear({ firstLine, lastLine }: Block, line: number): boolean {
  return line >= firstLine - 1 && line <= lastLine + 1;
}

/** The parts of a run of text without a speaker above and below a line. A turn is not divided. */
function partsAround({ turns }: Transcript, block: Block, line: number): Block[] {
  if (turns.some((turn) => turn === block)) return [];
  const parts = [
    { firstLine: block.firstLine, lastLine: line - 2 },
    { firstLine: line + 2, lastLine: block.lastLine },
  ];
  return parts.filter(({ firstLine, lastLine }) => firstLine < lastLine);
}

/** Whether the text without a speaker has sentences that go on over the ends of most lines. */
function isOfRecogniser(transcript: Transcript): boolean {
  const runs = transcript.unattributed;
  const lines = runs.flatMap((run) => paragraphsOf(transcript, run).flat());
  const ends = lines.filter((line) => endsSentence(wordsAt(transcript, line))).length;
  if (lines.length < FEWEST_LINES || ends > lines.length * MOST_ENDS) return false;
  const sentences = runs.reduce((sum, { span }) => sum + findSentences(transcript.text, span).length, 0);
  return sentences > lines.length * FEWEST_SENTENCES;
}

const FEWEST_LINES = 8;
/** The share of the lines that end a sentence: fewer do where lines are broken after some words or seconds. */
const MOST_ENDS = 0.6;
/** With fewer sentences for each line, the text has hardly any punctuation. */
const FEWEST_SENTENCES = 0.25;

function wordsAt(transcript: Transcript, line: number): string {
  const span = wordsOn(transcript, line);
  return span ? transcript.text.slice(span.start, span.end) : '';
}

/** The lines of a block that have words, in runs without other lines between them. */
function paragraphsOf(transcript: Transcript, { firstLine, lastLine }: Block): number[][] {
  const paragraphs: number[][] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (wordsOn(transcript, line) === undefined) continue;
    const last = paragraphs.at(-1);
    if (last?.at(-1) === line - 1) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function breakParagraph(transcript: Transcript, lines: readonly number[], by: 'sentence' | 'paragraph'): TextEdit[] {
  const { text } = transcript;
  const spans = lines.flatMap((line) => wordsOn(transcript, line) ?? []);
  const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  const pieces = by === 'sentence' ? findSentences(text, whole) : [whole];
  const newLine = transcript.lines.lineBreak + indentOf(transcript, lines[0] ?? 0);
  /** Where sentences begin, with the ends of those before them. */
  const begins = new Map(
    pieces.slice(1).map((sentence, index) => [sentence.start, { sentence, after: pieces[index] }]),
  );
  const edits: TextEdit[] = [];
  for (const [index, { end }] of spans.slice(0, -1).entries()) {
    const next = spans[index + 1]?.start ?? end;
    // A line break stays where a sentence begins after it.
    if (!begins.delete(next)) edits.push({ span: { start: end, end: next }, newText: ' ' });
  }
  for (const { sentence, after } of begins.values()) {
    const gap = { start: after?.end ?? sentence.start, end: sentence.start };
    // In `...I see` a sentence begins without a space.
    if (gap.start < gap.end && mayBeginLine(text, sentence)) edits.push({ span: gap, newText: newLine });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The indent of the lines of a paragraph below the first one. */
function indentOf(transcript: Transcript, line: number): string {
  const { text, lines, kinds } = transcript;
  if (kinds[line] === LineKind.cue) return INDENT;
  const indent = text.slice(lines.start(line), textStart(transcript, line));
  return indent.replace('\\', '');
}

import { isNameLike } from '../labels/labels.ts';
import { endsSentence } from '../sentences/lineBreaks.ts';
import type { Transcript } from '../syntax/tree.ts';

/** A line break: the lines of the page, from 0, one directly below the other. */
export interface LineBreak {
  readonly above: number;
  readonly below: number;
}

/**
 * Tells at which line breaks a text was broken because the line was full. `torn` are the breaks that stand inside a
 * sentence for certain: where those show no width that all lines keep to, no other break can be told from the end of a
 * paragraph, and the answer is undefined. `words` are all lines on which something is said.
 */
export function fullLines(
  page: Transcript,
  torn: readonly LineBreak[],
  words: readonly number[],
): ((at: LineBreak) => boolean) | undefined {
  const width = wrappingWidth(page, torn, words);
  if (width === undefined) return undefined;
  return (at) => {
    const above = lineText(page, at.above);
    const below = lineText(page, at.below).trimStart();
    return isFull(above, below, width) && goesOn.test(above) && !endsSentence(above) && isProse(below);
  };
}

/** The width at which lines were broken; undefined where there is none. */
function wrappingWidth(page: Transcript, torn: readonly LineBreak[], words: readonly number[]): number | undefined {
  if (torn.length < FEWEST) return undefined;
  const width = torn.reduce((most, { above }) => Math.max(most, lineText(page, above).length), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = torn.filter(({ above, below }) => {
    return isFull(lineText(page, above), lineText(page, below).trimStart(), width);
  });
  const longer = words.filter((line) => lineText(page, line).length > width);
  const isKept = full.length >= torn.length * MOST && longer.length <= words.length * (1 - MOST);
  return isKept ? width : undefined;
}

/** Whether the first word of the line below had no room on the line above. */
function isFull(above: string, below: string, width: number): boolean {
  const [word = ''] = firstWord.exec(below) ?? [];
  return above.length <= width && above.length + 1 + word.length > width;
}

/** An item of a list and a name by itself begin something of their own. */
function isProse(below: string): boolean {
  return opensWord.test(below) && !item.test(below) && !isNameLike(below);
}

function lineText({ text, lines }: Transcript, line: number): string {
  return text.slice(lines.start(line), lines.end(line)).trimEnd();
}

/** With fewer a width cannot be seen. */
const FEWEST = 4;
const MOST = 0.9;
/** Captions are narrower, and broken where somebody draws breath. */
const NARROWEST = 50;
const WIDEST = 130;

const firstWord = /^\S+/;
/** Behind a dash somebody may have been cut short. */
const goesOn = /[\p{L}\p{N},'’%]$/u;
const opensWord = /^(?:["“‘'£$€]?[\p{Lu}\p{N}]|\([\p{L}\p{N}])/u;
const item = /^\(?(?:\p{N}+|\p{L}|[ivx]+)[.)\]](?:\s|$)/u;

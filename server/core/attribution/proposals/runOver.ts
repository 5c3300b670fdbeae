import type { Judgement } from './judge.ts';
import { countWords, type Unit } from './units.ts';

/**
 * Whether lines of a speech recogniser may run over the ends of turns. Where each turn begins on a new line, the last line of many turns
 * is short.
 */
export function mayRunOver(lines: readonly Unit[]): boolean {
  return shortAmong(wholeAmong(lines)) <= 1 + lines.length * FEW_SHORT;
}

/** Lines but those beside a turn with a cue, which may be parts of a line that was broken there, and last lines. */
function wholeAmong(lines: readonly Unit[]): Unit[] {
  return lines.filter((line, at) => {
    const below = lines[at + 1];
    const isBesideCue = [lines[at - 1], line, below].some((near) => near?.given !== undefined);
    return !isBesideCue && below?.startsSection === false;
  });
}

/** The share of short lines is 1 in 100 to 1 in 14 if each turn begins on a new line. */
const FEW_SHORT = 0.005;

/**
 * Whether hardly any line is short, so that lines run over the ends of turns, or turns are long. False for a few lines, which do not show
 * it.
 */
export function hasNoShortLines(lines: readonly Unit[]): boolean {
  return lines.length >= FEWEST_LINES && shortAmong(lines) < lines.length * FEW_SHORT;
}

const FEWEST_LINES = 100;

/** How many lines have at most half as many words as most. */
function shortAmong(lines: readonly Unit[]): number {
  const counts = lines.map(({ text }) => countWords(text)).sort((a, b) => a - b);
  const median = counts[counts.length >> 1] ?? 0;
  return counts.filter((count) => count * 2 <= median).length;
}

/**
 * Whether lines run over the ends of turns: most turns that clearly begin, by the sentences of the lines, begin inside lines. A turn with a
 * cue counts as one that began inside a line if its first line and the one above have no more words together than a line has. A short line
 * counts as the last one of a turn.
 */
export function runsOver(lines: readonly Unit[], { units }: Judgement): boolean {
  let inside = 0;
  let atLines = shortAmong(wholeAmong(lines)) * CERTAIN;
  const starts = new Set(lines.map(({ start }) => start));
  for (const { unit, probability } of units) {
    if (unit.given !== undefined || unit.startsSection || probability < CLEAR) continue;
    if (starts.has(unit.start)) atLines += CERTAIN;
    else inside++;
  }
  const longest = lines.reduce((most, line) => Math.max(most, countWords(line.text)), 0);
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (!line.given?.opens || above?.given === undefined || above.line !== line.line - 1) return;
    if (countWords(above.text) + countWords(line.text) <= longest) inside++;
    else atLines++;
  });
  return inside > 0 && inside >= atLines;
}

const CLEAR = 0.6;
/** How much an end of a turn at the end of a line counts: by chance alone, one in eight is there. */
const CERTAIN = 2;

import type { Judgement } from './judge.ts';
import { countWords, type Unit } from './units.ts';

/**
 * Whether lines of a speech recogniser may run over the ends of turns. Where each turn begins on a new line, the last line of many turns
 * is short. Lines beside a turn with a cue do not count, since they may be parts of a line that was broken there; nor do last lines.
 */
export function mayRunOver(lines: readonly Unit[]): boolean {
  const whole = lines.filter((line, at) => {
    const below = lines[at + 1];
    const isBesideCue = [lines[at - 1], line, below].some((near) => near?.given !== undefined);
    return !isBesideCue && below?.startsSection === false;
  });
  return shortAmong(whole) <= 1 + whole.length * MOST_SHORT;
}

/** The share of short lines: 1 in 100 to 1 in 14 if each turn begins on a new line. */
const MOST_SHORT = 0.02;

/**
 * Whether hardly any line is short, so that lines run over the ends of turns, or turns are long. False for a few lines, which do not show
 * it.
 */
export function hasNoShortLines(lines: readonly Unit[]): boolean {
  return lines.length >= FEWEST_LINES && shortAmong(lines) < lines.length * FEWEST_SHORT;
}

const FEWEST_LINES = 100;
const FEWEST_SHORT = 0.005;

/** How many lines have at most half as many words as most. */
function shortAmong(lines: readonly Unit[]): number {
  const counts = lines.map(({ text }) => countWords(text)).sort((a, b) => a - b);
  const median = counts[counts.length >> 1] ?? 0;
  return counts.filter((count) => count * 2 <= median).length;
}

/**
 * Whether lines run over the ends of turns: most turns that clearly begin, by the sentences of the lines, begin inside lines. A turn with a
 * cue counts as one that began inside a line if its first line and the one above have no more words together than a line has.
 */
export function runsOver(lines: readonly Unit[], { units }: Judgement): boolean {
  let inside = 0;
  let atLines = 0;
  const starts = new Set(lines.map(({ start }) => start));
  for (const { unit, probability } of units) {
    if (unit.given !== undefined || unit.startsSection || probability < CLEAR) continue;
    if (starts.has(unit.start)) atLines++;
    else inside++;
  }
  const longest = lines.reduce((most, line) => Math.max(most, countWords(line.text)), 0);
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (!line.given?.opens || above?.given === undefined || above.line !== line.line - 1) return;
    if (countWords(above.text) + countWords(line.text) <= longest) inside++;
    else atLines++;
  });
  return inside > atLines;
}

const CLEAR = 0.6;

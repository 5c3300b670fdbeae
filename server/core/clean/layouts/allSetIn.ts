import { readCue } from '../../syntax/cues/readCue.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** A whole talk that is set in, as mail programs and pages of code have it. */
export const allSetIn: Layout = {
  id: 'all-set-in',
  shown: 'lines that are all set in',
  undo(lines) {
    const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]));
    const margin = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
    if (margin < SMALLEST || margin > LARGEST) return undefined;
    const atMargin = lines.map((line) => line.slice(margin));
    const cues = atMargin.filter((line) => readCue(line, 0, line.length, () => false)?.kind === 'cue').length;
    if (cues < FEWEST) return undefined;
    return { lines: atMargin.map((text, at): UndoneLine => ({ text, from: [at] })), dropped: [] };
  },
};

/** One space is a slip. */
const SMALLEST = 2;
/** No page sets everything further in. */
const LARGEST = 24;
/** Fewer cues may be a quotation. */
const FEWEST = 3;

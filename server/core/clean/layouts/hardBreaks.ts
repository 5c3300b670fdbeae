import type { Layout } from './layout.ts';

/** A backslash at the end of a line, with which programs that write Markdown keep the line break. */
export const hardBreaks: Layout = {
  id: 'hard-breaks',
  shown: 'backslashes at the ends of lines',
  undo(lines) {
    const broken = lines.filter((line) => hardBreak.test(line)).length;
    if (broken < FEWEST) return undefined;
    const written = lines.map((line, at) => ({ text: line.replace(hardBreak, '$1'), from: [at] }));
    return { lines: written, dropped: [] };
  },
};

const FEWEST = 3;
const hardBreak = /([^\\\s])\s?\\$/;

import { readBareTime } from '../../syntax/times.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** Lines that are only a time, without brackets: programs for meetings write one every few minutes, above what is said from then on. */
export const bareTimes: Layout = {
  id: 'bare-times',
  shown: 'times on lines of their own',
  undo(lines) {
    const times = lines.flatMap((line) => secondsOn(line) ?? []);
    const doRise = times.every((seconds, at) => seconds >= (times[at - 1] ?? 0));
    if (times.length < FEWEST || !doRise) return undefined;
    const written = lines.map(
      (line, at): UndoneLine => ({ text: secondsOn(line) === undefined ? line : `[${line.trim()}]`, from: [at] }),
    );
    return { lines: written, dropped: [] };
  },
};

/** One may be an answer. */
const FEWEST = 2;

/** The time that a line is and nothing else, in seconds. It needs hours, because `10:30` may be the time of a break. */
function secondsOn(line: string): number | undefined {
  const text = line.trim();
  if (!/^\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?$/.test(text)) return undefined;
  return readBareTime(text, 0, text.length)?.seconds;
}

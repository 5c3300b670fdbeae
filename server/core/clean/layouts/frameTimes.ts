import type { DroppedPiece, Layout, UndoneLine } from './layout.ts';
import { countWritten } from './written.ts';

/** Times of video with the number of a frame before the words, `01:00:04:12  Ann Lee: Yes.`: the time gets brackets, the frame goes. */
export const frameTimes: Layout = {
  id: 'frame-times',
  shown: 'times with frames',
  undo(lines) {
    const found = lines.map((line) => frameTime.exec(line));
    const times = found.filter((match) => match !== null);
    const written = countWritten(lines);
    // Each has two digits, so they rise as words do.
    const doRise = times.every(([time], i) => time >= (times[i - 1]?.[0] ?? ''));
    if (times.length < FEWEST || times.length * 2 < written || !doRise) return undefined;
    const dropped = found.flatMap((match, line): DroppedPiece[] =>
      match ? [{ line, text: match[2] as string, why: 'time of a caption' }] : [],
    );
    return {
      lines: lines.map((line, at): UndoneLine => {
        const match = found[at];
        return { text: match ? `[${match[1]}] ${line.slice(match[0].length)}` : line, from: [at] };
      }),
      dropped,
    };
  },
};

const FEWEST = 3;
/** The frame with the white space after it, since other parts of the time may have the same digits. */
const frameTime = /^\[?(\d\d:\d\d:\d\d)([:;]\d\d\]?\s{1,8})(?=\S)/;

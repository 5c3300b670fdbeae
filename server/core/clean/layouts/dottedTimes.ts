import { doRise } from '../../text/numbers.ts';
import type { Layout, UndoneLine } from './layout.ts';
import { countWritten } from './written.ts';

/** Times in brackets with full stops instead of colons before the words, `[00.00.05] Ann Lee: Yes.` A day may be written so too. */
export const dottedTimes: Layout = {
  id: 'dotted-times',
  shown: 'times with full stops',
  undo(lines) {
    const found = lines.map((line) => dottedTime.exec(line));
    const times = found.flatMap((match) =>
      match ? [Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])] : [],
    );
    const beginsAtNought = (times[0] ?? HOUR) < HOUR;
    if (times.length < FEWEST || times.length * 2 < countWritten(lines) || !beginsAtNought || !doRise(times))
      return undefined;
    return {
      lines: lines.map((line, at): UndoneLine => {
        const [written, hours, minutes, seconds] = found[at] ?? [];
        const text = written === undefined ? line : `[${hours}:${minutes}:${seconds}]${line.slice(written.length)}`;
        return { text, from: [at] };
      }),
      dropped: [],
    };
  },
};

const FEWEST = 3;
const HOUR = 3600;
const dottedTime = /^[[(](\d{1,2})\.([0-5]\d)\.([0-5]\d)[\])](?=\s\S)/;

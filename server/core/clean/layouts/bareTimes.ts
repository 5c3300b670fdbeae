import { readBareTime } from '../../syntax/times.ts';
import { doRise } from '../../text/numbers.ts';
import type { Layout, UndoneLine } from './layout.ts';
import { countWritten } from './written.ts';

/** Lines that are only a time, without brackets: programs for meetings write one every few minutes, above what is said from then on. */
export const bareTimes: Layout = {
  id: 'bare-times',
  shown: 'times on lines of their own',
  undo(lines) {
    const found = lines.map(timeOn);
    const times = found.filter((time) => time !== undefined);
    const isTime = areOften(times, lines) ? () => true : (time: TimeOn) => time.hasHours;
    const seconds = times.filter(isTime).map((time) => time.seconds);
    if (seconds.length < FEWEST || !doRise(seconds)) return undefined;
    const written = lines.map((line, at): UndoneLine => {
      const time = found[at];
      return { text: time && isTime(time) ? `[${line.trim()}]` : line, from: [at] };
    });
    return { lines: written, dropped: [] };
  },
};

/** One may be an answer. */
const FEWEST = 2;
/** `10:30` may be the time of a break. Where at least four times rise from nearly nought, they are those of a recording. */
const FEWEST_WITHOUT_HOURS = 4;
const LATEST_START = 120;
/** At least one line in four has such a time. */
const MOST_LINES = 4;

/** A time that is a line and nothing else. */
interface TimeOn {
  readonly seconds: number;
  readonly hasHours: boolean;
}

function timeOn(line: string): TimeOn | undefined {
  const text = line.trim();
  const hours = /^\d{1,3}:\d\d(:\d\d)?(?:[.,]\d{1,9})?$/.exec(text);
  const time = hours ? readBareTime(text, 0, text.length) : undefined;
  return time && { seconds: time.seconds, hasHours: hours?.[1] !== undefined };
}

function areOften(times: readonly TimeOn[], lines: readonly string[]): boolean {
  const written = countWritten(lines);
  const seconds = times.map((time) => time.seconds);
  const isRecording = seconds.length >= FEWEST_WITHOUT_HOURS && (seconds[0] ?? LATEST_START) < LATEST_START;
  return isRecording && doRise(seconds) && seconds.length * MOST_LINES >= written;
}

import { secondsOf } from '../../labels/form.ts';
import { doRise } from '../../text/numbers.ts';
import type { Layout, UndoneLine } from './layout.ts';
import { countWritten } from './written.ts';

/** A time after the words of each turn, in brackets that mean no time, or in none: they get square brackets. */
export const timesAtEnd: Layout = {
  id: 'times-at-end',
  shown: 'times after the words',
  undo(lines) {
    const found = lines.map((line) => endTime.exec(line.slice(-LONGEST_END)));
    const times = found.flatMap((match) => (match ? (secondsOf(match[2] as string) ?? []) : []));
    const written = countWritten(lines);
    if (times.length < FEWEST || times.length * 3 < written || !doRise(times)) return undefined;
    return {
      lines: lines.map((line, at): UndoneLine => {
        const [all = '', before = '', time = ''] = found[at] ?? [];
        const text =
          all === '' ? line : `${line.slice(0, line.trimEnd().length - all.trimEnd().length)}${before} [${time}]`;
        return { text, from: [at] };
      }),
      dropped: [],
    };
  },
};

/** Fewer may be what somebody says. */
const FEWEST = 3;
const LONGEST_END = 32;
/** The end of a sentence, and a time in brackets, or one with hours. */
const endTime =
  /([.?!…"”’»)])\s{1,3}(?:[({<@]?\s?(?=\d{1,2}:\d{2}:\d)|[({<](?=\d{1,3}:\d{2}[)}>]))(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\s?[)}>]?\s*$/;

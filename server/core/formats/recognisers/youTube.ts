import { fromMilliseconds, list, record, string } from '../jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { recogniserFormat } from './recogniser.ts';

/** The captions of YouTube as JSON (`json3`): each line with the times of its words. */
export const youTube = recogniserFormat({
  id: 'youtube',
  title: 'YouTube JSON (json3)',
  namesSpeakers: false,
  keys: [['events[].segs[].utf8', 'events[].tStartMs']],
  read(root) {
    return { heard: joinWords(list(record(root).events).map(record).flatMap(readLine)) };
  },
});

function readLine({ segs, tStartMs, dDurationMs }: Readonly<Record<string, unknown>>): Heard[] {
  const start = fromMilliseconds(tStartMs);
  const length = fromMilliseconds(dDurationMs);
  const words = list(segs).map(record);
  const isWhole = words.length === 1;
  return words.map((word, at): Heard => {
    const text = string(word.utf8) ?? '';
    const offset = fromMilliseconds(word.tOffsetMs) ?? 0;
    return {
      text,
      start: start === undefined ? undefined : start + offset,
      // Of a line of words, only the beginnings are known.
      end: isWhole && start !== undefined && length !== undefined ? start + length : undefined,
      isJoined: at > 0 && /^\S/.test(text) && !/\s$/.test(string(words[at - 1]?.utf8) ?? ' '),
    };
  });
}

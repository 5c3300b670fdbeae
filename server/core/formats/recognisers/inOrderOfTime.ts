import type { Heard } from './heard.ts';

/**
 * What was heard on several channels, in the order of time. A piece without a time stays after the piece that it follows. What was heard on
 * one channel keeps its order.
 */
export function inOrderOfTime(heard: readonly Heard[]): Heard[] {
  if (heard.every(({ channel }) => channel === heard[0]?.channel)) return [...heard];
  const last = new Map<string | undefined, number>();
  const timed = heard.map((piece) => {
    // Within a channel times that go back are not put right: the file's order stands.
    const time = Math.max(piece.start ?? piece.end ?? -Infinity, last.get(piece.channel) ?? -Infinity);
    last.set(piece.channel, time);
    return { piece, time };
  });
  return timed.sort((one, other) => compare(one.time, other.time)).map(({ piece }) => piece);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

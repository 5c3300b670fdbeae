import { groupBy } from '../../text/groupBy.ts';
import type { Heard } from './heard.ts';

/** The words of each channel apart, because people on two channels speak at once. */
export function byChannel(words: Iterable<Heard>): Heard[][] {
  return [...groupBy(words, ({ channel }) => channel).values()];
}

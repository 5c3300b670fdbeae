import { bodySpans, runSpans } from '../syntax/body.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/** Words that one voice says without another between; `who` is empty where no speaker is named. */
interface Passage {
  readonly start: number;
  readonly who: string;
  readonly words: string;
}

/** Whether two readings have the same words by the same speakers, in the same order. White space does not count. */
export function haveSameVoices(one: Transcript, other: Transcript): boolean {
  const [a, b] = [passagesOf(one), passagesOf(other)];
  return a.length === b.length && a.every(({ who, words }, i) => who === b[i]?.who && words === b[i]?.words);
}

function passagesOf(transcript: Transcript): Passage[] {
  const { text, turns, unattributed } = transcript;
  const wordsOf = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).join('');
  const passages = [
    ...turns.map((turn) => ({
      start: turn.span.start,
      who: turn.speakers.map(({ name }) => nameKey(name)).join('\n'),
      words: wordsOf(bodySpans(transcript, turn)),
    })),
    ...unattributed.map((run) => ({ start: run.span.start, who: '', words: wordsOf(runSpans(transcript, run)) })),
  ].sort((a, b) => a.start - b.start);
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (passage.words === '') continue;
    if (last?.who === passage.who) joined[joined.length - 1] = { ...last, words: last.words + passage.words };
    else joined.push(passage);
  }
  return joined;
}

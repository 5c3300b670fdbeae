import { diffArrays } from 'diff';
import { bodySpans, nameKey, runSpans, type Transcript, type Turn } from '../../../server/core/index.ts';

/** A word and who says it: `-` where no line says who speaks, and `?` where one says that it is not known. */
export interface SpokenWord {
  readonly by: string;
  readonly word: string;
}

/** All words of a transcript in the order of the text: letters of ASCII alone, which no edit of spaces, quotation marks or times changes. */
export function wordsIn(transcript: Transcript): SpokenWord[] {
  const spoken = [
    ...transcript.turns.map((turn) => ({ by: speakerOf(turn), spans: bodySpans(transcript, turn) })),
    ...transcript.unattributed.map((run) => ({ by: '-', spans: runSpans(transcript, run) })),
  ];
  return spoken
    .flatMap(({ by, spans }) => spans.map((span) => ({ by, span })))
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ by, span }) =>
      Array.from(transcript.text.slice(span.start, span.end).matchAll(/[A-Za-z]+/g), ([word]) => ({ by, word })),
    );
}

function speakerOf({ speakers }: Turn): string {
  // The bare Q or A of a text names no one.
  return speakers.every(({ voice }) => voice) ? '?' : speakers.map(({ name }) => nameKey(name)).join(', ');
}

/**
 * Words that are in both transcripts and have another speaker in the second, as `speaker → speaker: word`. From no speaker to one that
 * is not known, or back, is no move. Where a line is gone, the
 * words can often be paired in more than one way: they are paired from both ends, and the pairs with fewer other speakers count.
 */
export function movedWords(before: Transcript, after: Transcript): string[] {
  const [then, now] = [wordsIn(before), wordsIn(after)];
  const isSame =
    then.length === now.length && then.every(({ by, word }, at) => by === now[at]?.by && word === now[at].word);
  if (isSame) return [];
  const forwards = movedInPairs(then, now);
  if (forwards.length === 0) return [];
  const backwards = movedInPairs(then.toReversed(), now.toReversed());
  return backwards.length < forwards.length ? backwards.reverse() : forwards;
}

function isNobody(by: string | undefined): boolean {
  return by === '-' || by === '?';
}

function movedInPairs(then: readonly SpokenWord[], now: readonly SpokenWord[]): string[] {
  const moved: string[] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    then.map(({ word }) => word),
    now.map(({ word }) => word),
  )) {
    if (removed) one += count;
    else if (added) other += count;
    else {
      for (let at = 0; at < count; at++) {
        const [from, to] = [then[one + at]?.by, now[other + at]?.by];
        if (from !== to && !(isNobody(from) && isNobody(to))) moved.push(`${from} → ${to}: ${then[one + at]?.word}`);
      }
      one += count;
      other += count;
    }
  }
  return moved;
}

/** A text with one space in place of each run of white space. */
export function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

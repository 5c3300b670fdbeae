import { diffArrays } from 'diff';
import { bodySpans, parse, type ReadingSettings, runSpans } from '../../server/core/index.ts';
import { type GoldWord, wordsIn } from './words.ts';

/** Words by who has them: a wrong speaker, the right one, or (the rest) no speaker. */
export interface Score {
  readonly words: number;
  readonly wrong: number;
  readonly right: number;
  /** Some words in a wrong mouth. */
  readonly example?: string | undefined;
  /** Some words that should have a speaker and have none. */
  readonly open?: string | undefined;
}

/** Reads a text and compares who says each word with what is right. */
export function score(text: string, gold: readonly GoldWord[], settings: ReadingSettings): Score {
  const read = wordsBySpeaker(text, settings);
  const pairs = aligned(
    gold.map(({ word }) => word),
    read.map(({ word }) => word),
  );
  let [words, wrong, right] = [0, 0, 0];
  let example: string | undefined;
  let open: string | undefined;
  for (const [i, j] of pairs) {
    const { names } = gold[i] ?? {};
    const { speakers = [] } = read[j] ?? {};
    if (!names) continue;
    if (names.length === 0 && speakers.length === 0) continue;
    words++;
    if (speakers.length === 0) open ??= contextOf(read, j);
    else if (speakers.length === 1 && names.some((name) => key(name) === key(speakers.join()))) right++;
    else {
      wrong++;
      example ??= `${speakers.join(' & ')} says: ${contextOf(read, j)} (should be ${names[0] ?? 'no speaker'})`;
    }
  }
  return { words, wrong, right, example, open };
}

function contextOf(read: readonly ReadWord[], at: number): string {
  return read
    .slice(at, at + 8)
    .map(({ word }) => word)
    .join(' ');
}

interface ReadWord {
  readonly word: string;
  readonly speakers: readonly string[];
}

function wordsBySpeaker(text: string, settings: ReadingSettings): ReadWord[] {
  const transcript = parse(text, settings);
  const pieces = [
    ...transcript.turns.map((turn) => ({
      spans: bodySpans(transcript, turn),
      speakers: turn.speakers.map(({ name }) => name),
    })),
    ...transcript.unattributed.map((run) => ({ spans: runSpans(transcript, run), speakers: [] })),
    ...transcript.sections.flatMap(({ titleSpan }) => (titleSpan ? [{ spans: [titleSpan], speakers: [] }] : [])),
  ].filter(({ spans }) => spans.length > 0);
  pieces.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return pieces.flatMap(({ spans, speakers }) =>
    spans.flatMap(({ start, end }) => wordsIn(transcript.text.slice(start, end)).map((word) => ({ word, speakers }))),
  );
}

function key(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of both texts that are the same word, in order. Nearly all are; what else stands there is labels. */
function aligned(gold: readonly string[], read: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays([...gold], [...read])) {
    if (removed) i += count;
    else if (added) j += count;
    else for (let n = 0; n < count; n++) pairs.push([i++, j++]);
  }
  return pairs;
}

export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, one) => all + of(one), 0);
  return { words: sum(({ words }) => words), wrong: sum(({ wrong }) => wrong), right: sum(({ right }) => right) };
}

import type { Comparison, MovedWords } from '../spoken/compareWords.ts';
import { Piece, type Spoken } from '../spoken/pieces.ts';
import type { Voices } from '../spoken/voices.ts';

/** Which words changed their speaker between two texts. */
export interface SpeakerChanges {
  /** No word changed its speaker. */
  readonly equal: boolean;
  /** Speakers with another name now: all their words are those of someone who did not speak before. */
  readonly renamed: readonly SpeakerRename[];
  /** Speakers who are one with another now: all their words are those of someone who has more words, too. */
  readonly merged: readonly SpeakerRename[];
  /** The first passages that went from one speaker to another in any other way, in the order of the texts. */
  readonly moved: readonly MovedPassage[];
  /** How many such passages there are, and how many words they have. */
  readonly passages: number;
  readonly words: number;
  /** How many of these words had no speaker before. */
  readonly attributed: number;
}

export interface SpeakerRename {
  readonly from: string;
  readonly to: string;
  readonly words: number;
}

export interface MovedPassage {
  /** Several names have commas between them; null for no speaker. */
  readonly from: string | null;
  readonly to: string | null;
  /** The first words, as the second text has them. */
  readonly words: string;
  readonly count: number;
  readonly before: PlaceInText;
  readonly after: PlaceInText;
}

/** From 1; columns in UTF-16 units. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

/** Sorts the words that have another speaker into renames, merges and moved passages. */
export function speakerChanges(
  before: Spoken,
  after: Spoken,
  { moved, keeping }: Comparison,
  { voices, max }: { readonly voices: Voices; readonly max: number },
): SpeakerChanges {
  const runs = moved.filter(({ count }) => count > 0);
  const [spokeBefore, speakAfter] = [speakersIn(before), speakersIn(after)];
  const whole = new Map<number, { to: number; words: number; isMerge: boolean }>();
  for (const [from, own] of groupByVoice(runs)) {
    const to = (own[0] as MovedWords).to;
    const isElsewhere = keeping.has(from) || speakAfter.has(from) || own.some((run) => run.to !== to);
    if (from === 0 || to === 0 || isElsewhere) continue;
    whole.set(from, { to, words: wordsOf(own), isMerge: spokeBefore.has(to) });
  }
  // Two who get one new name are merged. A single passage that goes to someone else who speaks is no merge.
  const targets = [...whole.values()].map(({ to }) => to);
  for (const [from, one] of whole) {
    one.isMerge ||= targets.filter((to) => to === one.to).length > 1;
    if (one.isMerge && runs.filter((run) => run.from === from).length === 1 && spokeBefore.has(one.to))
      whole.delete(from);
  }
  const left = runs.filter(({ from }) => !whole.has(from));
  const renames = (isMerge: boolean) =>
    [...whole].flatMap(([from, one]): SpeakerRename[] =>
      one.isMerge === isMerge ? [{ from: voices.shown(from), to: voices.shown(one.to), words: one.words }] : [],
    );
  return {
    equal: runs.length === 0,
    renamed: renames(false),
    merged: renames(true),
    moved: left.slice(0, max).map((run) => passage(run, before, after, voices)),
    passages: left.length,
    words: wordsOf(left),
    attributed: wordsOf(left.filter(({ from }) => from === 0)),
  };
}

function groupByVoice(runs: readonly MovedWords[]): Map<number, MovedWords[]> {
  const groups = new Map<number, MovedWords[]>();
  for (const run of runs) groups.set(run.from, [...(groups.get(run.from) ?? []), run]);
  return groups;
}

function wordsOf(runs: readonly MovedWords[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}

function speakersIn({ count, pieces, voices }: Spoken): Set<number> {
  const speakers = new Set<number>();
  for (let piece = 0; piece < count; piece++) {
    if (pieces[piece] === Piece.speech) speakers.add(voices[piece] as number);
  }
  return speakers;
}

const SHOWN = 12;

function passage(run: MovedWords, before: Spoken, after: Spoken, voices: Voices): MovedPassage {
  const who = (number: number) => (number === 0 ? null : voices.shown(number));
  return {
    from: who(run.from),
    to: who(run.to),
    words: firstWords(after, run),
    count: run.count,
    before: placeIn(before, run.before.start),
    after: placeIn(after, run.after.start),
  };
}

function placeIn({ lines }: Spoken, offset: number): PlaceInText {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** The words of the first line, and not more than a few. */
function firstWords({ text, lines }: Spoken, { after: { start, end } }: MovedWords): string {
  const lineEnd = lines.end(lines.lineAt(start));
  const words = text.slice(start, Math.min(end, lineEnd)).trim().split(/\s+/);
  const shown = words.slice(0, SHOWN).join(' ');
  return words.length > SHOWN || end > lineEnd ? `${shown} …` : shown;
}

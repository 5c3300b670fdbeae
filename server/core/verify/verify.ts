import { compareWords } from '../spoken/compareWords.ts';
import type { Difference } from '../spoken/difference.ts';
import type { Spoken } from '../spoken/pieces.ts';
import { Voices } from '../spoken/voices.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { type SpeakerChanges, speakerChanges } from './speakers.ts';
import { type NotCompared, readSpoken } from './spoken.ts';

export type { Difference, DifferenceSide } from '../spoken/difference.ts';
export type { NotCompared } from './spoken.ts';

/** A text, and how it is read. */
export interface ReadText {
  readonly text: string;
  readonly settings: ReadingSettings;
}

export interface VerifyOptions {
  /** Upper and lower case are the same. */
  readonly ignoreCase?: boolean;
  /** Only words are compared, not the punctuation between them. */
  readonly ignorePunctuation?: boolean;
  /** The comparison stops after so many differences; 10 by default. */
  readonly max?: number;
  /** Whether to find the words that changed their speaker. */
  readonly speakers?: boolean;
  /** Which packs say what page furniture is: see `clean`. */
  readonly profile?: string;
}

export interface Verification {
  /** No spoken word is lost, added or changed, and no line is removed or added. */
  readonly equal: boolean;
  /** The first differences, in the order of the texts. */
  readonly differences: readonly Difference[];
  /** There are more differences after the last one, or nothing after it was compared. */
  readonly more: boolean;
  /** How many words (and, where it counts, marks of punctuation) are the same. */
  readonly same: number;
  /** Lines of the first text that a pack of the folder takes for furniture, and that the second text does not have. */
  readonly removed: readonly NotCompared[];
  /** The same for lines of the second text. */
  readonly added: readonly NotCompared[];
  /** Lines that are no speech in the first text, and which may be missing from the second. */
  readonly notComparedBefore: readonly NotCompared[];
  readonly notComparedAfter: readonly NotCompared[];
  /** Which words changed their speaker, if that was asked for. `equal` does not depend on it. */
  readonly speakers?: SpeakerChanges;
}

/**
 * Compares the spoken words of two texts, in order: a raw page with the transcript made from it, or two transcripts. Each
 * is read by its own settings. Labels, markup, the header, headings, comments, page furniture and the places of line
 * breaks do not count; every letter, digit and mark of punctuation does. Composed and decomposed letters, and curly and
 * straight quotation marks, are the same. Lines that only a pack of the folder takes for furniture count as removed if
 * they are missing. Takes time in proportion to the texts.
 */
export function verifyWords(before: ReadText, after: ReadText, options: VerifyOptions = {}): Verification {
  const { ignoreCase = false, ignorePunctuation = false, max = 10, profile = 'auto' } = options;
  const voices = new Voices();
  const one = readSpoken(before.text, before.settings, profile, voices);
  const other = readSpoken(after.text, after.settings, profile, voices);
  // After the last difference nothing is compared, and speakers are compared in all of the texts.
  const most = options.speakers ? Math.max(max, MOST_DIFFERENCES) : max;
  const compared = compareWords(one.spoken, other.spoken, { ignoreCase, ignorePunctuation, max: most });
  const removed = linesOf(one.spoken, compared.removed, one.notCompared);
  const added = linesOf(other.spoken, compared.added, other.notCompared);
  return {
    equal: compared.differences.length === 0 && removed.length === 0 && added.length === 0,
    differences: compared.differences.slice(0, max),
    more: compared.more || compared.differences.length > max,
    same: compared.same,
    removed,
    added,
    notComparedBefore: one.notCompared,
    notComparedAfter: other.notCompared,
    ...(options.speakers && { speakers: speakerChanges(one.spoken, other.spoken, compared, { voices, max }) }),
  };
}

const MOST_DIFFERENCES = 10_000;

function linesOf(spoken: Spoken, pieces: readonly number[], notCompared: readonly NotCompared[]): NotCompared[] {
  if (pieces.length === 0) return [];
  const missing = new Set(pieces.map((piece) => spoken.lines.lineAt(spoken.starts[piece] as number) + 1));
  return notCompared.filter(({ line }) => missing.has(line));
}

import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { compareWords } from './compare.ts';
import type { Difference } from './difference.ts';
import { type NotCompared, readSpoken } from './spoken.ts';

export type { Difference, DifferenceSide } from './difference.ts';
export type { NotCompared } from './spoken.ts';

/** A text, and how it is read. */
export interface ReadText {
  readonly text: string;
  readonly settings: ReadingSettings;
}

export interface VerifyOptions {
  /** Upper and lower case are the same. */
  readonly ignoreCase?: boolean;
  /** Only words are compared, not what stands between them. */
  readonly ignorePunctuation?: boolean;
  /** After so many differences the comparison stops; 10 where nothing is said. */
  readonly max?: number;
  /** Which packs say what is page furniture: see `clean`. */
  readonly profile?: string;
}

export interface Verification {
  /** No spoken word is lost, added or changed. */
  readonly equal: boolean;
  /** The first differences, in the order of the texts. */
  readonly differences: readonly Difference[];
  /** There are more differences behind the last one, or nothing behind it was compared. */
  readonly more: boolean;
  /** How many words (and, where it counts, marks of punctuation) were found to be the same. */
  readonly same: number;
  /** Lines that are no speech in the first text, and which may be missing from the second. */
  readonly notComparedBefore: readonly NotCompared[];
  readonly notComparedAfter: readonly NotCompared[];
}

/**
 * Compares the spoken words of two texts, in order: a raw page with the transcript made of it, or two
 * transcripts. Labels, markup, the header, headings, comments, page furniture and the place where lines
 * break do not count; every letter, digit and mark of punctuation does. Composed and decomposed letters,
 * and curly and straight quotation marks, are the same. Takes time in proportion to the texts.
 */
export function verifyWords(before: ReadText, after: ReadText, options: VerifyOptions = {}): Verification {
  const { ignoreCase = false, ignorePunctuation = false, max = 10, profile = 'auto' } = options;
  const one = readSpoken(before.text, before.settings, profile);
  const other = readSpoken(after.text, after.settings, profile);
  const { differences, more, same } = compareWords(one, other, { ignoreCase, ignorePunctuation, max });
  return {
    equal: differences.length === 0,
    differences,
    more,
    same,
    notComparedBefore: one.notCompared,
    notComparedAfter: other.notCompared,
  };
}

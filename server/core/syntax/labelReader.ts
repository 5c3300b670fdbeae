import { isComma } from '../text/characters.ts';
import { isNameLike, isOneWord, isPostNominal } from './labels.ts';

/** Whether the roster knows a label: always the same answer, since it is asked for each label once. */
export type IsListed = (label: string) => boolean;

/** What can be told of a label by itself. */
export interface LabelReading {
  /** The label: one string for all the places where it stands. */
  readonly text: string;
  readonly isListed: boolean;
  readonly isNameLike: boolean;
  readonly isOneWord: boolean;
  /** The names between its commas, each with the place in the label where it begins. */
  readonly names: readonly { readonly text: string; readonly start: number }[];
  /** Whether each of the names may be somebody. */
  readonly mayBeNames: boolean;
  /** What all of it is at least: on the roster, of the shape of a name, or single words, that may be nicknames. */
  readonly certainty: 'listed' | 'name' | 'word' | 'none';
}

/**
 * Reads labels. Each is read once: a transcript has few labels and many lines, and to find a label again takes a
 * twentieth of reading it.
 */
export class LabelReader {
  readonly #isListed: IsListed;
  readonly #known = new Map<string, LabelReading>();

  constructor(isListed: IsListed) {
    this.#isListed = isListed;
  }

  read(label: string): LabelReading {
    const known = this.#known.get(label);
    if (known) return known;
    const reading = readLabel(label, this.#isListed);
    // With more than these it is no transcript, and not worth the memory.
    if (this.#known.size < MOST_KNOWN) this.#known.set(label, reading);
    return reading;
  }
}

/** The one reader for whoever asks with this roster. */
export function labelReader(isListed: IsListed): LabelReader {
  const known = readers.get(isListed);
  if (known) return known;
  const reader = new LabelReader(isListed);
  readers.set(isListed, reader);
  return reader;
}

const readers = new WeakMap<IsListed, LabelReader>();
const MOST_KNOWN = 10_000;

function readLabel(text: string, isListed: IsListed): LabelReading {
  if (comma.test(text)) return readSeveral(text, isListed);
  const listed = isListed(text);
  const nameLike = isNameLike(text);
  const oneWord = isOneWord(text);
  return {
    text,
    isListed: listed,
    isNameLike: nameLike,
    isOneWord: oneWord,
    names: [{ text, start: 0 }],
    mayBeNames: listed || nameLike || oneWord,
    certainty: listed ? 'listed' : nameLike ? 'name' : oneWord ? 'word' : 'none',
  };
}

function readSeveral(text: string, isListed: IsListed): LabelReading {
  const listed = isListed(text);
  const names = namesIn(text);
  const unlisted = names.filter((name) => !isListed(name.text));
  const areNameLike = unlisted.every((name) => isNameLike(name.text));
  const mayBeNames = areNameLike || unlisted.every((name) => isNameLike(name.text) || isOneWord(name.text));
  return {
    text,
    isListed: listed,
    isNameLike: isNameLike(text),
    isOneWord: isOneWord(text),
    names,
    mayBeNames,
    certainty: listed || unlisted.length === 0 ? 'listed' : areNameLike ? 'name' : mayBeNames ? 'word' : 'none',
  };
}

/** The names between the commas; what follows a full name and belongs to it, `Ann Lee, MP`, stays with it. */
function namesIn(label: string): LabelReading['names'] {
  let from = 0;
  return splitAtCommas(label).map((text) => {
    const start = label.indexOf(text, from);
    from = start + text.length;
    return { text, start };
  });
}

function splitAtCommas(label: string): string[] {
  const names: string[] = [];
  let start = 0;
  let last = 0;
  for (let i = 0; i <= label.length; i++) {
    if (i < label.length && !isComma(label.charCodeAt(i))) continue;
    const name = label.slice(start, i).trim();
    const before = names.at(-1);
    if (before?.includes(' ') && isPostNominal(name)) {
      names[names.length - 1] = label.slice(last, i).trim();
    } else {
      names.push(name);
      last = start;
    }
    start = i + 1;
  }
  return names;
}

const comma = /[,、，]/;

import { isNameLike, isOneWord, isPostNominal, isVoice } from '../labels/labels.ts';
import { isComma } from '../text/characters.ts';
import type { WrittenCue } from './writtenCue.ts';

/** Whether the roster knows a label: always the same answer, since it is asked for each label once. */
export type IsListed = (label: string) => boolean;

/** What can be told of a label by itself, found out when it is asked for. */
export class LabelReading {
  /** The label: one string for all the places where it stands. */
  readonly text: string;
  readonly isListed: boolean;
  readonly #isListedName: IsListed;
  #names: readonly LabelName[] | undefined;
  #certainty: Certainty | undefined;

  constructor(text: string, isListed: IsListed) {
    this.text = text;
    this.isListed = isListed(text);
    this.#isListedName = isListed;
  }

  get isNameLike(): boolean {
    return isNameLike(this.text);
  }

  get isOneWord(): boolean {
    return isOneWord(this.text);
  }

  /** The names between its commas, each with the place in the label where it begins. */
  get names(): readonly LabelName[] {
    this.#names ??= comma.test(this.text) ? namesIn(this.text) : [{ text: this.text, start: 0 }];
    return this.#names;
  }

  /** Whether each of the names may be somebody. */
  get mayBeNames(): boolean {
    return this.certainty !== 'none';
  }

  get certainty(): Certainty {
    this.#certainty ??= this.isListed ? 'listed' : this.#certaintyOfNames();
    return this.#certainty;
  }

  #certaintyOfNames(): Certainty {
    let least: Certainty = 'listed';
    for (const { text } of this.names) {
      // A label that is one name has been looked for already.
      if (this.names.length > 1 && this.#isListedName(text)) continue;
      if (isNameLike(text)) least = least === 'listed' ? 'name' : least;
      else if (isOneWord(text) || (this.names.length === 1 && isVoice(text))) least = 'word';
      else return 'none';
    }
    return least;
  }
}

/** What all of a label is at least: on the roster, of the shape of a name, or words that may be a nickname or a voice. */
export type Certainty = 'listed' | 'name' | 'word' | 'none';

export interface LabelName {
  readonly text: string;
  readonly start: number;
}

/** How all cues read that are written alike, as long as words follow that are no part of a cue. */
export interface KnownCue {
  readonly kind: 'cue' | 'possible';
  readonly written: WrittenCue;
}

/**
 * Reads labels. Each is read once: a transcript has few labels and many lines, and to find a label again takes a
 * twentieth of reading it.
 */
export class LabelReader {
  readonly #isListed: IsListed;
  readonly #known = new Map<string, LabelReading>();
  readonly #cues = new Map<string, KnownCue>();

  constructor(isListed: IsListed) {
    this.#isListed = isListed;
  }

  read(label: string): LabelReading {
    const known = this.#known.get(label);
    if (known) return known;
    const reading = new LabelReading(label, this.#isListed);
    // With more than these it is no transcript, and not worth the memory.
    if (this.#known.size < MOST_KNOWN) this.#known.set(label, reading);
    return reading;
  }

  /** The cue that is written so, up to its colon, wherever it stands. */
  knownCue(label: string): KnownCue | undefined {
    return this.#cues.get(label);
  }

  rememberCue(label: string, cue: KnownCue): void {
    if (this.#cues.size < MOST_KNOWN) this.#cues.set(label, cue);
  }

  /** Whether the roster has a label, for whoever wants to know no more. */
  isListed(label: string): boolean {
    return this.#isListed(label);
  }
}

const MOST_KNOWN = 10_000;

/** The names between the commas; what follows a full name and belongs to it, `Ann Lee, MP`, stays with it. */
function namesIn(label: string): LabelName[] {
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

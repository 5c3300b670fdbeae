import { isNameLike, isOffice, isOneWord, isPostNominal, isVoice } from '../../labels/labels.ts';
import { isComma } from '../../text/characters.ts';
import type { WrittenCue } from './writtenCue.ts';

/** Whether the roster knows a label. The answer must not change, because each label is looked up once. */
export type IsListed = (label: string) => boolean;

/** The properties of a label by itself, computed on request. */
export class LabelReading {
  /** The label: one string for all its places. */
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

  /** The names between its commas, each with its offset in the label. */
  get names(): readonly LabelName[] {
    this.#names ??= comma.test(this.text) ? namesIn(this.text) : [{ text: this.text, start: 0 }];
    return this.#names;
  }

  /** Whether each of the names may be a speaker. */
  get mayBeNames(): boolean {
    return this.certainty !== 'none';
  }

  get certainty(): Certainty {
    this.#certainty ??= this.isListed ? 'listed' : this.#certaintyOfNames();
    return this.#certainty;
  }

  #certaintyOfNames(): Certainty {
    let least: Certainty = 'listed';
    const isOfOffice = this.names.length > 2 && isOffice(this.text);
    for (const { text: written } of this.names) {
      // `The Minister for Parks, Sport, and Youth`
      const text = isOfOffice ? written.replace(/^and /, '') : written;
      // A label with a single name was looked up before.
      if (this.names.length > 1 && this.#isListedName(text)) continue;
      if (isNameLike(text)) least = least === 'listed' ? 'name' : least;
      else if (isOneWord(text) || (this.names.length === 1 && isVoice(text))) least = 'word';
      else return 'none';
    }
    return least;
  }
}

/** How certain all names of a label are: on the roster, shaped like a name, or single words that may be nicknames. */
export type Certainty = 'listed' | 'name' | 'word' | 'none';

export interface LabelName {
  readonly text: string;
  readonly start: number;
}

/** The reading that all cues in the same spelling share, if words follow that are not part of a cue. */
export interface KnownCue {
  readonly kind: 'cue' | 'possible';
  readonly written: WrittenCue;
}

/**
 * Reads labels, each only once, because a transcript has few labels and many lines.
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
    // A text with more labels than this is hardly a transcript. Then labels are not kept, to save memory.
    if (this.#known.size < MOST_KNOWN) this.#known.set(label, reading);
    return reading;
  }

  /** The cue with this spelling, up to its colon, wherever it is. */
  knownCue(label: string): KnownCue | undefined {
    return this.#cues.get(label);
  }

  rememberCue(label: string, cue: KnownCue): void {
    if (this.#cues.size < MOST_KNOWN) this.#cues.set(label, cue);
  }

  /** Whether the roster has a label. */
  isListed(label: string): boolean {
    return this.read(label).isListed;
  }
}

const MOST_KNOWN = 10_000;

/** The names between the commas. Letters after a full name stay with it: `Ann Lee, MP`. */
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

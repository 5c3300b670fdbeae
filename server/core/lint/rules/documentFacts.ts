import type { Reread } from '../../parse.ts';
import { areSameCueNames, joinCueNames, keysInCues } from '../../speakers/innerCues.ts';
import { type NameUse, nameUses } from '../../speakers/uses.ts';
import { type BracketedLine, bracketedLines } from '../../syntax/marks.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { lazy } from '../../text/lazy.ts';
import type { TextEdit } from '../../text/span.ts';
import { removeStraySpaces } from '../../typos/straySpaces.ts';
import { areLinesWrapped } from './brokenLines.ts';
import { beginTurnsSmall } from './brokenOffTurns.ts';
import { countGaps, isJustified } from './justified.ts';
import { isNumberedPage } from './numberedPages.ts';
import type { WholeFact } from './wholeFact.ts';

/** The facts of a whole transcript that rules of scope `turn` may read. */
export const wholeFacts = {
  /** The names in cues. */
  cueNames: { ofPart: keysInCues, join: joinCueNames, isSame: areSameCueNames },
  areLinesWrapped,
  isJustified,
  isNumberedPage,
  beginTurnsSmall,
} satisfies Record<string, WholeFact<unknown, unknown>>;

export type WholeFactName = keyof typeof wholeFacts;
export type WholeFacts = { readonly [Name in WholeFactName]: ReturnType<(typeof wholeFacts)[Name]['join']> };

/** What rules ask about a transcript besides its tree. Each fact is computed when a rule first asks for it. */
export interface DocumentFacts extends WholeFacts {
  /** The line break that an edit writes. */
  readonly lineBreak: string;
  /** The names in cues, in the order of their first cue. */
  readonly nameUses: readonly NameUse[];
  readonly bracketedLines: readonly BracketedLine[];
  /** The edits that remove the stray spaces of the text, in prose and elsewhere. */
  readonly straySpaces: readonly TextEdit[];
  readonly reread: Reread;
}

/** What is known of a part of a transcript from outside the part. */
export type FactsAround = WholeFacts & Pick<DocumentFacts, 'lineBreak'>;

/** The facts of a transcript, or of a part of one as if it were everything. */
export function documentFacts(transcript: Transcript, reread: Reread, around?: FactsAround): DocumentFacts {
  return new LazyFacts(transcript, reread, around);
}

/**
 * A class, because V8 keeps the getters of an object literal, and with them the transcript, until it collects all garbage.
 */
class LazyFacts implements DocumentFacts {
  readonly reread: Reread;
  readonly #transcript: Transcript;
  readonly #around: FactsAround | undefined;
  readonly #cueNames = lazy(() => joinCueNames([keysInCues(this.#transcript)]));
  readonly #areLinesWrapped = lazy(() => areLinesWrapped.join([areLinesWrapped.ofPart(this.#transcript)]));
  readonly #isJustified = lazy(() => isJustified.join([countGaps(this.#transcript, this.straySpaces)]));
  readonly #isNumberedPage = lazy(() => isNumberedPage.join([isNumberedPage.ofPart(this.#transcript)]));
  readonly #beginTurnsSmall = lazy(() => beginTurnsSmall.join([beginTurnsSmall.ofPart(this.#transcript)]));
  readonly #nameUses = lazy(() => nameUses(this.#transcript));
  readonly #bracketedLines = lazy(() => bracketedLines(this.#transcript));
  readonly #straySpaces = lazy(() => removeStraySpaces(this.#transcript.text));

  constructor(transcript: Transcript, reread: Reread, around: FactsAround | undefined) {
    this.#transcript = transcript;
    this.reread = reread;
    this.#around = around;
  }

  get cueNames() {
    return this.#around?.cueNames ?? this.#cueNames();
  }

  get areLinesWrapped() {
    return this.#around?.areLinesWrapped ?? this.#areLinesWrapped();
  }

  get isJustified() {
    return this.#around?.isJustified ?? this.#isJustified();
  }

  get isNumberedPage() {
    return this.#around?.isNumberedPage ?? this.#isNumberedPage();
  }

  get beginTurnsSmall() {
    return this.#around?.beginTurnsSmall ?? this.#beginTurnsSmall();
  }

  get lineBreak() {
    return (this.#around ?? this.#transcript.lines).lineBreak;
  }

  get nameUses() {
    return this.#nameUses();
  }

  get bracketedLines() {
    return this.#bracketedLines();
  }

  get straySpaces() {
    return this.#straySpaces();
  }
}

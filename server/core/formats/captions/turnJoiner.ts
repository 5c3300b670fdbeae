import type { DraftPart, Passage } from '../draft/draft.ts';
import { isSameVoice } from '../draft/joinTurns.ts';

/** The sign before words that another voice says: `>>`, or a dash before each line of a dialogue. */
export type Sign = 'chevron' | 'dash';

/** What stands before the words of a caption. */
export interface Opening {
  /** Empty for somebody who is not named; undefined where the caption says nothing of who speaks. */
  readonly speakers: readonly string[] | undefined;
  /** Whether a tag, a name or a sign opens the words. */
  readonly isLabelled: boolean;
  readonly sign?: Sign;
}

/** Puts captions together into turns: what one voice says without another between. */
export class TurnJoiner {
  readonly parts: DraftPart[] = [];
  /** Whether a speaker is named only where another one begins. */
  readonly #isOnChange: boolean;
  #speakers: readonly string[] | undefined;
  #sign: Sign | undefined;
  /** Whether a label without words stands above. */
  #isPending = false;
  /** The passages of the last turn, where further words may belong to it. */
  #passages: Passage[] | undefined;

  constructor(isOnChange: boolean) {
    this.#isOnChange = isOnChange;
  }

  /** A label without words, which the next caption has. */
  addLabel({ speakers, sign }: Opening): void {
    this.#passages = undefined;
    this.#speakers = speakers;
    this.#sign = sign;
    this.#isPending = true;
  }

  addWords({ speakers, isLabelled, sign }: Opening, passage: Passage): void {
    if (isLabelled) this.#open(speakers, sign);
    else if (!this.#goesOn(passage.text)) this.#open(undefined, undefined);
    this.#isPending = false;
    if (this.#passages) this.#passages.push(passage);
    else {
      this.#passages = [passage];
      this.parts.push({ kind: 'turn', speakers: this.#speakers, passages: this.#passages });
    }
  }

  addEvent(text: string, start: number | undefined): void {
    this.#passages = undefined;
    this.parts.push({ kind: 'event', text, ...(start !== undefined && { start }) });
  }

  addComment(text: string): void {
    this.#passages = undefined;
    this.parts.push({ kind: 'comment', text });
  }

  /** Whether words without a label are by the voice before. What is sung may be by anybody. */
  #goesOn(text: string): boolean {
    if (this.#isPending || this.#sign === 'chevron') return true;
    return this.#isOnChange && this.#sign !== 'dash' && !/[♪♫]/.test(text);
  }

  /** Turns of people without a name stay apart, since these may be several. */
  #open(speakers: readonly string[] | undefined, sign: Sign | undefined): void {
    if (!isSameVoice(this.#speakers, speakers)) this.#passages = undefined;
    this.#speakers = speakers;
    this.#sign = sign;
  }
}

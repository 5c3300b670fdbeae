import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import { placeCue } from '../syntax/cues/writtenCue.ts';
import type { Cue, Turn, Unattributed } from '../syntax/tree.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Place } from './parts.ts';

/** What only the whole transcript says of a turn. */
export type TurnMeaning = Pick<Turn, 'index' | 'section' | 'kind' | 'inferred' | 'speakers' | 'unknown' | 'exchange'>;

/**
 * A turn of a part as a turn of the whole text. Its places are computed when they are read: a long transcript has tens of
 * thousands of turns, and a request reads the places of a few.
 */
export class PlacedTurn implements Turn {
  readonly #own: AssembledTurn;
  readonly #place: Place;
  readonly #meaning: TurnMeaning;
  #cue: Cue | undefined;

  constructor(own: AssembledTurn, place: Place, meaning: TurnMeaning) {
    this.#own = own;
    this.#place = place;
    this.#meaning = meaning;
  }

  get index(): number {
    return this.#meaning.index;
  }

  get section(): number {
    return this.#meaning.section;
  }

  get kind(): Turn['kind'] {
    return this.#meaning.kind;
  }

  get inferred(): boolean {
    return this.#meaning.inferred;
  }

  get speakers(): Turn['speakers'] {
    return this.#meaning.speakers;
  }

  get unknown(): Turn['unknown'] {
    return this.#meaning.unknown;
  }

  get exchange(): number | undefined {
    return this.#meaning.exchange;
  }

  get firstLine(): number {
    return this.#own.firstLine + this.#place.line;
  }

  get lastLine(): number {
    return this.#own.lastLine + this.#place.line;
  }

  get span(): Span {
    return shiftSpan(this.#own.span, this.#place.offset);
  }

  get cue(): Cue | undefined {
    const { cue } = this.#own;
    if (cue) this.#cue ??= placeCue(cue, this.#place.offset);
    return this.#cue;
  }
}

/** A run of a part, as it stands in the whole text; `section` is its section there. */
export function placedRun(run: Unattributed, { offset, line }: Place, section: number): Unattributed {
  const { firstLine, lastLine, span, brokenCue, doubt } = run;
  return {
    firstLine: firstLine + line,
    lastLine: lastLine + line,
    span: shiftSpan(span, offset),
    section,
    brokenCue: brokenCue && { ...brokenCue, span: shiftSpan(brokenCue.span, offset) },
    doubt: doubt && { ...doubt, span: shiftSpan(doubt.span, offset) },
  };
}

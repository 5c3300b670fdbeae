import type { Cue, Label, Marker, Time, Turn, Unattributed } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './places.ts';

/** What only the whole transcript tells of a turn. */
export type Meaning = Pick<Turn, 'index' | 'section' | 'kind' | 'inferred' | 'speakers' | 'unknown' | 'exchange'>;

/**
 * A turn of a part, as it stands in the whole text. Its places are counted when somebody asks: in a file of 10 MB there
 * are some 20,000 turns, and of most of them nobody ever does.
 */
export class PlacedTurn implements Turn {
  readonly identity: Turn;
  readonly #place: Place;
  readonly #meaning: Meaning;
  #cue: Cue | undefined;

  constructor(own: Turn, place: Place, meaning: Meaning) {
    this.identity = own;
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
    return this.identity.firstLine + this.#place.line;
  }

  get lastLine(): number {
    return this.identity.lastLine + this.#place.line;
  }

  get span(): Span {
    return moved(this.identity.span, this.#place.offset);
  }

  get cue(): Cue | undefined {
    const { cue } = this.identity;
    const { offset } = this.#place;
    if (cue && !this.#cue) this.#cue = offset === 0 ? cue : movedCue(cue, offset);
    return this.#cue;
  }
}

/** A run of a part, as it stands in the whole text; `section` is its section there. */
export function placedRun(run: Unattributed, { offset, line }: Place, section: number): Unattributed {
  const { firstLine, lastLine, span, brokenCue } = run;
  return {
    firstLine: firstLine + line,
    lastLine: lastLine + line,
    span: moved(span, offset),
    section,
    brokenCue: brokenCue && { ...brokenCue, span: moved(brokenCue.span, offset) },
  };
}

export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function movedLabel({ text, span }: Label, by: number): Label {
  return { text, span: moved(span, by) };
}

function movedCue({ span, textStart, marker, names, unknown, qualifiers, time, form }: Cue, by: number): Cue {
  return {
    span: moved(span, by),
    textStart: textStart + by,
    marker: marker && movedMark<Marker>(marker, by),
    names: names.map((name) => movedLabel(name, by)),
    unknown,
    qualifiers: qualifiers.map((qualifier) => movedLabel(qualifier, by)),
    time: time && movedMark<Time>(time, by),
    form,
  };
}

function movedMark<T extends { readonly span: Span }>(mark: T, by: number): T {
  return { ...mark, span: moved(mark.span, by) };
}

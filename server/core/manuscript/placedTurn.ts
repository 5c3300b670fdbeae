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
  readonly identity: object;
  readonly index: number;
  readonly section: number;
  readonly kind: Turn['kind'];
  readonly inferred: boolean;
  readonly speakers: Turn['speakers'];
  readonly unknown: Turn['unknown'];
  readonly exchange: number | undefined;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly #own: Turn;
  readonly #offset: number;
  #cue: Cue | undefined;

  constructor(own: Turn, { offset, line }: Place, meaning: Meaning) {
    this.identity = own;
    this.index = meaning.index;
    this.section = meaning.section;
    this.kind = meaning.kind;
    this.inferred = meaning.inferred;
    this.speakers = meaning.speakers;
    this.unknown = meaning.unknown;
    this.exchange = meaning.exchange;
    this.firstLine = own.firstLine + line;
    this.lastLine = own.lastLine + line;
    this.#own = own;
    this.#offset = offset;
  }

  get span(): Span {
    return moved(this.#own.span, this.#offset);
  }

  get cue(): Cue | undefined {
    const { cue } = this.#own;
    if (cue && !this.#cue) this.#cue = this.#offset === 0 ? cue : movedCue(cue, this.#offset);
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

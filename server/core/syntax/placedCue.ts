import { moved } from '../text/span.ts';
import type { Cue, CueForm, Label, Marker, Time, WrittenCue } from './tree.ts';

/**
 * A cue in its place. Hardly anybody asks for the places of all its pieces, so they are counted for who does: of 100
 * bytes that a cue takes, this spares 70, and a transcript has a cue for each few hundred bytes.
 */
export class PlacedCue implements Cue {
  readonly written: WrittenCue;
  readonly textStart: number;
  readonly #start: number;
  #names: readonly Label[] | undefined;

  /**
   * @param start where its line begins
   * @param textStart where its words begin
   */
  constructor(written: WrittenCue, start: number, textStart: number) {
    this.written = written;
    this.textStart = textStart;
    this.#start = start;
  }

  /** The same cue in another place. */
  moved(by: number): PlacedCue {
    return by === 0 ? this : new PlacedCue(this.written, this.#start + by, this.textStart + by);
  }

  get span() {
    return moved(this.written.span, this.#start);
  }

  get marker(): Marker | undefined {
    const { marker } = this.written;
    return marker && { kind: marker.kind, number: marker.number, span: moved(marker.span, this.#start) };
  }

  /** The same labels for whoever asks: some are told apart by what they are. */
  get names(): readonly Label[] {
    this.#names ??= this.written.names.map((name) => movedLabel(name, this.#start));
    return this.#names;
  }

  get unknown(): boolean {
    return this.written.unknown;
  }

  get qualifiers(): readonly Label[] {
    const { qualifiers } = this.written;
    return qualifiers.length === 0 ? qualifiers : qualifiers.map((qualifier) => movedLabel(qualifier, this.#start));
  }

  get time(): Time | undefined {
    const { time } = this.written;
    return time && movedTime(time, this.#start);
  }

  get form(): CueForm {
    return this.written.form;
  }
}

export function movedLabel({ text, span }: Label, by: number): Label {
  return { text, span: moved(span, by) };
}

export function movedTime({ seconds, span }: Time, by: number): Time {
  return { seconds, span: moved(span, by) };
}

import { shiftSpan } from '../../text/span.ts';
import type { Cue, Label, Time } from '../tree.ts';

/** A cue with spans relative to the start of its line. Cues in the same spelling share one. */
export type WrittenCue = Omit<Cue, 'textStart'>;

/** A cue on its line. Offsets refer to the text that was read, which may be a part of a transcript. */
export interface LineCue {
  readonly written: WrittenCue;
  /** The start of its line. */
  readonly start: number;
  /** The start of the words. */
  readonly textStart: number;
}

/** The cue for the tree, with absolute places. `by` is the offset of the text that was read. */
export function placeCue({ written, start, textStart }: LineCue, by = 0): Cue {
  const { span, marker, names, unknown, qualifiers, time, form } = written;
  const at = start + by;
  return {
    span: shiftSpan(span, at),
    textStart: textStart + by,
    marker: marker && { kind: marker.kind, number: marker.number, span: shiftSpan(marker.span, at) },
    names: moveLabels(names, at),
    unknown,
    qualifiers: moveLabels(qualifiers, at),
    time: time && moveTime(time, at),
    form,
  };
}

export function moveLabel({ text, span }: Label, by: number): Label {
  return { text, span: shiftSpan(span, by) };
}

export function moveTime({ seconds, span }: Time, by: number): Time {
  return { seconds, span: shiftSpan(span, by) };
}

/** The same labels where there are none. */
export function moveLabels(labels: readonly Label[], by: number): readonly Label[] {
  return labels.length === 0 ? labels : labels.map((label) => moveLabel(label, by));
}

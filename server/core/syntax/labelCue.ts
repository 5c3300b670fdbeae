import type { LabelReading, LabelText } from '../labels/form.ts';
import { isInitials, isOffice, isRole } from '../labels/labels.ts';
import type { CueForm, Label } from './tree.ts';
import type { LineCue, WrittenCue } from './writtenCue.ts';

/** The cue that a label makes of its line, which begins and ends at UTF-16 offsets of the text. */
export function labelCue(reading: LabelReading, start: number, end: number): LineCue {
  const { form, label, marker, qualifier, time, textStart } = reading;
  const isAlone = start + textStart >= end;
  const written: WrittenCue = {
    span: { start: 0, end: textStart },
    marker: marker && { kind: marker, number: undefined, span: { start: 0, end: 1 } },
    names: label ? [toLabel(label)] : [],
    unknown: false,
    qualifiers: qualifier ? [toLabel(qualifier)] : [],
    time: time && { seconds: time.seconds, span: { start: time.start, end: time.end } },
    form: {
      emphasis: '',
      colon: 'none',
      time: !time ? 'none' : label && time.start < label.start ? 'before' : 'after',
      alone: isAlone || form.alone === true,
      label: form.id,
    } satisfies CueForm,
  };
  return { written, start, textStart: Math.min(start + textStart, end) };
}

function toLabel({ text, start, end }: LabelText): Label {
  return { text, span: { start, end } };
}

/** What the rest of the file says of a label. */
interface Elsewhere {
  isListed(label: string): boolean;
  /** Whether it is all of a cue elsewhere, or on the roster. */
  speaksAlone(label: string): boolean;
}

/**
 * Tells several speakers from one with a role: `Otto Lind, Engineer` is one person unless both halves speak on their own, and an office
 * keeps its commas.
 */
export function withRole(cue: LineCue, text: string, { isListed, speaksAlone }: Elsewhere): LineCue {
  const { written, start } = cue;
  const { names } = written;
  const [first, ...others] = names;
  if (!first || others.length === 0) return cue;
  const last = names[names.length - 1] as Label;
  const whole: Label = {
    text: text.slice(start + first.span.start, start + last.span.end),
    span: { start: first.span.start, end: last.span.end },
  };
  if (isListed(whole.text) || isOffice(whole.text)) return { ...cue, written: { ...written, names: [whole] } };
  if (names.every(({ text: name }) => speaksAlone(name) || isInitials(name))) return cue;
  if (
    !isRole(
      others.map(({ text: name }) => name),
      first.text,
    )
  )
    return cue;
  return { ...cue, written: { ...written, names: [first], qualifiers: [...others, ...written.qualifiers] } };
}

import type { LabelReading, LabelText } from '../../labels/form.ts';
import { isInitials, isNameLike, isOffice, isRole } from '../../labels/labels.ts';
import { isDigit, isWhite, skipWhite } from '../../text/characters.ts';
import { lazy } from '../../text/lazy.ts';
import { readBareTime, readTime } from '../times.ts';
import type { CueForm, Label, Time } from '../tree.ts';
import { type LineCue, moveTime, type WrittenCue } from './writtenCue.ts';

/** The cue that a label makes of its line, which begins and ends at UTF-16 offsets of the text. */
export function labelCue(reading: LabelReading, start: number, end: number): LineCue {
  const { form, label, marker, markerSpan, qualifier, time, textStart } = reading;
  const isAlone = start + textStart >= end;
  const written: WrittenCue = {
    span: { start: 0, end: textStart },
    marker: marker && markerSpan && { kind: marker, number: undefined, span: markerSpan },
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

/** Whether the words after a label, which begin at an offset, open with a time, or are only a time. */
export function hasTimeFirst(text: string, start: number, end: number): boolean {
  return readTimeFirst(text, start, end) !== undefined;
}

/** A cue with the time that opens its words as a part of it: `Name: 00:05 words`. */
export function withTime(cue: LineCue, text: string, end: number): LineCue {
  const { written, start, textStart } = cue;
  const first = written.time ? undefined : readTimeFirst(text, textStart, end);
  if (!first) return cue;
  const { time, wordsStart } = first;
  const words = skipWhite(text, wordsStart, end);
  return {
    written: {
      ...written,
      span: { start: written.span.start, end: wordsStart - start },
      time: moveTime(time, -start),
      form: { ...written.form, time: 'after', alone: words === end },
    },
    start,
    textStart: words,
  };
}

/** The time that words open with. A dash or another mark after it belongs neither to the time nor to the words. */
function readTimeFirst(text: string, start: number, end: number): { time: Time; wordsStart: number } | undefined {
  const isBare = isDigit(text.charCodeAt(start));
  const time = isBare
    ? readBareTime(text, start, end)
    : (readTime(text, start, end) ?? readSmallTime(text, start, end));
  if (!time || (time.span.end < end && !isWhite(text.charCodeAt(time.span.end)))) return undefined;
  const next = skipWhite(text, time.span.end, end);
  const isMark = next + 1 < end && separators.includes(text.charAt(next)) && isWhite(text.charCodeAt(next + 1));
  const wordsStart = isMark ? next + 1 : time.span.end;
  return { time, wordsStart };
}

/** `<sup>00:12</sup>`, as pages of podcasts have it. */
function readSmallTime(text: string, start: number, end: number): Time | undefined {
  const [, tag = '', name] = /^(<(su[bp])>)\d/.exec(text.slice(start, start + 6)) ?? [];
  const time = name === undefined ? undefined : readBareTime(text, start + tag.length, end);
  const close = `</${name}>`;
  if (!time || !text.startsWith(close, time.span.end)) return undefined;
  return { seconds: time.seconds, span: { start, end: time.span.end + close.length } };
}

const separators = '-–—|·•/:';

/** What the rest of the file says of a label. */
export interface Elsewhere {
  isListed(label: string): boolean;
  /** Whether it is all of a cue elsewhere, or on the roster. */
  speaksAlone(label: string): boolean;
  /** Whether it is all of a cue more than once. */
  returns(label: string): boolean;
}

/**
 * Tells several speakers from one with a role or a firm: `Otto Lind, Engineer` is one person unless both halves speak on their own, as is
 * `Otto Lind, Harbour Works` where it returns. An office keeps its commas, and so does `Kim, Soo-jin` where it returns.
 */
export function withRole(cue: LineCue, text: string, elsewhere: Elsewhere): LineCue {
  const { written, start } = cue;
  const { names } = written;
  const [first, ...others] = names;
  if (!first || others.length === 0) return cue;
  const last = names[names.length - 1] as Label;
  const whole: Label = {
    text: text.slice(start + first.span.start, start + last.span.end),
    span: { start: first.span.start, end: last.span.end },
  };
  if (elsewhere.isListed(whole.text) || isOffice(whole.text))
    return { ...cue, written: { ...written, names: [whole] } };
  // `HOST` in capitals looks like initials.
  const isSpeaker = (name: string) => elsewhere.speaksAlone(name) || (isInitials(name) && !isRole([name], ''));
  if (names.every(({ text: name }) => isSpeaker(name))) return cue;
  if (isInverted(names, whole.text, elsewhere)) return { ...cue, written: { ...written, names: [whole] } };
  const parts = others.map(({ text: name }) => name);
  const isOneOfFirm =
    first.text.includes(' ') && elsewhere.returns(whole.text) && !parts.some((part) => elsewhere.speaksAlone(part));
  if (!isOneOfFirm && !isRole(parts, first.text)) return cue;
  return { ...cue, written: { ...written, names: [first], qualifiers: [...others, ...written.qualifiers] } };
}

/** `Kim, Soo-jin`, `Holm, I.`: a family name and a given one, where neither speaks without the other and the label returns or ends in an initial. */
function isInverted(names: readonly Label[], whole: string, elsewhere: Elsewhere): boolean {
  const [family, given, ...others] = names;
  if (!family || !given || others.length > 0 || family.text.includes(' ') || !isNameLike(given.text)) return false;
  // The second half of `Soo-jin` is no role.
  return (
    !isRole([given.text.replaceAll('-', '')], family.text) &&
    (givenInitials().test(given.text) || elsewhere.returns(whole)) &&
    !names.some(({ text }) => elsewhere.speaksAlone(text))
  );
}

const givenInitials = lazy(() => /^(?:\p{Lu}\.\s?-?){1,3}$/u);

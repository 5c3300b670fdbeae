import type { LabelReading } from '../../labels/form.ts';
import { isNameLike } from '../../labels/labels.ts';
import { readLabel } from '../../labels/readLabel.ts';
import { labelCue } from '../../syntax/cues/labelCue.ts';
import { readCue } from '../../syntax/cues/readCue.ts';
import { placeCue } from '../../syntax/cues/writtenCue.ts';
import { skipWhite } from '../../text/characters.ts';
import { nameKey } from '../../text/names.ts';
import { plainCue } from './plainCue.ts';

/** Forms that cleaning also writes as cues where less than a file's convention proves them. */
export type CleanedForm = 'proved' | 'bullet' | 'dash' | 'nick' | 'chevrons' | 'main-tier' | 'capitals';

/** A line that may say who speaks, in a form that is no cue here. */
export interface PossibleLabel {
  readonly form: CleanedForm;
  /** Keys of the names; none for `Q -`, `A -`, and for `>>`, which says only that somebody else speaks. */
  readonly names: readonly string[];
  /** As a cue, with its colon. */
  readonly cue: string;
  /** Where the words begin; the end of the line, where they stand on the lines below. */
  readonly textStart: number;
}

/** Whether the roster knows a label, or it is one of a cue elsewhere on the page. */
export type IsKnown = (label: string) => boolean;

const forms: Readonly<Record<string, CleanedForm>> = {
  bullet: 'bullet',
  dash: 'dash',
  nick: 'nick',
  chevrons: 'chevrons',
  'nameless-chevrons': 'chevrons',
  'main-tier': 'main-tier',
};

/**
 * What a line, which may be set in, may say of who speaks: in a form of label, or as a name in capitals alone, as screenplays have it.
 * Only the beginning of the line is looked at.
 */
export function possibleLabel(
  text: string,
  lineStart: number,
  end: number,
  isKnown: IsKnown,
): PossibleLabel | undefined {
  const start = skipWhite(text, lineStart, end);
  const reading = readLabel(text, start, end);
  const form = reading && forms[reading.form.id];
  // Prose that is set in has dashes too.
  const mayCount = form !== undefined && (form !== 'dash' || start === lineStart);
  return (
    (reading && mayCount ? labelOf(reading, { text, start, end, form }, isKnown) : undefined) ??
    capitalsOn(text, start, end, isKnown)
  );
}

/** The place of a line in its text, and the form of its label. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly form: CleanedForm;
}

function labelOf(
  reading: LabelReading,
  { text, start, end, form }: Place,
  isKnown: IsKnown,
): PossibleLabel | undefined {
  const textStart = start + reading.textStart;
  if (reading.form.nameless) return { form, names: [], cue: '?:', textStart };
  if (!reading.label) return { form, names: [], cue: reading.marker === 'question' ? 'Q:' : 'A:', textStart };
  if (form === 'dash' && !isNameLike(reading.label.text)) return undefined;
  const cue = plainCue(text, placeCue(labelCue(reading, start, end)));
  const names = namesReadBack(cue, isKnown);
  return names?.join() === namesIn(reading.label.text).join()
    ? { form, names: names.map(nameKey), cue, textStart }
    : undefined;
}

function namesIn(label: string): string[] {
  return label.split(',').map((name) => name.trim());
}

/** The names in a cue as it would be read back; undefined where it would be none. */
function namesReadBack(cue: string, isKnown: IsKnown): readonly string[] | undefined {
  const line = `${cue} x`;
  const reading = readCue(line, 0, line.length, isKnown);
  if (reading === undefined || reading.kind === 'broken') return undefined;
  return reading.cue.names.flatMap(({ text }) => namesIn(text));
}

/** `ANN LEE` or `ANN LEE (V.O.)`, alone. */
function capitalsOn(text: string, start: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  if (end - start > LONGEST) return undefined;
  const line = text.slice(start, end).trimEnd();
  const [, name = ''] = capitals.exec(line) ?? [];
  if (name === '' || scene.test(name) || !isNameLike(name)) return undefined;
  const names = namesReadBack(`${line}:`, isKnown);
  return names?.join() === name
    ? { form: 'capitals', names: [nameKey(name)], cue: `${line}:`, textStart: end }
    : undefined;
}

const capitals = /^(\p{Lu}[\p{Lu}\p{N}'’. -]{1,40}?)(?: \([^()]{1,30}\))?$/u;
/** What opens a scene, and how one goes over into the next. */
const scene = /^(?:INT|EXT|EST|I\/E)\b|\b(?:TO|IN|OUT|DAY|NIGHT|END)\.?$/;
/** No label is longer, with all that belongs to it. */
const LONGEST = 120;

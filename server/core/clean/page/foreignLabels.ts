import { isThing } from '../../labels/labels.ts';
import { endsSentence } from '../../sentences/lineBreaks.ts';
import { isListed } from '../../speakers/roster.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import { groupBy } from '../../text/groupBy.ts';
import { nameKey } from '../../text/names.ts';
import type { Voice } from '../furniture/recognition.ts';
import { plainCue } from './plainCue.ts';
import { type CleanedForm, type IsKnown, type PossibleLabel, possibleLabel } from './possibleLabel.ts';

/** A label in a form that is no cue, where it is certain that it says who speaks. */
export interface ForeignLabel {
  readonly form: CleanedForm;
  /** The cue to write for it, and the names in it, as they are compared. */
  readonly cue: string;
  readonly names: readonly string[];
  /** Where the words begin, in UTF-16 units from the start of the line; undefined if they are on the lines below. */
  readonly textAt: number | undefined;
}

/** What a text has of such labels, by line from 0. */
export interface ForeignLabels {
  readonly certain: ReadonlyMap<number, ForeignLabel>;
  /** Lines that may have one, and may be prose. */
  readonly uncertain: ReadonlySet<number>;
}

/**
 * The labels of a text that are written as other programs and habits write them, by line. In prose anything may stand
 * behind a bullet or before a dash, so a label counts only where its name is on the roster or is that of a cue, or
 * where it comes back and so does another one: where people talk. A form whose labels could be anything is stricter.
 * `voices` are those that the page names in its own way.
 */
export function foreignLabels(transcript: Transcript, voices: Iterable<Voice>): ForeignLabels {
  const known = knownNames(transcript, voices);
  // A new one whenever more is known: whoever reads cues asks each of them once for a label.
  const knowing = (): IsKnown => (label) => isListed(transcript.roster, label) || known.has(nameKey(label));
  let isKnown = knowing();
  let possible: LabelLine[] = [];
  let found: LabelLine[] = [];
  // Whoever is named in one form is known where another is used.
  for (let round = 0, before = -1; round < MOST_ROUNDS && before < known.size; round++) {
    before = known.size;
    isKnown = knowing();
    possible = possibleLabels(transcript, isKnown);
    const byForm = groupBy(possible, ({ label }) => label.form);
    found = [...byForm.values()].flatMap((lines) => certainLabels(transcript, lines, isKnown));
    for (const { label } of found) for (const name of label.names) known.add(name);
  }
  const certain = found.map(({ line, label: { form, cue, names, textStart } }): [number, ForeignLabel] => {
    return [
      line,
      { form, cue, names, textAt: form === 'capitals' ? undefined : textStart - transcript.lines.start(line) },
    ];
  });
  return {
    certain: new Map([...provedLabels(transcript), ...certain]),
    uncertain: uncertainLines(possible, found, isKnown),
  };
}

/** Labels in a form that the file proves: the transcript has them as cues, and they are written as other cues are. */
function provedLabels({ turns, unattributed, text, lines }: Transcript): [number, ForeignLabel][] {
  const nameless = unattributed.flatMap(({ doubt, firstLine }): [number, ForeignLabel][] => {
    if (doubt?.form !== 'nameless-chevrons') return [];
    const textAt = skipWhite(text, doubt.span.end, lines.end(firstLine)) - lines.start(firstLine);
    return [[firstLine, { form: 'chevrons', cue: '?:', names: [], textAt }]];
  });
  const named = turns.flatMap(({ cue, firstLine }): [number, ForeignLabel][] => {
    if (cue?.form.label === undefined) return [];
    const textAt = cue.form.alone ? undefined : cue.textStart - lines.start(firstLine);
    const names = cue.names.map((name) => name.text);
    return [[firstLine, { form: 'proved', cue: plainCue(text, cue), names, textAt }]];
  });
  return [...nameless, ...named];
}

/** By how they end it is told whether lines with a dash are labelled: those that may be must not end otherwise. */
function uncertainLines(possible: readonly LabelLine[], found: readonly LabelLine[], isKnown: IsKnown): Set<number> {
  const certain = new Set(found);
  const dashed = possible.filter((one) => one.label.form === 'dash');
  const counts = countKeys(dashed);
  const open = dashed.filter((one) => {
    return !certain.has(one) && keysOf(one.label).every((key) => (counts.get(key) ?? 0) > 1 || isKnown(key));
  });
  return new Set(open.map(({ line }) => line));
}

function countKeys(lines: readonly LabelLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of lines) for (const key of keysOf(label)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const MOST_ROUNDS = 4;

interface LabelLine {
  readonly line: number;
  readonly label: PossibleLabel;
}

function knownNames({ speakers }: Transcript, voices: Iterable<Voice>): Set<string> {
  const known = new Set(speakers.filter(({ voice }) => !voice).map(({ name }) => nameKey(name)));
  for (const { name } of voices) if (name !== undefined) known.add(nameKey(name));
  return known;
}

function possibleLabels(transcript: Transcript, isKnown: IsKnown): LabelLine[] {
  const { kinds, lines, text } = transcript;
  const found: LabelLine[] = [];
  const { unattributed } = LineKind;
  for (let line = kinds.indexOf(unattributed); line >= 0; line = kinds.indexOf(unattributed, line + 1)) {
    const start = lines.start(line);
    const label = possibleLabel(text, start, trimEnd(text, start, lines.end(line)), isKnown);
    if (label && (label.form !== 'capitals' || standsAboveWords(transcript, line))) found.push({ line, label });
  }
  return found;
}

/** Behind a blank line, and with words directly below: as a screenplay has the names of those who speak. */
function standsAboveWords({ kinds, lines, text }: Transcript, line: number): boolean {
  const above = kinds[line - 1];
  if (above === LineKind.unattributed || above === LineKind.speech || kinds[line + 1] !== LineKind.unattributed)
    return false;
  return /\p{Ll}/u.test(text.slice(lines.start(line + 1), lines.end(line + 1)));
}

function certainLabels(transcript: Transcript, lines: readonly LabelLine[], isKnown: IsKnown): readonly LabelLine[] {
  const { form } = (lines[0] as LabelLine).label;
  const counts = countKeys(lines);
  const mayRecur = (key: string) =>
    (counts.get(key) ?? 0) > 1 && (form !== 'bullet' || fullName.test(key)) && !isThing(key);
  const isTalk = [...counts.keys()].filter(mayRecur).length > 1 && bearsOut(transcript, form, lines);
  const named = lines.filter(({ line, label }) => {
    const keys = keysOf(label);
    if (keys.length === 0) return false;
    if (isTalk) return keys.every((key) => mayRecur(key) || isKnown(key));
    return keys.every(isKnown) && (form !== 'dash' || isSentence(transcript, line, label));
  });
  // Whoever marks a change of voice by chevrons does so where nobody is named too.
  return form === 'chevrons' && named.length > 1 ? lines : named;
}

/** `Q -` comes back as a name does, and means one where `A -` is there too. */
function keysOf({ form, names, cue }: PossibleLabel): readonly string[] {
  return form === 'dash' && names.length === 0 ? [cue] : names;
}

/** A list has words such as `Pro:` and `Plan:`, again and again. */
const fullName = /^\p{Lu}[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+)+$/u;

/** What else has to be so, where a form is that of other things too. */
function bearsOut(transcript: Transcript, form: CleanedForm, lines: readonly LabelLine[]): boolean {
  if (form === 'dash') return mostEndSentences(transcript, lines);
  return form !== 'capitals' || isScreenplay(transcript);
}

/** In anything but a screenplay, capitals above a paragraph are a heading. */
function isScreenplay({ kinds, lines, text }: Transcript): boolean {
  return kinds.some((kind, line) => {
    if (kind !== LineKind.unattributed) return false;
    const start = skipWhite(text, lines.start(line), lines.end(line));
    return scene.test(text.slice(start, start + LONGEST_SCENE));
  });
}

const scene = /^(?:INT|EXT|EST|INT\.?\/EXT)\. /;
const LONGEST_SCENE = 12;

function mostEndSentences(transcript: Transcript, lines: readonly LabelLine[]): boolean {
  return lines.filter(({ line, label }) => endsSentence(wordsOf(transcript, line, label))).length * 2 > lines.length;
}

/** One line in prose: `Ann Lee - Chair` and `Ann Lee - The Minister - came` are not what she says. */
function isSentence(transcript: Transcript, line: number, label: PossibleLabel): boolean {
  const words = wordsOf(transcript, line, label);
  return endsSentence(words) && words.split(' ').length > 2 && !/\s[-–—]+\s/.test(words);
}

function wordsOf({ text, lines }: Transcript, line: number, { textStart }: PossibleLabel): string {
  return text.slice(textStart, lines.end(line)).trimEnd();
}

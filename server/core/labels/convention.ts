import { isSameSet } from '../text/sets.ts';
import {
  ALONE,
  BOLD_ALONE,
  FEWEST_LINES,
  type FormEvidence,
  type LabelEvidence,
  MARKED,
  NEARLY_ALL,
  nothing,
  PLAIN,
  sum,
  TIMED,
} from './evidence.ts';
import { labelForms } from './forms/index.ts';
import { isNameLike } from './labels.ts';
import { type IsKnown, isNick, isNumber, isPlausible } from './plausible.ts';
import { areShortNames, isProved } from './proof.ts';

/** How a file writes who speaks: what its lines prove, taken together. Two conventions that are equal read every line alike. */
export interface Convention {
  /** The ids of the forms that the file proves: each line in them opens a turn. */
  readonly inForce: ReadonlySet<string>;
  /** Those of them in which a single word names somebody too, though the form has full names: `- Tom:`. */
  readonly shortNames: ReadonlySet<string>;
  readonly habits: Habits;
  /** Whether a time that stands after a label is that of the turn: `Name: 00:05 words`. */
  readonly timesFollow: boolean;
  /** Whether speakers have colons, so that words in bold alone on a line name none: `**Closed**`. */
  readonly hasColons: boolean;
  /** Whether a plain label that returns always has its words on the lines below, so that a name above words may be another one. */
  readonly standAbove: boolean;
  /** Whether two voices that return are numbers: `1: Yes.` */
  readonly hasNumbers: boolean;
}

/**
 * What nearly all plain labels that return have in common. A label that occurs once and lacks it is doubtful. All are false in a file in
 * which fewer than two labels return: then the shape of a name is all the evidence there is.
 */
export interface Habits {
  /** The names have several words. */
  readonly fullNames: boolean;
  /** The words end as a sentence does. */
  readonly sentences: boolean;
  /** The line above is finished. */
  readonly finished: boolean;
  /** The names are single words that begin with a small letter. */
  readonly nicknames: boolean;
  /** The words stand on the lines below. */
  readonly alone: boolean;
}

/** Where named voices have chevrons, chevrons alone mark a voice too. */
const CHEVRONS = 'chevrons';

/** With fewer lines nothing can be called a habit. */
const FEWEST_FOR_HABIT = 8;

/** The convention of a text. */
export function conventionOf(evidence: LabelEvidence, isKnown: IsKnown): Convention {
  const plain = evidence.get(PLAIN) ?? none;
  const inForce = new Set<string>();
  const shortNames = new Set<string>();
  const isTalkInCues = isTalk(plain);
  let speaksOften = hasFrequent(plain);
  // Whoever speaks in one form is known where another is used.
  const proved = new Set<string>();
  const isKnownNow = (label: string) => proved.has(label) || isKnown(label);
  for (let before = -1; before < inForce.size; ) {
    before = inForce.size;
    for (const form of labelForms) {
      const labels = evidence.get(form.id);
      if (!labels || form.unprovable || form.prose || inForce.has(form.id)) continue;
      const hasOthers = inForce.size > 0 || isTalkInCues;
      const isNamed = form.nameless === true && inForce.has(CHEVRONS);
      const hasShort = !hasOthers && areShortNames(form, labels, plain);
      const isInForce = isNamed || hasShort || isProved(form, labels, { isKnown: isKnownNow, hasOthers, speaksOften });
      if (!isInForce) continue;
      inForce.add(form.id);
      if (hasShort) shortNames.add(form.id);
      speaksOften ||= hasFrequent(labels);
      for (const [label, { lines }] of labels) if (isPlausible(form, label, lines, hasShort)) proved.add(label);
    }
  }
  return {
    inForce,
    shortNames,
    habits: habitsOf(evidence),
    timesFollow: doTimesFollow(evidence, inForce),
    hasColons: haveColons(evidence),
    standAbove: standAboveWords(evidence),
    hasNumbers: returning(evidence, PLAIN).filter(isNumber).length > 1,
  };
}

/** Whether two conventions read every line alike. */
export function isSameConvention(one: Convention, other: Convention): boolean {
  const [a, b] = [one.habits, other.habits];
  if (one.timesFollow !== other.timesFollow || one.hasColons !== other.hasColons) return false;
  if (one.standAbove !== other.standAbove) return false;
  if (one.hasNumbers !== other.hasNumbers) return false;
  if (habitNames.some((habit) => a[habit] !== b[habit])) return false;
  return isSameSet(one.inForce, other.inForce) && isSameSet(one.shortNames, other.shortNames);
}

/** Whether half of all labels have a time after them: what people say does not begin so, time and again. */
function doTimesFollow(evidence: LabelEvidence, inForce: ReadonlySet<string>): boolean {
  const linesIn = (form: string) => sum((evidence.get(form) ?? none).values(), 'lines');
  const timed = linesIn(TIMED);
  if (timed < FEWEST_LINES) return false;
  return timed * 2 >= [PLAIN, MARKED, ...inForce].reduce((all, form) => all + linesIn(form), 0);
}

/** Whether at least two labels stand before colons, in most lines and one of them again, and none of these is in bold alone on a line. */
function haveColons(evidence: LabelEvidence): boolean {
  const alone = evidence.get(BOLD_ALONE) ?? none;
  if (alone.size === 0) return false;
  const counts = evidence.get(PLAIN) ?? none;
  if ([...alone].some(([label, { lines }]) => (counts.get(label)?.lines ?? 0) > lines)) return false;
  const lines = sum(counts.values(), 'lines') - sum(alone.values(), 'lines');
  const isAgain = [...counts].some(([label, { lines }]) => lines > 1 && !alone.has(label));
  return isAgain && counts.size > alone.size + 1 && lines >= FEWEST_LINES && lines >= sum(alone.values(), 'lines');
}

/** The labels of some kind of line that return. */
function returning(evidence: LabelEvidence, kind: string): string[] {
  return [...(evidence.get(kind) ?? none)].flatMap(([label, { lines }]) => (lines > 1 ? label : []));
}

/** People talk where at least two labels return. */
function isTalk(labels: FormEvidence): boolean {
  let returning = 0;
  for (const { lines } of labels.values()) if (lines > 1 && ++returning > 1) return true;
  return false;
}

/** Whether a label returns as often as one that proves a form. */
function hasFrequent(labels: FormEvidence): boolean {
  for (const { lines } of labels.values()) if (lines >= FEWEST_LINES) return true;
  return false;
}

/** Whether all lines with a label that returns have their words on the lines below. Names in bold, which headings have too, do not count. */
function standAboveWords(evidence: LabelEvidence): boolean {
  const plain = evidence.get(PLAIN) ?? none;
  const bold = evidence.get(BOLD_ALONE) ?? none;
  for (const [label, { lines }] of evidence.get(ALONE) ?? none)
    if (lines > 1 && lines === plain.get(label)?.lines && !bold.has(label) && isNameLike(label)) return true;
  return false;
}

function habitsOf(evidence: LabelEvidence): Habits {
  const plain = evidence.get(PLAIN) ?? none;
  const alone = evidence.get(ALONE) ?? none;
  const returning = [...plain].filter(([, { lines }]) => lines > 1);
  const counts = returning.map(([, counts]) => counts);
  const lines = sum(counts, 'lines');
  if (returning.length < 2 || lines < FEWEST_FOR_HABIT) return noHabits;
  const nearlyAll = (count: number) => count >= lines * NEARLY_ALL;
  const linesOf = (isOfKind: (label: string) => boolean) =>
    sum(
      returning.flatMap(([label, counts]) => (isOfKind(label) ? counts : [])),
      'lines',
    );
  return {
    fullNames: nearlyAll(linesOf((label) => label.includes(' '))),
    sentences: nearlyAll(sum(counts, 'sentences')),
    finished: nearlyAll(sum(counts, 'finished')),
    nicknames: nearlyAll(linesOf(isNick)),
    alone: nearlyAll(
      sum(
        returning.map(([label]) => alone.get(label) ?? nothing),
        'lines',
      ),
    ),
  };
}

const noHabits: Habits = { fullNames: false, sentences: false, finished: false, nicknames: false, alone: false };

const habitNames = Object.keys(noHabits) as (keyof Habits)[];

const none: FormEvidence = new Map();

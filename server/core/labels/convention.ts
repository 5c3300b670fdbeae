import { opensWithLetter, opensWithSmallLetter } from '../text/letters.ts';
import { isSameSet } from '../text/sets.ts';
import {
  ALONE,
  BOLD_ALONE,
  type FormEvidence,
  type LabelCounts,
  type LabelEvidence,
  MARKED,
  nothing,
  PLAIN,
  TIMED,
} from './evidence.ts';
import type { LabelForm, LabelReading } from './form.ts';
import { labelForms } from './forms/index.ts';
import { isCommonLabel, isNameLike, isOneWord, isThing, isVoice, withoutPictures } from './labels.ts';
import { isOpener } from './sentenceOpeners.ts';

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

/** Whether a name speaks in cues that need no proof, or is on the roster. */
export type IsKnown = (label: string) => boolean;

/**
 * What a line that is written like a label is: the beginning of a turn, a line to ask about, a heading that ends the turn above, or text
 * like any other.
 */
export type Verdict = 'speaker' | 'doubtful' | 'heading' | 'none';

/** Where named voices have chevrons, chevrons alone mark a voice too. */
const CHEVRONS = 'chevrons';
/** `PRESIDENTE. La seduta è aperta.` */
const CAPITALS_STOP = 'capitals-stop';
/** A single word in small letters that returns so often in an ambiguous form may be a nickname. */
const FEWEST_OF_NICKNAME = 5;
/** Fewer lines in a form prove nothing. */
const FEWEST_LINES = 3;
/** With fewer lines nothing can be called a habit. */
const FEWEST_FOR_HABIT = 8;
/** A file does by habit what at least this share of its lines does. */
const NEARLY_ALL = 0.9;

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

/** What a line in a form that the file has to prove is. `counts` are those of its label in this form. */
export function verdictOn(
  { form, label, marker, time }: LabelReading,
  { inForce, shortNames }: Convention,
  { isKnown, counts }: { readonly isKnown: IsKnown; readonly counts: LabelCounts },
): Verdict {
  const { lines, sentences } = counts;
  const isInForce = inForce.has(form.id);
  if (form.nameless) return isInForce ? 'doubtful' : 'none';
  // `A boat` is the beginning of a sentence more often than an answer.
  if (!label) return isInForce ? 'speaker' : marker === 'question' || lines >= FEWEST_LINES ? 'doubtful' : 'none';
  const isSpeaker = isKnown(label.text);
  const mayName = () => isSpeaker || isPlausible(form, label.text, lines, shortNames.has(form.id));
  if (form.prose) {
    // A name and a colon are hardly anything else, whatever stands around them.
    const isNamed = form.labels === 'words' && (isSpeaker || (isNameLike(label.text) && isSaid(counts) && lines > 1));
    // In a text without full stops no sentence shows; but paragraphs seldom begin alike so often.
    const isHabit = opensWithSmallLetter(label.text) && lines >= FEWEST_OF_NICKNAME && counts.finished === lines;
    const mayReturn =
      returnsBeforeSentences(counts) || (form.labels === 'words' && isHabit && label.text.split(' ', 4).length < 4);
    return isNamed || (mayReturn && mayName()) ? 'doubtful' : 'none';
  }
  if (form.ambiguity === 'distinct') {
    if (isInForce || isSpeaker) return mayName() ? 'speaker' : 'doubtful';
    // One line of a chat is no chat, but `<Ann> Yes.` hardly anything else than what Ann says.
    return mayName() && !(form.chat && lines < 2 && !isNameLike(label.text)) ? 'doubtful' : 'none';
  }
  // A name that stands alone with a time is no heading of the text where it returns.
  const isHeading = form.alone && !time;
  // A heading that occurs once, or names no one, is a heading, also where voices have headings.
  if (isInForce && (!isHeading || lines > 1 || isSpeaker)) {
    // `00:05 Coffee` in a talk may be a part of it.
    if (form.alone && lines < 2 && !isSpeaker) return mayName() || isOneWord(label.text) ? 'doubtful' : 'none';
    if (mayName()) return 'speaker';
    if (isHeading) return 'none';
    return isHeadingOfList(label.text) ? 'heading' : 'doubtful';
  }
  // `[Sighs]` is an event.
  if (!isInForce && form.encloses === 'events')
    return label.text.includes(' ') && returnsBeforeSentences(counts) && mayName() ? 'doubtful' : 'none';
  if (isInForce && form.provedByTalk) return mayName() || isOneWord(label.text) ? 'doubtful' : 'none';
  if (form.unprovable || form.provedByTalk) {
    // A single word on a line of its own may be an answer, and what is below it another.
    const mayReturn = lines >= FEWEST_LINES && (!form.alone || label.text.includes(' ') || sentences * 2 > lines);
    return mayName() && ((isSpeaker && !form.alone) || mayReturn) ? 'doubtful' : 'none';
  }
  if ((isSpeaker && (!form.alone || lines > 1)) || (!form.alone && lines > (form.mentions ? 2 : 1) && mayName()))
    return 'doubtful';
  // `- Niko:` proves nothing, for lists have such words; but it may name somebody whom no other form names.
  if (isHeading || isThing(label.text)) return 'none';
  const mayReturn = isNameLike(label.text)
    ? lines >= FEWEST_LINES
    : lines >= (form.saysSentence && sentences === lines ? FEWEST_LINES : FEWEST_OF_NICKNAME) && isOneWord(label.text);
  return mayReturn ? 'doubtful' : 'none';
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a label heads a list, or begins a sentence: `Meeting date`, `A decision is reached when these are met`. */
function isHeadingOfList(label: string): boolean {
  const words = label.split(' ');
  // `Q` may ask, and `Ann and Bo` may speak together.
  if (label.length < 2 || words.includes('and')) return false;
  return isThing(label) || isoDate.test(label) || (isOpener(label) && words.length > 2 && !isOfficeWithArticle(label));
}

/** All that a line may read of the counts of its label: where this is the same, so is the verdict. */
export function tellingOf(counts: LabelCounts): string {
  const { lines, sentences, finished } = counts;
  const shares = [
    sentences === lines,
    finished === lines,
    sentences * 2 > lines,
    isSaid(counts),
    returnsBeforeSentences(counts),
    isMostlyFinished(counts),
  ];
  return `${Math.min(lines, FEWEST_OF_NICKNAME)} ${shares.map(Number).join('')}`;
}

/** Whether a sentence follows on each line, and the line above is finished. */
function isSaid({ lines, sentences, finished }: LabelCounts): boolean {
  return sentences === lines && finished === lines;
}

/** Whether a label is a nickname in small letters: `ann`, `@ann`. */
export function isNick(label: string): boolean {
  return (opensWithSmallLetter(label) || label.startsWith('@')) && isOneWord(label);
}

/** Whether most lines with a label stand where a new paragraph may begin. */
export function isMostlyFinished({ lines, finished }: LabelCounts): boolean {
  return finished * 2 > lines;
}

/** Whether a label returns where a new paragraph may begin, and often before a sentence. */
function returnsBeforeSentences(counts: LabelCounts): boolean {
  const { lines, sentences } = counts;
  return lines >= FEWEST_LINES && sentences > 1 && sentences * 3 > lines && isMostlyFinished(counts);
}

/**
 * Whether a label may name somebody at all.
 * @param lines how many lines have the label in this form
 * @param mayBeShort whether a single word that returns counts too, in a form that has full names
 */
function isPlausible(form: LabelForm, written: string, lines: number, mayBeShort = false): boolean {
  const { labels, ambiguity } = form;
  const label = form.pictures ? withoutPictures(written) : written;
  if (labels === 'full names' && !label.includes(' ') && !(mayBeShort && lines > 1)) return false;
  if (labels === 'words') return lines >= FEWEST_LINES;
  if (ambiguity === 'ambiguous' && isThing(label)) return false;
  const isShort = mayBeShort && lines > 1 && opensWithLetter(label);
  const mayBeNick = isShort || labels === 'nicknames' || (labels === 'returning nicknames' && lines >= FEWEST_LINES);
  if (lines >= FEWEST_LINES && isVoice(label)) return true;
  return isNameLike(label) || (mayBeNick && isOneWord(label)) || isOfficeWithArticle(label);
}

/**
 * Whether single words are names as well, in a form that has full names, or nicknames in one that has names. Lists have such words too.
 * People talk where nearly all of the words return, sentences follow them, and some of the sentences are questions. Whoever speaks alone
 * in cues and asks talks with somebody.
 */
function areShortNames(form: LabelForm, labels: FormEvidence, plain: FormEvidence): boolean {
  // A form that hardly anything else has needs no such proof.
  if (form.mentions || (form.ambiguity === 'distinct' && form.labels !== 'full names')) return false;
  const talking = [...labels].filter(([label, { lines }]) => lines > 1 && isPlausible(form, label, lines, true));
  if (talking.every(([label, { lines }]) => isPlausible(form, label, lines))) return false;
  const counts = talking.map(([, counts]) => counts);
  const lines = sum(counts, 'lines');
  const frequent = counts.filter(({ lines }) => lines >= FEWEST_LINES).length;
  const inCues = [...plain.values()].filter((counts) => counts.lines >= FEWEST_LINES);
  // Items of lists return less often than all of two voices.
  const areAllTalking = !form.alone && talking.length > 1 && lines === sum(labels.values(), 'lines');
  const voices = areAllTalking ? talking.length : frequent + inCues.length;
  if (frequent === 0 || voices < 2 || sum([...counts, ...inCues], 'questions') === 0) return false;
  // Two words may head the items of many lists; three hardly.
  const share = frequent > 2 ? MOST : NEARLY_ALL;
  // A heading that occurs once is a heading, whoever else has one.
  const others = form.alone ? [...labels.values()].filter(({ lines }) => lines > 1) : labels.values();
  return lines >= sum(others, 'lines') * share && sum(counts, 'sentences') >= lines * share;
}

/** `The SPEAKER pro tempore`, `M. le président`: an office has small words that no name has. */
function isOfficeWithArticle(label: string): boolean {
  return (
    /^(?:The \p{Lu}|(?:M\.|Mme) l[ea] |L[ea] (?:président|ministre|rapporteur))/u.test(label) && !isCommonLabel(label)
  );
}

function isProved(
  form: LabelForm,
  labels: FormEvidence,
  {
    isKnown,
    hasOthers,
    speaksOften,
  }: { readonly isKnown: IsKnown; readonly hasOthers: boolean; readonly speaksOften: boolean },
): boolean {
  const lines = sum(labels.values(), 'lines');
  if (lines < FEWEST_LINES && ![...labels.keys()].every(isKnown)) return false;
  if (form.nameless) return true;
  if (form.encloses) return !hasOthers && !speaksOften && isAllTalk(form, labels, false);
  if (form.provedByTalk) return isAllTalk(form, labels, hasOthers || speaksOften);
  const [asks, answers] = [labels.get('Q'), labels.get('A')];
  if (asks && answers) return !form.bothReturn || (asks.lines > 1 && answers.lines > 1);
  // A bench that is only `QUESTION:` asks whoever speaks under a name.
  if (asks || answers) return asks !== undefined && asks.lines >= FEWEST_LINES && speaksOften;
  const mayName = (label: string, { lines }: LabelCounts) => isKnown(label) || isPlausible(form, label, lines);
  if (form.ambiguity === 'distinct') {
    const returning = [...labels].filter(([label, counts]) => counts.lines > 1 && mayName(label, counts));
    if (returning.length > 1 || hasSeveral(labels, isKnown)) return true;
    const [[own, { lines: most }] = ['', { lines: 0 }]] = returning;
    return most > 0 && (most > 2 || hasOthers || isKnown(own) || hasSeveral(labels, mayName));
  }
  const talking = [...labels].filter(
    ([label, { lines }]) => isKnown(label) || (lines > 1 && isPlausible(form, label, lines)),
  );
  const isOneOfMany = speaksOften && talking.some(([, { lines }]) => lines >= FEWEST_LINES);
  if (talking.length < 2 && !isOneOfMany && !isChairAmongNames(form, labels)) return false;
  if (form.mentions && hasOthers) return false;
  // Where people talk in other forms, headings are headings; but a full name does not return so often.
  if (form.alone && hasOthers && !talking.some(([label, { lines }]) => label.includes(' ') && lines >= FEWEST_LINES))
    return false;
  const counts = talking.map(([, counts]) => counts);
  const talked = sum(counts, 'lines');
  if (form.alone) return true;
  // Notes of a meeting end without a full stop. But no list has three names that return time and again, and hardly anything else.
  const frequent = counts.filter(({ lines }) => lines >= FEWEST_LINES).length;
  if (frequent > 2 && talked >= lines * NEARLY_ALL) return true;
  return talked >= lines * MOST && sum(counts, 'sentences') * 2 > talked;
}

/**
 * Whether most lines in a form have labels that return time and again, nearly all of these stand above sentences and below finished lines,
 * and some of the sentences are questions; single words more often where others talk in another form.
 */
function isAllTalk(form: LabelForm, labels: FormEvidence, hasOthers: boolean): boolean {
  const talking = [...labels].flatMap(([label, counts]) =>
    counts.lines >= fewestOfTalk(form, label, hasOthers) && isPlausible(form, label, counts.lines) ? [counts] : [],
  );
  const lines = sum(talking, 'lines');
  if (talking.length < (hasOthers ? 1 : 2) || lines < sum(labels.values(), 'lines') * MOST) return false;
  const isSaidMostly =
    sum(talking, 'sentences') >= lines * NEARLY_ALL && sum(talking, 'finished') >= lines * NEARLY_ALL;
  return isSaidMostly && (hasOthers || sum(talking, 'questions') > 0);
}

/**
 * Whether one voice returns time and again between others with full names, as a chair does between members, and nothing else is in the
 * form: each line begins a paragraph, and a sentence follows.
 */
function isChairAmongNames({ alone, labels: kind, id }: LabelForm, labels: FormEvidence): boolean {
  if (alone || kind !== 'names' || id !== CAPITALS_STOP) return false;
  const counts = [...labels];
  const chairs = counts.filter(([, { lines }]) => lines >= FEWEST_LINES).length;
  const members = counts.filter(([label, { lines }]) => lines < FEWEST_LINES && label.includes(' ')).length;
  if (chairs !== 1 || members < 2 || chairs + members < counts.length) return false;
  return counts.every(([label, one]) => isSaid(one) && isNameLike(label) && !isThing(label));
}

function fewestOfTalk({ encloses }: LabelForm, label: string, hasOthers: boolean): number {
  if (encloses) return 2;
  return hasOthers && !label.includes(' ') ? FEWEST_OF_NICKNAME : FEWEST_LINES;
}

/** Of a form that other things have too, this share of the lines has to be of those who talk. */
const MOST = 0.6;

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

/** Whether a voice is a number. */
export function isNumber(label: string): boolean {
  return /^\d{1,3}$/.test(label);
}

/** Whether at least two labels are of some kind. */
function hasSeveral(labels: FormEvidence, isOfKind: (label: string, counts: LabelCounts) => boolean): boolean {
  let found = 0;
  for (const [label, counts] of labels) if (isOfKind(label, counts) && ++found > 1) return true;
  return false;
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

function sum(labels: Iterable<LabelCounts>, of: keyof LabelCounts): number {
  let all = 0;
  for (const counts of labels) all += counts[of];
  return all;
}

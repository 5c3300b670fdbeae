import { FEWEST_LINES, type FormEvidence, isSaid, type LabelCounts, NEARLY_ALL, sum } from './evidence.ts';
import type { LabelForm } from './form.ts';
import { isNameLike, isThing } from './labels.ts';
import { FEWEST_OF_NICKNAME, type IsKnown, isPlausible } from './plausible.ts';

/**
 * Whether the lines in a form prove that each of them opens a turn.
 * @param labels what the lines in this form say of their labels
 * @param talk who is known to speak, and whether people talk in other forms, or somebody time and again
 */
export function isProved(
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
 * Whether single words are names as well, in a form that has full names, or nicknames in one that has names. Lists have such words too.
 * People talk where nearly all of the words return, sentences follow them, and some of the sentences are questions. Whoever speaks alone
 * in cues and asks talks with somebody.
 */
export function areShortNames(form: LabelForm, labels: FormEvidence, plain: FormEvidence): boolean {
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

/** Whether at least two labels are of some kind. */
function hasSeveral(labels: FormEvidence, isOfKind: (label: string, counts: LabelCounts) => boolean): boolean {
  let found = 0;
  for (const [label, counts] of labels) if (isOfKind(label, counts) && ++found > 1) return true;
  return false;
}

/** `PRESIDENTE. La seduta è aperta.` */
const CAPITALS_STOP = 'capitals-stop';

/** Of a form that other things have too, this share of the lines has to be of those who talk. */
const MOST = 0.6;

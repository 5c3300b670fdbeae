import { isAsciiLetter } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import { scriptOf } from '../text/letterPattern.ts';
import { opensWithLetter } from '../text/letters.ts';
import { type LabelForm, type LabelReading, LONGEST_LABEL_LINE, readForm } from './form.ts';
import { labelForms } from './forms/index.ts';
import { mayBeNameSays } from './forms/nameSays.ts';
import { mayBeBeforeSentence } from './sentenceOpeners.ts';

/**
 * Reads the label that a line opens with, in the first form that fits it; undefined where it has none. The line is given by its UTF-16
 * offsets in the text, without its line break; only its beginning is looked at.
 */
export function readLabel(text: string, start: number, end: number): LabelReading | undefined {
  if (isAsciiLetter(text.charCodeAt(start)) && !mayHaveMark(text.slice(start, Math.min(end, start + FARTHEST_MARK))))
    return undefined;
  const isLong = end - start > LONGEST_LABEL_LINE;
  const head = text.slice(start, isLong ? start + LONGEST_LABEL_LINE : end);
  const forms = formsFor(head);
  if (forms.length === 0) return undefined;
  const script = scriptOf(head);
  for (const form of forms) {
    // A label alone on its line is the whole of it.
    if (form.alone && isLong) continue;
    if (form.has?.test(head) === false) continue;
    const reading = readForm(form, head, script);
    if (reading) return reading;
  }
  return undefined;
}

/** The forms that a line may have by its first character, and by the mark in it if that is a letter, as in nearly all prose. */
function formsFor(head: string): readonly LabelForm[] {
  const forms = bySign.get(head.charAt(0));
  if (forms) return forms;
  if (digit.test(head)) return afterDigit;
  if (otherSign().test(head)) return afterOtherSign;
  return opensWithLetter(head) && mayEndLabel(head) ? afterLetter : none;
}

/** Whether what a line opens with may be a label by the signs after it. */
function mayEndLabel(head: string): boolean {
  if (mark.test(head.slice(1, FARTHEST_END)) || saysAndComma.test(head)) return true;
  return (
    wordAndColon().test(head) ||
    mayBeNameSays(head.slice(0, FARTHEST_END)) ||
    withoutMark().test(head) ||
    nameAndSign.test(head) ||
    wordsAndColon.test(head) ||
    isNameOnly(head) ||
    mayBeBeforeSentence(head)
  );
}

/** Whether a line that opens with a letter may have a label: most lines of prose have none of these characters. */
function mayHaveMark(head: string): boolean {
  return (
    anyMark.test(head) ||
    saysAndComma.test(head) ||
    withoutMark().test(head) ||
    nameAndSign.test(head) ||
    isNameOnly(head) ||
    mayBeBeforeSentence(head)
  );
}

function isNameOnly(head: string): boolean {
  return head.length <= LONGEST_NAME_LINE && nameOnly().test(head);
}

/** No label and its mark are longer. */
const FARTHEST_MARK = 110;
const anyMark = /[\t[|»~:：=<>–—→•·/∶﹕︰꞉ː˸-]|\d [Ss]e[a-z]{4,6}\s*$/;
/** A mark that may end a label which opens with a letter. */
const mark =
  /[\t|»~→•「『　∶﹕︰꞉ː˸]|\s\[[A-Za-z]|\d:\d\d|\dm\s?\d|\s[>=·/]\s|[-–—]\s|—\S|>\s|::|[=-]>|[\]/)]\s?:|\.\s?[–—-]|\d [Ss]e[a-z]{4,6}\s*$/;
/** A mark stands in so many UTF-16 units. */
const FARTHEST_END = 92;
/** The colon of `Question:`, which is no name. */
const wordAndColon = lazy(() => /^\p{L}{3,14}(?:\s\d{1,3})?\s?[:：]/u);
/** `Q `, `Mr. NAME.`, `NAME.` and `The SPEAKER.` */
const withoutMark = lazy(
  () =>
    /^(?:[QA]\s|[PDR]\.?\s|[PDR]:|(?:M\.|Mme) l[ea] \p{Ll}|[A-Z][a-z]{0,14}\.? .{0,12}?\p{Lu}{2}|\p{Lu}{3}|[A-Z]\S{0,8}(?: \p{Lu}\S{0,24}){1,3}\. )|^(?:\p{Lu}\.|\p{Lu}{1,4}(?:\d|\s?[)/])|\p{Lu}{2,10}_\d|\p{Lu}\p{Ll}{3,14}\s(?:\p{Lu}\s|\d))/u,
);

/** A few words and a sign, or more space than words have between them. Prose has some of these too, so the forms look closer. */
const nameAndSign = /^\S{2,31}(?: \S{1,31}){0,3}?(?:[…)\]}"”=›*_#`.]| [([]| {2}|[^ -~] ?[:：])/;

/** `Ann says, `, in a language with a short word for it too. */
const saysAndComma = /^[^\s,]{2,31}(?: [^\s,]{1,31}){1,3}, [A-Z\u0080-\uffff]/;

const wordsAndColon = /^[^:：]{1,70}[:：]\s/;

/** A few words with capitals, as names on a line of their own are. */
const nameOnly = lazy(() => /^(?:\p{Lu}[^\s,;:!?]{0,30}(?:\s[^\s,;:!?]{1,30}){0,5}|[^\s.,;:!?]{2,31})\s{0,8}$/u);
const LONGEST_NAME_LINE = 60;

const otherSign = lazy(() => /^[^\p{ASCII}\p{L}\p{N}]/u);
const none: readonly LabelForm[] = [];
const afterDigit = labelForms.filter(({ opens }) => opens.digit);
const afterOtherSign = labelForms.filter(({ opens }) => opens.otherSigns);
const afterLetter = labelForms.filter(({ opens }) => opens.letter);
const bySign: ReadonlyMap<string, readonly LabelForm[]> = new Map(
  [...new Set(labelForms.flatMap(({ opens }) => [...(opens.signs ?? '')]))].map((sign) => [
    sign,
    labelForms.filter(({ opens }) => opens.signs?.includes(sign) || (opens.otherSigns && otherSign().test(sign))),
  ]),
);

const digit = /^\d/;

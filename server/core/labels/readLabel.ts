import { type LabelForm, type LabelReading, LONGEST_LABEL_LINE, readForm } from './form.ts';
import { labelForms } from './forms/index.ts';

/**
 * Reads the label that a line opens with, in the first form that fits it; undefined where it has none. The line is given by its UTF-16
 * offsets in the text, without its line break; only its beginning is looked at.
 */
export function readLabel(text: string, start: number, end: number): LabelReading | undefined {
  const isLong = end - start > LONGEST_LABEL_LINE;
  const head = text.slice(start, isLong ? start + LONGEST_LABEL_LINE : end);
  for (const form of formsFor(head)) {
    // A label alone on its line is the whole of it.
    if (form.alone && isLong) continue;
    const reading = readForm(form, head);
    if (reading) return reading;
  }
  return undefined;
}

/** The forms that a line may have by its first character, and by the marks in it if that is a letter, as in nearly all prose. */
function formsFor(head: string): readonly LabelForm[] {
  const forms = bySign.get(head.charAt(0));
  if (forms) return forms;
  if (digit.test(head)) return afterDigit;
  if (!letter.test(head)) return none;
  return hasMark(head) ? afterLetter : none;
}

/** Whether a line that opens with a letter has a mark that may end a label. */
function hasMark(head: string): boolean {
  if (anyMark.test(head.slice(0, FARTHEST_MARK)) && mark.test(head)) return true;
  return withoutMark.test(head) || (head.length <= LONGEST_SPOKEN_TIME && spokenTime.test(head));
}

/** No label and its mark are longer. */
const FARTHEST_MARK = 100;
const anyMark = /[\t|»~:：=<>–—-]/;
/** A mark that may end a label which opens with a letter: of a form, or the colon of `Question:`, which is no name. */
const mark = /^(?:\p{L}{3,14}(?:\s\d{1,3})?\s?[:：]|.{1,90}?(?:[\t|»~]|\d:\d\d|\s(?:--?|[–—>])\s|::|=>|\.\s?[–—-]))/u;
/** `Q `, `Mr. NAME.` and `The SPEAKER.` */
const withoutMark = /^(?:[QA]\s|\p{Lu}\p{Ll}{0,14}\.? .{0,12}?\p{Lu}{2})/u;
/** `Ann Lee  0 minutes 3 seconds` */
const spokenTime = /\d seconds?\s*$/;
const LONGEST_SPOKEN_TIME = 110;

const none: readonly LabelForm[] = [];
const afterDigit = labelForms.filter(({ opens }) => opens.digit);
const afterLetter = labelForms.filter(({ opens }) => opens.letter);
const bySign: ReadonlyMap<string, readonly LabelForm[]> = new Map(
  [...new Set(labelForms.flatMap(({ opens }) => [...(opens.signs ?? '')]))].map((sign) => [
    sign,
    labelForms.filter(({ opens }) => opens.signs?.includes(sign)),
  ]),
);

const digit = /^\d/;
const letter = /^\p{L}/u;

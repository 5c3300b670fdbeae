import { type LabelReading, LONGEST_LABEL_LINE, readForm } from './form.ts';
import { labelForms } from './forms/index.ts';

/**
 * Reads the label that a line opens with, in the first form that fits it; undefined where it has none. The line is given by its UTF-16
 * offsets in the text, without its line break; only its beginning is looked at.
 */
export function readLabel(text: string, start: number, end: number): LabelReading | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL_LINE));
  if (!mayBeLabel(head)) return undefined;
  const [first = ''] = head;
  for (const form of labelForms) {
    if (!form.opens.test(first)) continue;
    // A label alone on its line is the whole of it.
    if (form.alone && end - start > LONGEST_LABEL_LINE) continue;
    const reading = readForm(form, head);
    if (reading) return reading;
  }
  return undefined;
}

/** Nearly every line of prose opens with a letter, and has none of the marks that end a label. */
function mayBeLabel(head: string): boolean {
  const code = head.charCodeAt(0);
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && letter.test(head));
  if (!isLetter) return true;
  return (anyMark.test(head.slice(0, FARTHEST_MARK)) && mark.test(head)) || marker.test(head);
}

const letter = /^\p{L}/u;
/** No label and its mark are longer. */
const FARTHEST_MARK = 100;
/** Characters without which a line has no mark that ends a label. */
const anyMark = /[\t|»~:：=<>–—]|\s--?\s|\.\s?-|[A-Z\u0080-\uffff]{2}|seconds?\s*$/;
/** A mark that may end a label which opens with a letter: of a form, or the colon of `Question:`, which is no name. */
const mark =
  /^(?:\p{L}{3,14}(?:\s\d{1,3})?\s?[:：]|.{1,90}?(?:[\t|»~]|\d:\d\d|\s(?:--?|[–—>])\s|::|=>|\.\s?[–—-]|\d seconds?\s*$|\p{Lu}{2}[^.]{0,60}\.\s))/u;
const marker = /^[QA]\s/;

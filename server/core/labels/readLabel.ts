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
  return !letter.test(head) || mark.test(head) || marker.test(head) || word.test(head);
}

const letter = /^\p{L}/u;
/** A mark that may end a label which opens with a letter. */
const mark = /^.{1,90}?(?:[\t|»~]|\d:\d\d|\s(?:--?|[–—>])\s|::|=>|\.\s?[–—-]|\d seconds?\s*$|\p{Lu}{2}[^.]{0,60}\.\s)/u;
const marker = /^[QA]\s/;
/** `Question:`, which is no name. */
const word = /^\p{L}{3,14}(?:\s\d{1,3})?\s?[:：]/u;

import { letterPattern } from '../../text/letterPattern.ts';

/** Of an indented line no more is looked at. */
export const LONGEST_INDENTED_CUE = 80;

/** The label and the colon, or the marker, that words begin with; undefined where they could be no cue that is set in. */
export function indentedLabel(words: string): string | undefined {
  const head = words.slice(0, LONGEST_INDENTED_CUE);
  if (!mayBeCue.test(head)) return undefined;
  const { marker, label } = indentedCue(head).exec(head)?.groups ?? {};
  return marker ?? label?.trim();
}

/** Whether a label is a marker or in capitals, as pages of testimony have them. Any other counts only if it speaks elsewhere. */
export function isTestimonyLabel(label: string): boolean {
  return inCapitals(label).test(label);
}

/** A plain search skips most lines, so that the pattern with the letters of all scripts is rarely needed. */
const mayBeCue = /^[QA]\.|[:：]/;
const indentedCue = letterPattern(
  String.raw`^(?:(?<marker>[QA])\.\s{1,12}\S|(?<label>[\p{L}@][^:：]{0,62})[:：](?:\s|$))`,
);
const inCapitals = letterPattern(String.raw`^\p{Lu}[\p{Lu}'’. -]*$`);

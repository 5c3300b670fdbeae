import { isCommonLabel, isNameLike, isOneWord } from '../labels/labels.ts';
import { letterPattern } from '../text/letterPattern.ts';

/** The label of somebody whose words a scribe writes down. Offsets are from the start of the scribe's words. */
export interface ScribedLabel {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
}

/**
 * The scribes whom a line of a chat names: `scribe: mara`, `scribenick: mara`, and `scribe+`, which names whoever writes it.
 * @param own the nickname of the line
 */
export function scribesNamedBy(words: string, own: string): readonly string[] {
  const [, names] = scribeLine.exec(words.trim()) ?? [];
  if (names === undefined) return [];
  const named = names.split(/[,\s]+/, MOST_SCRIBES).filter((name) => name !== '');
  return named.length === 0 ? [own] : named;
}

const scribeLine = /^scribe(?:nick|s)?\s?[:+]\s{0,4}([^:]{0,80})$/i;
const MOST_SCRIBES = 6;

/** `mara: we should`: the label of another in what a line of a chat says; undefined where it has none. */
export function scribedLabel(words: string): ScribedLabel | undefined {
  const match = scribed(words).exec(words);
  const [written = '', space = '', text = ''] = match ?? [];
  if (text === '' || isCommonLabel(text) || (!isNameLike(text) && !isOneWord(text))) return undefined;
  return { text, start: space.length, end: space.length + text.length, textStart: written.length };
}

const scribed = letterPattern(String.raw`^(\s{0,4})([\p{L}\p{N}_@][^:<>[\](){}\n\t]{0,40}?)\s?:\s{1,8}(?=\S)`);

/** Whether a scribe goes on with what somebody else said: `... before noon`. */
export function goesOnWithAnother(words: string): boolean {
  return /^\s{0,4}(?:\.\.|…)/.test(words);
}

import { lazy } from '../text/lazy.ts';
import { openers } from './commonLabels.ts';

/** A word of a name, or a nickname in small letters. */
const WORD = String.raw`[\p{L}_][\p{L}\p{M}\p{N}'’_-]{1,30}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’_-]{1,30}`;

/** What follows is not the rest of a name and a colon. */
export const NO_LABEL = String.raw`(?!\p{Lu}[\p{L}'’-]{0,30}(?:\s\p{Lu}[\p{L}'’-]{0,30})?[^\p{L}:：]{0,4}[:：]\s)`;

/** The first word of a sentence, which is no name. `I` stands after other words too. */
const opener = lazy(
  () =>
    `(?:${[...openers]
      .filter((word) => word !== 'i')
      .map(capitalised)
      .join('|')})(?![\\p{L}\\p{N}])`,
);

/**
 * The source of a pattern for a name, what stands after it, and the beginning of a sentence: up to three words before one that opens
 * sentences, as the group `label`, or else before any with a capital, as the group `early`.
 * @param between the source of what stands after the name
 */
export function sourceOfName(between: string): string {
  const name = `(?:\\p{Lu}|${WORD}(?:\\s${CAPITALISED}){0,2}?)`;
  const anyName = `(?:\\p{Lu}|${WORD}(?:\\s${CAPITALISED}){0,2})`;
  return `(?:(?<label>${name})${between}(?=["“'‘]?${opener()})|(?<early>${anyName})${between}${NO_LABEL}(?=["“'‘]?\\p{Lu}))`;
}

/** Whether the first word of a line may be a name before a sentence. In most lines of prose it is none. */
export function mayBeBeforeSentence(head: string): boolean {
  const word = wordBeforeCapital.exec(head)?.[1];
  return word !== undefined && !isOpener(word);
}

const wordBeforeCapital = /^([^\s,;.]{1,31})[,;.]? {1,2}["“'‘]?[A-Z\u0080-\uffff]/;

/** Whether words begin as a sentence does that is no part of a name: `We waited.` */
export function opensSentence(words: string): boolean {
  const word = firstWord().exec(words)?.[1];
  return word !== undefined && word !== 'I' && openers.has(word.replaceAll('’', "'").toLowerCase());
}

/** Whether a label begins with a word that begins sentences, and so is no name. */
export function isOpener(label: string): boolean {
  const word = label.split(' ', 1)[0] as string;
  // `ES The` begins with initials, whatever the word is in some language.
  if (word.length > 1 && word === word.toUpperCase()) return shouts.has(word);
  return openers.has(word.replaceAll('’', "'").toLowerCase());
}

const shouts = new Set('AND BUT NO NOT OK OKAY SO THE WHAT YES'.split(' '));

const firstWord = lazy(() => /^\s*["“'‘]?(\p{Lu}[\p{L}'’-]*)/u);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).replaceAll("'", "['’]");
}

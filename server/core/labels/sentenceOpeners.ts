import { letterPattern } from '../text/letterPattern.ts';
import { openers } from './commonLabels.ts';

/** What follows is not the rest of a name and a colon. */
export const NO_LABEL = String.raw`(?!\p{Lu}[\p{L}'’-]{0,30}(?:\s\p{Lu}[\p{L}'’-]{0,30})?[^\p{L}:：]{0,4}[:：]\s)`;

/** Whether a word is the first of a sentence, and no name: `We`, `“It’s`. `I` stands after other words too. */
export function isSentenceOpener(word: string): boolean {
  const opening = beginning(word).exec(word)?.[1];
  if (opening === undefined) return false;
  const [first = ''] = opening;
  const plain = first.toLowerCase() + opening.slice(1).replaceAll('’', "'");
  if (plain.charAt(0) === first || plain === 'i') return false;
  return [...plain.matchAll(/['-]|$/g)].some(({ index }) => openers.has(plain.slice(0, index)));
}

const beginning = letterPattern(String.raw`^["“'‘]?(\p{Lu}[\p{L}\p{N}'’-]{0,30})`);

/** Whether the first word of a line may be a name before a sentence. In most lines of prose it is none. */
export function mayBeBeforeSentence(head: string): boolean {
  const word = wordBeforeCapital.exec(head)?.[1];
  return word !== undefined && !isOpener(word);
}

const wordBeforeCapital = /^([^\s,;.]{1,31})[,;.]? {1,2}["“'‘]?[A-Z\u0080-\uffff]/;

/** Whether words begin as a sentence does that is no part of a name: `We waited.` */
export function opensSentence(words: string): boolean {
  const word = firstWord(words).exec(words)?.[1];
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

const firstWord = letterPattern(String.raw`^\s*["“'‘]?(\p{Lu}[\p{L}'’-]*)`);

import { findSentences } from '../../sentences/sentences.ts';
import { type Heard, sameVoice } from './heard.ts';

/**
 * Puts single words together to sentences, each with the time of its first and its last word. A sentence also ends where another voice
 * begins, and at a pause.
 */
export function joinWords(words: Iterable<Heard>): Heard[] {
  const sentences: Heard[] = [];
  let run: Heard[] = [];
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const before = run.at(-1);
    if (before && (!sameVoice(before, word) || word.isTurn || word.isParagraph || isPause(before, word))) {
      addSentences(run, sentences);
      run = [];
    }
    run.push(word);
  }
  addSentences(run, sentences);
  return sentences;
}

/**
 * The same for the pieces that a program's own model has for words: `Whi`, `ch`, `?`. If words begin with a space, a piece without one goes on
 * with the piece before it; otherwise a punctuation mark does.
 */
export function joinTokens(tokens: readonly Heard[]): Heard[] {
  const isSpaced = tokens.slice(1).some(({ text }) => /^\s/.test(text));
  return joinWords(
    tokens.map((token, at) => {
      const isApart = /\s$/.test(tokens[at - 1]?.text ?? ' ');
      const isJoined = isSpaced ? /^\S/.test(token.text) && !isApart : isMark.test(token.text);
      return isJoined && sameVoice(token, tokens[at - 1] ?? token) ? { ...token, isJoined } : token;
    }),
  );
}

const isMark = /^\s*[.,;:!?…)\]”»]+\s*$/;

/** In seconds. */
const PAUSE = 1;

function isPause(before: Heard, word: Heard): boolean {
  return gap(before, word) >= (before.end === undefined ? PAUSE + PAUSE : PAUSE);
}

/** From the end of a word, or its start if that is all that is known, to the start of the next one. In seconds; 0 without times. */
function gap(before: Heard, word: Heard): number {
  const from = before.end ?? before.start;
  return from === undefined || word.start === undefined ? 0 : word.start - from;
}

function addSentences(run: readonly Heard[], sentences: Heard[]): void {
  const first = run[0];
  if (!first) return;
  const starts: number[] = [];
  let text = '';
  for (const word of run) {
    const words = word.text.trim();
    if (text !== '' && !word.isJoined && !isUnspaced(text, words)) text += ' ';
    starts.push(text.length);
    text += words;
  }
  const add = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      const end = cutOf(run, start, to);
      sentences.push(sentenceOf(run.slice(start, end), text.slice(starts[start], starts[end])));
      start = end;
    }
  };
  let from = 0;
  for (const sentence of findSentences(text, { start: 0, end: text.length }).slice(1)) {
    let to = from;
    while (to < run.length && (starts[to] ?? text.length) < sentence.start) to++;
    // A sentence that begins inside a word of the recogniser begins with the next one.
    if (to === from || to === run.length || run[to]?.isJoined) continue;
    add(from, to);
    from = to;
  }
  add(from, run.length);
}

/** Speech without punctuation has no sentences: after so many words it is cut at the longest pause among the last of them. */
const MOST_WORDS = 40;
const FEWEST_WORDS = 20;

/** Where the words from `start` on are cut: at `end`, or earlier where they are too many. */
function cutOf(words: readonly Heard[], start: number, end: number): number {
  if (end - start <= MOST_WORDS) return end;
  let longest = 0;
  let cut = end;
  for (let at = start + FEWEST_WORDS; at <= start + MOST_WORDS && at < end; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word || word.isJoined || gap(before, word) <= longest) continue;
    longest = gap(before, word);
    cut = at;
  }
  return cut;
}

function sentenceOf(words: readonly Heard[], text: string): Heard {
  const start = words.find((word) => word.start !== undefined)?.start;
  const end = words.findLast((word) => word.end !== undefined)?.end;
  return { ...words[0], text, start, end };
}

/** Whether no space belongs between two words, because both are in a script that has none. */
function isUnspaced(before: string, after: string): boolean {
  return endsUnspaced.test(before.slice(-2)) && startsUnspaced.test(after);
}

const endsUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff01-\uff0f\uff1a-\uff1f]$/u;
const startsUnspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff01-\uff0f]/u;

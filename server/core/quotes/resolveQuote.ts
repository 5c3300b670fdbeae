import { alignWords } from '../compare/alignWords.ts';
import { type SpeechInWords, type SpokenWords, spokenWords } from '../compare/spokenWords.ts';
import { parse } from '../parse.ts';
import type { Transcript } from '../syntax/tree.ts';
import { hashOf } from './hash.ts';
import type { Quotation } from './readQuotes.ts';

/** What became of quoted words. */
export interface Resolution {
  /**
   * `intact`: the words stand where they stood. `moved`: they stand on another line. `misquoted`: the quotation itself was changed.
   * `altered`: most of the words stand there, others differ. `gone`: the transcript does not have them.
   */
  readonly state: 'intact' | 'moved' | 'misquoted' | 'altered' | 'gone';
  /** From 1: where the words are now; undefined if they are gone. */
  readonly line: number | undefined;
  /** Who says them now. */
  readonly speakers: readonly string[];
  /** The words as the transcript has them now; empty if they are gone. */
  readonly words: string;
}

/**
 * Looks for quoted words in a transcript. Takes time about linear in its length.
 * @param words those of the transcript, which are the same for every quotation from it
 */
export function resolveQuote(
  quotation: Quotation,
  transcript: Transcript,
  words: SpokenWords = spokenWords(transcript),
): Resolution {
  const wanted = wordsOf(quotation.text, transcript);
  const starts = placesOf(wanted, words.keys);
  const lineOf = (word: number) => transcript.lines.lineAt(words.starts[word] ?? 0) + 1;
  const distance = (word: number) => Math.abs(lineOf(word) - quotation.quotedLine);
  const [first] = starts.toSorted((a, b) => distance(a) - distance(b));
  if (first === undefined) return similarPlace(wanted, words, lineOf);
  const line = lineOf(first);
  const state = hashOf(wanted) !== quotation.hash ? 'misquoted' : line === quotation.quotedLine ? 'intact' : 'moved';
  return found(state, words, first, first + wanted.length, line);
}

/** The words of a quotation, cut in the same way as those of the transcript. */
function wordsOf(text: string, { settings }: Transcript): readonly string[] {
  const marked = text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `\\${line}`))
    .join('\n');
  return spokenWords(parse(marked, { ...settings, attribution: 'strict' })).keys;
}

/** Where a row of words begins in another row, by Knuth, Morris and Pratt: linear for any words. */
function placesOf(wanted: readonly string[], words: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  const borders = bordersOf(wanted);
  const places: number[] = [];
  let matched = 0;
  for (const [at, word] of words.entries()) {
    while (matched > 0 && wanted[matched] !== word) matched = borders[matched - 1] as number;
    if (wanted[matched] === word) matched++;
    if (matched < wanted.length) continue;
    places.push(at + 1 - matched);
    matched = borders[matched - 1] as number;
  }
  return places;
}

/** For each beginning of a row, how much of its end is also its beginning. */
function bordersOf(words: readonly string[]): number[] {
  const borders = [0];
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = borders[length - 1] as number;
    if (words[at] === words[length]) length++;
    borders.push(length);
  }
  return borders;
}

/** Where most of the words stand close together in the same order. */
function similarPlace(wanted: readonly string[], words: SpokenWords, lineOf: (word: number) => number): Resolution {
  const places = [...alignWords(wanted, words.keys)].filter((place) => place >= 0);
  const reach = 2 * wanted.length + 4;
  let best = { first: 0, count: 0 };
  for (let end = 0, start = 0; end < places.length; end++) {
    while ((places[end] as number) - (places[start] as number) > reach) start++;
    if (end - start + 1 > best.count) best = { first: start, count: end - start + 1 };
  }
  if (best.count < Math.max(2, wanted.length * LEAST_SHARED))
    return { state: 'gone', line: undefined, speakers: [], words: '' };
  const first = places[best.first] as number;
  return found('altered', words, first, (places[best.first + best.count - 1] as number) + 1, lineOf(first));
}

/** A smaller part of a quotation's words may stand together by chance. */
const LEAST_SHARED = 0.5;

function found(state: Resolution['state'], words: SpokenWords, first: number, end: number, line: number): Resolution {
  const { speakers } = words.speeches[words.speechOf[first] as number] as SpeechInWords;
  return {
    state,
    line,
    speakers,
    words: words.text.slice(words.starts[first], words.ends[end - 1]).replace(/\s+/g, ' '),
  };
}

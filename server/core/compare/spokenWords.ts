import { allSpeech, spokenIn } from '../spoken/pieces.ts';
import { Tokens, tokenKey } from '../spoken/tokens.ts';
import { Voices } from '../spoken/voices.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/** A turn, or a run of text without a speaker. */
export interface Speech {
  /** As the roster or else the label has them; empty where no speaker is known. */
  readonly speakers: readonly string[];
  /** Equal for equal speakers, however their names are written. */
  readonly speakerKey: string;
  /** In UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** Its words are those from `firstWord` up to, without, `endWord`. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** The words of a transcript in order, each with the speech that it is part of. Marks of punctuation are words too. */
export interface SpokenWords {
  readonly text: string;
  readonly speeches: readonly Speech[];
  /** How each word is compared: see `tokenKey`. */
  readonly keys: readonly string[];
  /** In UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The index of the speech of each word. */
  readonly speechOf: readonly number[];
}

/** Finds the words that are spoken in a transcript, and by whom. Headings, labels, times and comments are no words. */
export function spokenWords(transcript: Transcript): SpokenWords {
  const { text } = transcript;
  const found = speechesIn(transcript);
  const [keys, starts, ends, speechOf]: [string[], number[], number[], number[]] = [[], [], [], []];
  const speeches: Speech[] = [];
  const tokens = new Tokens(spokenIn(transcript, allSpeech, new Voices()), false);
  let has = tokens.next();
  for (const speech of found) {
    while (has && tokens.start < speech.start) has = tokens.next();
    const firstWord = keys.length;
    for (; has && tokens.start < speech.end; has = tokens.next()) {
      keys.push(tokenKey(tokens, false));
      starts.push(tokens.start);
      ends.push(tokens.end);
      speechOf.push(speeches.length);
    }
    if (keys.length > firstWord) speeches.push({ ...speech, firstWord, endWord: keys.length });
  }
  return { text, speeches, keys, starts, ends, speechOf };
}

type FoundSpeech = Omit<Speech, 'firstWord' | 'endWord'>;

function speechesIn({ turns, unattributed, lines }: Transcript): FoundSpeech[] {
  const ofTurns = turns.map(({ speakers, span, firstLine }): FoundSpeech => {
    const names = speakers.map(({ name }) => name);
    return { speakers: names, speakerKey: names.map(nameKey).join('\n'), ...span, line: firstLine + 1 };
  });
  const ofNobody = unattributed.map(({ span }): FoundSpeech => {
    return { speakers: [], speakerKey: '', ...span, line: lines.lineAt(span.start) + 1 };
  });
  return [...ofTurns, ...ofNobody].sort((a, b) => a.start - b.start);
}

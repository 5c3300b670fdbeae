import { allSpeech, Piece, type Spoken, spokenIn } from '../spoken/pieces.ts';
import { Tokens, tokenKey } from '../spoken/tokens.ts';
import { Voices } from '../spoken/voices.ts';
import { runSpans, textOf } from '../syntax/body.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import { slice } from '../text/span.ts';

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
}

/** A speech that has words: those from `firstWord` up to, without, `endWord`. */
export interface SpeechInWords extends Speech {
  readonly firstWord: number;
  readonly endWord: number;
}

/** The words of a transcript in order, each with the speech that it is part of. Marks of punctuation are words too. */
export interface SpokenWords {
  readonly text: string;
  readonly speeches: readonly SpeechInWords[];
  /** How each word is compared: see `tokenKey`. */
  readonly keys: readonly string[];
  /** In UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The index of the speech of each word. */
  readonly speechOf: readonly number[];
}

/** The speeches of a transcript in order, each with its words as they are written, on one line. */
export function speechesOf(transcript: Transcript): readonly (readonly [speech: Speech, body: string])[] {
  const { text, turns, unattributed, lines } = transcript;
  const ofTurns = turns.map((turn): [Speech, string] => {
    const { speakers, span, firstLine } = turn;
    const names = speakers.map(({ name }) => name);
    const speakerKey = names.map(nameKey).join('\n');
    return [{ speakers: names, speakerKey, ...span, line: firstLine + 1 }, oneLine(textOf(transcript, turn))];
  });
  const ofNobody = unattributed.map((run): [Speech, string] => {
    const body = runSpans(transcript, run).map((span) => slice(text, span));
    const line = lines.lineAt(run.span.start) + 1;
    return [{ speakers: [], speakerKey: '', ...run.span, line }, body.join(' ')];
  });
  return [...ofTurns, ...ofNobody].sort(([a], [b]) => a.start - b.start);
}

function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

/**
 * Finds the words that are spoken in a transcript, and by whom. Headings, labels, times and comments are no words.
 * @param of the speeches to read, in order; all of them if it is left out
 */
export function spokenWords(
  transcript: Transcript,
  of: readonly Speech[] = speechesOf(transcript).map(([speech]) => speech),
): SpokenWords {
  const { text } = transcript;
  const [keys, starts, ends, speechOf]: [string[], number[], number[], number[]] = [[], [], [], []];
  const speeches: SpeechInWords[] = [];
  const tokens = new Tokens(piecesWithin(spokenIn(transcript, allSpeech, new Voices()), of), false);
  let has = tokens.next();
  for (const speech of of) {
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

/** Of the pieces of a text, those that lie in some speeches, which are in order. */
function piecesWithin(spoken: Spoken, speeches: readonly Speech[]): Spoken {
  const { starts, ends, pieces, voices, nextSpeech } = spoken;
  let count = 0;
  let at = 0;
  for (let piece = 0; piece < spoken.count; piece++) {
    const start = starts[piece] as number;
    while ((speeches[at]?.end ?? start + 1) <= start) at++;
    if (start < (speeches[at]?.start ?? start + 1) || pieces[piece] !== Piece.speech) continue;
    for (const list of [starts, ends, pieces, voices]) list[count] = list[piece] as number;
    nextSpeech[count] = count;
    count++;
  }
  return { ...spoken, count };
}

import { allSpeech, Piece, type Spoken, spokenIn } from '../spoken/pieces.ts';
import { Tokens, tokenKey } from '../spoken/tokens.ts';
import { Voices } from '../spoken/voices.ts';
import { runSpans, textOf } from '../syntax/body.ts';
import type { Transcript, Turn } from '../syntax/tree.ts';
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
  /** `Q12`, `A`: how the turn is marked; empty where it is not. */
  readonly marker: string;
}

/** A speech that has words: those from `firstWord` up to, without, `endWord`. */
export interface SpeechInWords extends Speech {
  /** How many of them are words, and not marks of punctuation. */
  readonly wordCount: number;
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
  /** Whether each is a word, and not a mark of punctuation. */
  readonly isWord: readonly boolean[];
}

/** The speeches of a transcript in order, and the words of each as they are written, on one line. */
export interface Speeches {
  readonly speeches: readonly Speech[];
  readonly bodies: readonly string[];
}

export function speechesOf(transcript: Transcript): Speeches {
  const { text, turns, unattributed, lines } = transcript;
  const known = new Map<string, Pick<Speech, 'speakers' | 'speakerKey'>>();
  const speeches: Speech[] = [];
  const bodies: string[] = [];
  let at = 0;
  const addUnattributed = (end: number) => {
    for (let run = unattributed[at]; run !== undefined && run.span.start < end; run = unattributed[++at]) {
      const { start, end } = run.span;
      speeches.push({ speakers: [], speakerKey: '', start, end, line: lines.lineAt(start) + 1, marker: '' });
      bodies.push(
        runSpans(transcript, run)
          .map((span) => slice(text, span))
          .join(' '),
      );
    }
  };
  for (const turn of turns) {
    const { start, end } = turn.span;
    addUnattributed(start);
    const { speakers, speakerKey } = speakersOf(turn, known);
    speeches.push({ speakers, speakerKey, start, end, line: turn.firstLine + 1, marker: markerOf(turn) });
    bodies.push(oneLine(textOf(transcript, turn)));
  }
  addUnattributed(Number.POSITIVE_INFINITY);
  return { speeches, bodies };
}

function markerOf({ cue }: Turn): string {
  if (cue?.marker === undefined) return '';
  return `${cue.marker.kind === 'question' ? 'Q' : 'A'}${cue.marker.number ?? ''}`;
}

/** Who speaks in a turn. Turns of the same speakers share it. */
function speakersOf(
  { speakers }: Turn,
  known: Map<string, Pick<Speech, 'speakers' | 'speakerKey'>>,
): Pick<Speech, 'speakers' | 'speakerKey'> {
  const [first] = speakers;
  const all = first !== undefined && speakers.length === 1 ? first.name : speakers.map(({ name }) => name).join('\n');
  const before = known.get(all);
  if (before !== undefined) return before;
  const names = speakers.map(({ name }) => name);
  const now = { speakers: names, speakerKey: names.map(nameKey).join('\n') };
  known.set(all, now);
  return now;
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
  of: readonly Speech[] = speechesOf(transcript).speeches,
): SpokenWords {
  const { text, lines } = transcript;
  const [keys, starts, ends, speechOf]: [string[], number[], number[], number[]] = [[], [], [], []];
  const isWord: boolean[] = [];
  const speeches: SpeechInWords[] = [];
  const voices = new Voices();
  for (const speech of of) {
    const firstWord = keys.length;
    let wordCount = 0;
    const range = { first: speech.line - 1, last: lines.lineAt(speech.end) };
    const tokens = new Tokens(speechWithin(spokenIn(transcript, allSpeech, voices, range), speech), false);
    while (tokens.next()) {
      keys.push(tokenKey(tokens, false));
      starts.push(tokens.start);
      ends.push(tokens.end);
      speechOf.push(speeches.length);
      isWord.push(tokens.isWord);
      if (tokens.isWord) wordCount++;
    }
    if (keys.length > firstWord) speeches.push({ ...speech, wordCount, firstWord, endWord: keys.length });
  }
  return { text, speeches, keys, starts, ends, speechOf, isWord };
}

/** Of the pieces of some lines, those of a speech that are spoken. */
function speechWithin(spoken: Spoken, { start, end }: Speech): Spoken {
  const { starts, ends, pieces, voices, nextSpeech } = spoken;
  let count = 0;
  for (let piece = 0; piece < spoken.count; piece++) {
    const at = starts[piece] as number;
    if (at < start || at >= end || pieces[piece] !== Piece.speech) continue;
    for (const list of [starts, ends, pieces, voices]) list[count] = list[piece] as number;
    nextSpeech[count] = count;
    count++;
  }
  return { ...spoken, count };
}

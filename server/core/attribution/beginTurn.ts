import { type Reread, readAgain } from '../parse.ts';
import { bodySpans, wordsOn } from '../syntax/body.ts';
import { turnAtLine } from '../syntax/places.ts';
import { type CueForm, LineKind, type Marker, type Transcript, type Turn } from '../syntax/tree.ts';
import { isSpace } from '../text/characters.ts';
import type { TextEdit } from '../text/span.ts';
import { type Attributed, isLabelled, labelFor, markerOf } from './attribute.ts';
import { cueForms, putBefore, writeCue } from './turnEdits.ts';

/** A turn to begin in the middle of another one, or in text without a speaker. */
export interface NewTurn {
  /** The first word is the one at this offset, or the next one on the line. */
  readonly offset: number;
  /** An undefined speaker is unknown. */
  readonly speaker: string | undefined;
  readonly kind?: Marker['kind'] | undefined;
}

/**
 * The edits that begin a turn at a word. The words before it stay with the turn above, and what follows goes with the new
 * turn, up to where the old one ended. In the middle of a line, the line is broken there. No word changes, and no other
 * turn gets another speaker.
 *
 * Returns no edits if no word is there, or if a turn begins with it already; `unwritable` if the new line would not be read
 * as that speaker's turn.
 */
export function beginTurn(
  transcript: Transcript,
  turn: NewTurn,
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | 'unwritable' {
  const line = transcript.lines.lineAt(turn.offset);
  const words = wordsOn(transcript, line);
  const at = words && startOfWord(transcript.text, Math.max(turn.offset, words.start), words);
  const isBegun = at !== undefined && !continuesTurn(transcript, at);
  if (words === undefined || at === undefined || isBegun) return { edits: [], after: transcript };
  const label = labelFor(turn.speaker);
  const isBroken = at > words.start;
  for (const form of cueForms(transcript)) {
    const edits = [isBroken ? breakLine(transcript, at, cue(form)) : putBefore(transcript, line, cue(form))];
    const after = reread(edits);
    const said = transcript.text.slice(at, words.end);
    if (isReadAsMeant(transcript, after, { line, isBroken, label, said })) return { edits, after };
  }
  return 'unwritable';

  function cue(form: CueForm): string {
    return markerOf(turn.kind) + writeCue(form, label);
  }
}

/**
 * Whether the words at an offset go on with what is before them: with a turn, or with open text on the same line. False for the
 * first words of a turn.
 */
export function continuesTurn(transcript: Transcript, offset: number): boolean {
  const line = transcript.lines.lineAt(offset);
  const turn = turnAtLine(transcript, line);
  if (turn?.cue === undefined) return true;
  const [first] = bodySpans(transcript, turn);
  return first !== undefined && first.start < offset;
}

/** The start of the word at an offset, or of the next one; undefined if no word follows. */
function startOfWord(text: string, offset: number, { start, end }: { start: number; end: number }): number | undefined {
  let at = offset;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  if (at >= end) return undefined;
  while (at > start && !isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function breakLine({ text, lines }: Transcript, at: number, prefix: string): TextEdit {
  let start = at;
  while (isSpace(text.charCodeAt(start - 1))) start--;
  return { span: { start, end: at }, newText: lines.lineBreak + prefix };
}

interface Meant {
  /** The line, from 0, before the edit. */
  readonly line: number;
  readonly isBroken: boolean;
  readonly label: string;
  /** The words on the line of the new turn. */
  readonly said: string;
}

/** Checks that one turn is new, with its speaker and its words, and that every other turn has the speakers that it had. */
function isReadAsMeant(before: Transcript, after: Transcript, { line, isBroken, label, said }: Meant): boolean {
  const more = isBroken ? 1 : 0;
  const begun = line + more;
  const turn = turnAtLine(after, begun);
  const words = wordsOn(after, begun);
  if (turn?.firstLine !== begun || !isLabelled(after, turn, label)) return false;
  if (words === undefined || after.text.slice(words.start, words.end) !== said) return false;
  const others = after.turns.filter((one) => one !== turn);
  if (others.length !== before.turns.length || after.lines.count !== before.lines.count + more) return false;
  if (!others.every((one, index) => speakersOf(one) === speakersOf(before.turns[index]))) return false;
  return before.kinds.every((kind, at) => {
    const now = after.kinds[at < line ? at : at + more];
    // Open text after the new turn may belong to it now, but only as long as its speaker is not known.
    return at === line || kind === now || (at > line && kind === LineKind.unattributed && label === '?');
  });
}

function speakersOf(turn: Turn | undefined): string {
  return turn?.speakers.map(({ name }) => name).join('\n') ?? '';
}

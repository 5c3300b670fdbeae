import { type Reread, readAgain } from '../parse.ts';
import { findSideEffect, type Move, type SideEffect } from '../spoken/tryEdits.ts';
import { bodySpans, wordsOn } from '../syntax/body.ts';
import { turnAtLine } from '../syntax/places.ts';
import type { Marker, Transcript } from '../syntax/tree.ts';
import { isSpace } from '../text/characters.ts';
import { cannotBeRead, isLabelled, labelFor } from './attribute.ts';
import { type Attributed, breakLine, cueWriters, putBefore } from './turnEdits.ts';

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
 * Returns no edits if no word is there, or if a turn begins with it already, and a reason if the new line would not be read
 * as that speaker's turn.
 */
export function beginTurn(
  transcript: Transcript,
  turn: NewTurn,
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | SideEffect {
  const line = transcript.lines.lineAt(turn.offset);
  const words = wordsOn(transcript, line);
  const at = words && startOfWord(transcript.text, Math.max(turn.offset, words.start), words);
  const isBegun = at !== undefined && !continuesTurn(transcript, at);
  if (words === undefined || at === undefined || isBegun) return { edits: [], after: transcript };
  const label = labelFor(turn.speaker);
  const isBroken = at > words.start;
  const begun = isBroken ? line + 1 : line;
  const lastLine = turnAtLine(transcript, line)?.lastLine ?? line;
  const mayMove = ({ line: moved, isOfEditedCue }: Move) => isOfEditedCue && moved >= line && moved <= lastLine;
  let effect: SideEffect | undefined;
  for (const write of cueWriters(transcript)) {
    const cue = write(label, turn.kind);
    const edits = [isBroken ? breakLine(transcript, at, cue) : putBefore(transcript, line, cue)];
    const after = reread(edits);
    const read = turnAtLine(after, begun);
    const isLabelRead = read?.firstLine === begun && isLabelled(after, read, label);
    const found = isLabelRead
      ? findSideEffect(transcript, after, edits, { mayMove })
      : { line, reason: cannotBeRead(label) };
    if (!found) return { edits, after };
    effect ??= found;
  }
  return effect as SideEffect;
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

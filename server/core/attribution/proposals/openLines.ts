import { wordsOn } from '../../syntax/body.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { isSpace } from '../../text/characters.ts';

/**
 * Whether the words on a line (from 0) are open: they have no speaker, or go on with a turn whose speaker is unknown, where turns go on by
 * themselves, so that somebody else may say them. The first words of a turn belong to it, and so does an indented line.
 */
export function isOpenLine(transcript: Transcript, line: number): boolean {
  const { attribution, kinds, lines, text } = transcript;
  if (kinds[line] === LineKind.unattributed) return true;
  if (kinds[line] !== LineKind.speech || attribution !== 'inherit') return false;
  const turn = turnAtLine(transcript, line);
  return (
    turn !== undefined &&
    isUnknown(turn) &&
    !isSpace(text.charCodeAt(lines.start(line))) &&
    line > firstWordsOf(transcript, turn)
  );
}

/** Whether any words are open. */
export function hasOpenLines({ attribution, turns, unattributed }: Transcript): boolean {
  return unattributed.length > 0 || (attribution === 'inherit' && turns.some(isUnknown));
}

/** Whether a turn has a cue that says the speaker is unknown: `?:`, `Q ?:`. */
export function isUnknown({ cue, speakers }: Turn): boolean {
  return cue?.unknown === true && speakers.length === 0;
}

/** The line on which the words of a turn begin: the one of its cue, or below it. */
function firstWordsOf(transcript: Transcript, { firstLine, lastLine }: Turn): number {
  let line = firstLine;
  while (line < lastLine && wordsOn(transcript, line) === undefined) line++;
  return line;
}

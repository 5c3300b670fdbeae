import { countsOf, isMostlyFinished, PLAIN } from '../../labels/evidence.ts';
import { isNameLike, isThing } from '../../labels/labels.ts';
import { isNick, isNumber } from '../../labels/plausible.ts';
import { isOpener } from '../../labels/sentenceOpeners.ts';
import { opensWithSmallLetter } from '../../text/letters.ts';
import type { LineCue } from '../cues/writtenCue.ts';
import type { Doubt } from '../tree.ts';
import type { KnownText } from './knownText.ts';
import { isAboveFinished, lastLineBelow } from './readLines.ts';

/**
 * What a plain label is that occurs once and by itself may be anything, by how the file writes all others: a cue where nearly all names
 * are nicknames and this is another, or where nearly all stand alone above their words and this one does too; doubtful where it has no
 * colon, where only some are known to stand so, or where it is a number among numbers. Undefined where nothing speaks for it. Lines are
 * counted from 0.
 */
export function readLoneCue(known: KnownText, cue: LineCue, line: number): 'cue' | Doubt | undefined {
  const { names, marker, form, span } = cue.written;
  const [name, ...others] = names;
  if (!name || others.length > 0 || marker || isThing(name.text)) return undefined;
  const doubt = (shown: string): Doubt => ({
    form: PLAIN,
    shown,
    label: name.text,
    span: { start: cue.start + span.start, end: cue.start + span.end },
    reason: 'occurs once',
  });
  if (!form.alone && isAnotherNumber(known, name.text)) return doubt('`1:`');
  if (!form.alone) return isAnotherNick(known, name.text) ? 'cue' : undefined;
  const { habits, standAbove } = known.knowledge.convention;
  const isAnother = habits.alone && (isNameLike(name.text) || isAnotherNick(known, name.text));
  const hasColon = form.colon !== 'none';
  const mayBeAnother = isAnother || (standAbove && hasColon && isFullName(cue) && isParagraph(known, line));
  if (!mayBeAnother || lastLineBelow(line, known.readings.shapes, known.readings.cues) === line) return undefined;
  if (isAnother && hasColon) return 'cue';
  return doubt(hasColon ? '`Name:`' : '`**Name**`');
}

/** `Ann Lee:`, `Lee (Lakes):`: more than a single word, which may head a list. */
function isFullName({ written: { names, qualifiers } }: LineCue): boolean {
  const [name] = names;
  return name !== undefined && isNameLike(name.text) && (name.text.includes(' ') || qualifiers.length > 0);
}

/** Whether no sentence of the line above goes on in a line. */
function isParagraph({ context, lines, readings }: KnownText, line: number): boolean {
  return isAboveFinished(lines, line, readings.shapes, context.firstLine);
}

/** `3:` in a talk of numbered voices. */
function isAnotherNumber({ knowledge }: KnownText, label: string): boolean {
  return knowledge.convention.hasNumbers && isNumber(label);
}

function isAnotherNick({ knowledge }: KnownText, label: string): boolean {
  return isNick(label) && !isOpener(label) && knowledge.convention.habits.nicknames;
}

/** Whether a nickname is the end of sentences that a narrow column broke, and no label: most of its lines go on with the line above. */
export function endsBrokenSentence({ knowledge }: KnownText, { written: { names, marker } }: LineCue): boolean {
  const [name] = names;
  if (!name || names.length > 1 || marker || !knowledge.convention.habits.finished) return false;
  const counts = countsOf(knowledge.evidence, PLAIN, name.text);
  return counts.lines > 1 && opensWithSmallLetter(name.text) && !isMostlyFinished(counts);
}

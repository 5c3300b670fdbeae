import { isNameLike } from '../../labels/labels.ts';
import { skipWhite } from '../../text/characters.ts';
import { nameKey } from '../../text/names.ts';
import type { CueReading } from '../cues/cueLine.ts';
import { CueReader } from '../cues/cueReader.ts';
import { indentedLabel, isTestimonyLabel, LONGEST_INDENTED_CUE } from '../cues/indentedCue.ts';
import type { Doubt } from '../tree.ts';
import type { KnownText } from './knownText.ts';
import type { AssembledTurn } from './passages.ts';

/**
 * The doubt about an indented line (from 0) that is written like a cue, by somebody who speaks elsewhere, or in capitals as pages of
 * testimony have them. Such a line does not continue the turn above.
 */
export function doubtIndentedLabel(known: KnownText, line: number, above: AssembledTurn): Doubt | undefined {
  const { text } = known.lines;
  const lineEnd = known.lines.end(line);
  const start = skipWhite(text, known.lines.start(line), lineEnd);
  const head = text.slice(start, Math.min(lineEnd, start + LONGEST_INDENTED_CUE));
  const isItem = above.cue?.written.form.label === 'bullet' && bullet.test(head);
  if (!isItem && indentedLabel(head) === undefined) return undefined;
  const reading = new CueReader(text, known.context.labels, isItem).read(start, lineEnd);
  if (!isItem && (!reading || reading.kind === 'broken')) return undefined;
  const written = reading && reading.kind !== 'broken' ? reading.cue.written.names : [];
  const names = written.map(({ text }) => text);
  const label = names.join(', ');
  const isKnown = names.length === 0 || names.every((name) => known.names.speaks(name));
  const isSpeaker = isKnown || isTestimonyLabel(label) || isSetInAbove(reading, above);
  if (!isItem && (!isSpeaker || isOwnLabel(names, above))) return undefined;
  const span = { start, end: start + label.length };
  return { form: 'indented', shown: '`  Name:`', label, span, reason: 'indented' };
}

/** Whether a full name stands alone above its words (`    Ann Lee:`), as the label of the turn above does. */
function isSetInAbove(reading: CueReading | undefined, above: AssembledTurn): boolean {
  if (!reading || reading.kind === 'broken' || !above.cue?.written.form.alone) return false;
  const { names, form } = reading.cue.written;
  const [name, ...others] = names;
  if (!name || others.length > 0 || !form.alone || form.colon === 'none') return false;
  return name.text.includes(' ') && isNameLike(name.text);
}

/** Whether names are those of the turn above: its speaker may say the own name. */
export function isOwnLabel(names: readonly string[], above: AssembledTurn): boolean {
  const own = above.cue?.written.names ?? [];
  const isSame = (name: string, at: number) => nameKey(name) === nameKey(own[at]?.text ?? '');
  return names.length > 0 && names.length === own.length && names.every(isSame);
}

const bullet = /^[-*•–—]\s/;

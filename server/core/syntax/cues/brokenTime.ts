import { Character } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { LONGEST_TIME } from '../times.ts';

/** A time in brackets before a cue with a slip in it: other marks for its colons, letters for digits, a space, or other brackets. */
export interface BrokenTime {
  readonly span: Span;
  /** The time as it is to be written. */
  readonly replacement: string;
}

/** Reads such a time at the start of a line, which is given by its offsets. */
export function readBrokenTime(text: string, start: number, end: number): BrokenTime | undefined {
  const open = text.charCodeAt(start);
  if (open !== Character.squareOpen && open !== Character.roundOpen) return undefined;
  const match = timeWithSlip.exec(text.slice(start, Math.min(end, start + LONGEST_TIME)));
  if (!match) return undefined;
  const [, time = ''] = match;
  const digits = time.replace(/\s/g, '').replace(/[oO]/g, '0').replace(/[lI]/g, '1').replace(/[.;,]/g, ':');
  const replacement = `[${digits.replace(/(\d{2})(\d{2})$/, '$1:$2')}]`;
  return { span: { start, end: start + match[0].length }, replacement };
}

const timeWithSlip =
  /^[[(](\d{1,3}[:.;,]\d{2}(?:[:.;,]\d{2})?|[\doOlI]{1,3}[:.;,]\s?[\doOlI]{2}(?:[:.;,]\s?[\doOlI]{2})?|\d{1,2}[:.;,]\d{4})[\])}](?=\s)/;

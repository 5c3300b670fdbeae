import type { Span } from '../text/span.ts';
import { indentedLabel } from './cues/indentedCue.ts';

/** Whether words can stand at the beginning of a line and still be speech: they are no label, and no sign of a layout. */
export function mayBeginLine(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  return /^[\p{L}\p{N}"“‘'«¿¡]/u.test(words) && indentedLabel(words) === undefined;
}

/** As much of a line as can be a label, in UTF-16 units. */
const LONGEST_LABEL = 100;

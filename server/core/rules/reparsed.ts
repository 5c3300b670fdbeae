import { parse } from '../parse.ts';
import type { Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';

/** What each line is when edits have been made: a fix must not turn speech into something else, nor the other way round. */
export function kindsAfter({ text, attribution, roster }: Transcript, edits: readonly TextEdit[]): Uint8Array {
  return parse(applyEdits(text, edits), { attribution, roster: roster.entries }).kinds;
}

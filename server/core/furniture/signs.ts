import type { Transcript } from '../syntax/tree.ts';
import { columnMarks } from './columnMarks.ts';
import { Entries } from './entries.ts';
import { isSalutation } from './letter.ts';
import type { Pack } from './pack.ts';
import { packs as known } from './packs/index.ts';
import { textLines } from './textLines.ts';

/**
 * Whether anything in a part of a transcript may be printed by a page, or may prove that other parts are. As long as
 * nothing is in any part, nothing is recognised.
 */
export function hasSigns(part: Transcript, own: readonly Pack[]): boolean {
  if (columnMarks(part.text).length > 0) return true;
  const entries = new Entries([...own, ...known]);
  const alwaysUsed = new Set(own.filter((pack) => !pack.entries.some(({ evidence }) => evidence)));
  return textLines(part).some(({ key }) => {
    if (isSalutation(key)) return true;
    for (const { entry } of entries.matches(key)) {
      if (entry.spec.evidence || alwaysUsed.has(entry.pack)) return true;
    }
    return false;
  });
}

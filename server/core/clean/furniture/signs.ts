import type { Pack } from '../../syntax/pack.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { columnMarks } from './columnMarks.ts';
import { mayHaveFurniture } from './evidence.ts';
import { isSalutation } from './letter.ts';
import { textLines } from './textLines.ts';

/**
 * Whether anything in a part of a transcript may be printed by a page, or may prove that other parts are. As long as
 * nothing is in any part, nothing is recognised.
 */
export function hasSigns(part: Transcript, own: readonly Pack[]): boolean {
  if (columnMarks(part.text).length > 0 || mayHaveFurniture(part, own)) return true;
  return part.text.includes('Dear') && textLines(part).some(({ key }) => isSalutation(key));
}

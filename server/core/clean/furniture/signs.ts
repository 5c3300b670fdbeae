import type { Transcript } from '../../syntax/tree.ts';
import { columnMarks } from './columnMarks.ts';
import { mayHaveFurniture } from './evidence.ts';
import { isSalutation } from './letter.ts';
import { textLines } from './textLines.ts';

/** Whether a part of a transcript may have page furniture, or may prove that other parts have. */
export function hasSigns(part: Transcript): boolean {
  if (columnMarks(part.text).length > 0 || mayHaveFurniture(part)) return true;
  return part.text.includes('Dear') && textLines(part).some(({ key }) => isSalutation(key));
}

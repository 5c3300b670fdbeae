import type { TextEdit } from 'vscode-languageserver';
import { cleanPaste } from '../../../core/index.ts';
import { editOf, spanOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { cleanSummary } from './cleanReport.ts';

/** What to paste instead of a raw text. */
export interface PasteOffer {
  readonly text: string;
  /** To be made at the same time; they lie before the place. */
  readonly edits: readonly TextEdit[];
  /** In a sentence, what cleaning did. */
  readonly summary: string;
}

/** Cleans a text that is about to be pasted over a range; null where there is nothing to clean. Edits nothing. */
export function cleanPasted({ transcript }: ParsedDocument, given: CommandArguments): PasteOffer | null {
  const cleaned = cleanPaste(transcript, spanOf(transcript.lines, given.range), given.text);
  if (cleaned === undefined) return null;
  const { text, edits, report } = cleaned;
  return { text, edits: edits.map((edit) => editOf(transcript.lines, edit)), summary: cleanSummary(report) };
}

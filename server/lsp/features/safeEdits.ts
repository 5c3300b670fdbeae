import { type Fix, isSideEffect, type TextEdit, tryFix } from '../../core/index.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** The edits of a fix, or none if they would change more than the fix is for. */
export function safeEdits({ transcript, reread }: ParsedDocument, fix: Fix): readonly TextEdit[] {
  return fix.edits.length === 0 || isSideEffect(tryFix(transcript, fix, reread)) ? [] : fix.edits;
}

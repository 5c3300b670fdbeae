import { inlineMarks } from '../../syntax/body.ts';
import { classifyLine, LineShape } from '../../syntax/classify.ts';

/** Whether a piece of speech is an event in square brackets and nothing else: `[BLANK_AUDIO]`, `[Applause]`. It may be as long as a sentence. */
export function isLoneEvent(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || classifyLine(trimmed, 0, trimmed.length) !== LineShape.event) return false;
  return !inlineMarks(trimmed, { start: 0, end: trimmed.length }).some(({ kind }) => kind === 'unresolved');
}

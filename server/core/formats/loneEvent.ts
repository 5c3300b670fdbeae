import { inlineMarks } from '../syntax/body.ts';

/** Whether a piece of speech is an event in square brackets and nothing else: `[BLANK_AUDIO]`, `[Applause]`. */
export function isLoneEvent(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return false;
  const [mark] = inlineMarks(trimmed, { start: 0, end: trimmed.length });
  return mark?.kind === 'event' && mark.span.start === 0 && mark.span.end === trimmed.length;
}

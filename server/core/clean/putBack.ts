import type { Reread } from '../parse.ts';
import { isSideEffect, type SideEffect, tryEdits } from '../spoken/tryEdits.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';

/**
 * The edit that puts a line back which was taken out above a line (from 0) of a transcript. In the midst of a turn it is
 * part of the turn, else it is open: whoever speaks around it goes on speaking, and nobody is given words by it. Returns a
 * reason if that cannot be had.
 */
export function putBack(transcript: Transcript, line: number, written: string, reread?: Reread): TextEdit | SideEffect {
  const words = written.trim();
  const isInside = transcript.kinds[line] === LineKind.speech && goesOn(transcript, line);
  let effect: SideEffect | undefined;
  for (const text of [...(isInside ? [`  ${words}`] : []), words, `\\${words}`]) {
    const edit = insertion(transcript, line, text);
    const tried = tryEdits(transcript, [edit], { rewrites: [edit] }, reread);
    if (!isSideEffect(tried) && isText(tried, Math.min(line, transcript.lines.count))) return edit;
    effect ??= isSideEffect(tried) ? tried : { line, reason: 'The line would be read as something else here.' };
  }
  return effect as SideEffect;
}

/** Whether a line goes on with the words of a turn that began above. */
function goesOn({ turns }: Transcript, line: number): boolean {
  return turns.some(({ firstLine, lastLine }) => firstLine < line && line <= lastLine);
}

function insertion({ lines }: Transcript, line: number, written: string): TextEdit {
  const start = lines.start(line);
  const newText = line >= lines.count ? lines.lineBreak + written : written + lines.lineBreak;
  return { span: { start, end: start }, newText };
}

function isText({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.unattributed || kinds[line] === LineKind.speech;
}

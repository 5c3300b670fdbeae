import { readAgain } from '../parse.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';

/**
 * The edit that puts a line back which was taken out above a line (from 0) of a transcript. In the midst of a turn it is
 * part of the turn, else it is open: whoever speaks around it goes on speaking, and nobody is given words by it.
 */
export function putBack(transcript: Transcript, line: number, written: string): TextEdit {
  const words = written.trim();
  const isInside = transcript.kinds[line] === LineKind.speech && goesOn(transcript, line);
  if (isInside) return insertion(transcript, line, `  ${words}`);
  const plain = insertion(transcript, line, words);
  return isOpenText(transcript, line, plain) ? plain : insertion(transcript, line, `\\${words}`);
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

/** Whether the line would be words that are not markup, and every other line what it is. */
function isOpenText(transcript: Transcript, line: number, edit: TextEdit): boolean {
  const { kinds } = readAgain(transcript, [edit]);
  const own = Math.min(line, transcript.lines.count);
  if (kinds[own] !== LineKind.unattributed && kinds[own] !== LineKind.speech) return false;
  return transcript.kinds.every((kind, at) => kind === kinds[at < own ? at : at + 1]);
}

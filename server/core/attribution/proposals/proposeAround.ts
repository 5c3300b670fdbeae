import { parse } from '../../parse.ts';
import { textStart } from '../../syntax/body.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { type Proposal, propose } from './propose.ts';

/** The number of lines on both sides that are read as context. Lines further away change little. */
const MARGIN = 100;

/**
 * The proposals for the unattributed text on some lines (from 0, including the last). The time does not depend on the length of
 * the text. The lines are read as if no turn had a speaker, so that proposals do not change while the user names speakers.
 */
export function proposeNear(transcript: Transcript, first: number, last: number): Proposal[] {
  const { lines, kinds } = transcript;
  const from = Math.max(0, first - MARGIN);
  const to = Math.min(lines.count - 1, last + MARGIN);
  const bare: string[] = [];
  for (let line = from; line <= to; line++) bare.push(bareLine(transcript, line));
  return propose(parse(bare.join('\n'), transcript.settings))
    .map((proposal) => ({ ...proposal, line: proposal.line + from }))
    .filter(({ line }) => line >= first && line <= last && kinds[line] === LineKind.unattributed);
}

/** The words of a line without its label. Headings stay, and lines that are not speech become blank. */
function bareLine(transcript: Transcript, line: number): string {
  const { text, lines, kinds } = transcript;
  const kind = kinds[line];
  if (kind === LineKind.heading) return text.slice(lines.start(line), lines.end(line));
  if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) return '';
  const cue = kind === LineKind.cue ? turnAtLine(transcript, line)?.cue : undefined;
  const words = text.slice(cue?.textStart ?? textStart(transcript, line), lines.end(line));
  return words.trim() === '' ? '' : `\\${words}`;
}

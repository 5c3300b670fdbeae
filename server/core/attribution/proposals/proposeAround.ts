import { parse } from '../../parse.ts';
import { textStart } from '../../syntax/body.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { type Proposal, propose } from './propose.ts';

/** So many lines on either side are read along with those that are asked for; what is further away changes little. */
const MARGIN = 100;

/**
 * What is proposed for the open text on some lines (from 0, the last included), in time that does not grow with the
 * rest of the text. The lines are read as if nobody were named yet: while the turns get their names one by one, what
 * is proposed for the others does not change under the reader's eyes.
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

/** The words of a line without whatever says whose they are; headings stay, and what is no speech becomes blank. */
function bareLine(transcript: Transcript, line: number): string {
  const { text, lines, kinds } = transcript;
  const kind = kinds[line];
  if (kind === LineKind.heading) return text.slice(lines.start(line), lines.end(line));
  if (kind !== LineKind.cue && kind !== LineKind.speech && kind !== LineKind.unattributed) return '';
  const cue = kind === LineKind.cue ? turnAtLine(transcript, line)?.cue : undefined;
  const words = text.slice(cue?.textStart ?? textStart(transcript, line), lines.end(line));
  return words.trim() === '' ? '' : `\\${words}`;
}

import { nextOpen, numberSpeakers, partitionPoint, turnAfterLine } from '../../../core/index.ts';
import type { Answer, Given, Range } from '../../../protocol.ts';
import { rangeOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function nextOpenPlace(
  { transcript }: ParsedDocument,
  { position, direction }: Given<'nextOpen'>,
): Range | null {
  const place = nextOpen(transcript, position.line, direction ?? 'forward');
  return place === undefined ? null : rangeOf(transcript.lines, place.span);
}

export function openText({ transcript }: ParsedDocument, { range }: Given<'openText'>): readonly Range[] {
  const { lines, unattributed } = transcript;
  const first = partitionPoint(unattributed.length, (at) => (unattributed[at]?.lastLine ?? 0) < range.start.line);
  const ranges: Range[] = [];
  for (let at = first; at < unattributed.length; at++) {
    const run = unattributed[at];
    if (run === undefined || run.firstLine > range.end.line) break;
    ranges.push(rangeOf(lines, lines.span(run.firstLine, run.lastLine)));
  }
  return ranges;
}

export function turnsWithVoice(
  { transcript }: ParsedDocument,
  { range }: Given<'turnsWithVoice'>,
): Answer<'turnsWithVoice'> {
  const { lines, turns } = transcript;
  const voices = numberSpeakers(transcript);
  const found: { range: Range; voice: number }[] = [];
  for (let at = Math.max(0, turnAfterLine(transcript, range.start.line) - 1); at < turns.length; at++) {
    const turn = turns[at];
    if (turn === undefined || turn.firstLine > range.end.line) break;
    const [speaker, ...others] = turn.speakers;
    const voice = speaker && others.length === 0 ? voices.get(speaker.name) : undefined;
    if (voice === undefined || turn.lastLine < range.start.line) continue;
    found.push({ range: rangeOf(lines, lines.span(turn.firstLine, turn.lastLine)), voice });
  }
  return found;
}

import type { Reread } from '../parse.ts';
import { sectionAtLine, turnAtLine } from '../syntax/places.ts';
import { LineKind, type Transcript, type Turn } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';
import { attributeEach } from './attribute.ts';
import { type IsRefused, isWaiting, type OpenTurn, openTurnAt, waitingTurns } from './openTurns.ts';

/** A meaning of “all turns like this one”. */
export interface Likeness {
  /** All turns with its label; those of its kind in its section; or those from it on, by two people in turn. */
  readonly like: 'label' | 'kind' | 'pair';
  /** The turn to compare with. */
  readonly model: OpenTurn;
  /** The label as it is written; empty if there is none. */
  readonly label: string;
  readonly turns: readonly OpenTurn[];
}

/** The meanings of “all turns like this one” at a line (from 0), each with at least two turns. */
export function likenesses(transcript: Transcript, line: number, isRefused: IsRefused): Likeness[] {
  const model = openTurnAt(transcript, line, isRefused);
  if (model === undefined) return [];
  const labelled = turnAtLine(transcript, line);
  const label = labelled === undefined ? '' : labelOf(labelled);
  const waiting = isWaiting(transcript, line) ? waitingInSection(transcript, line, isRefused) : [];
  const found: Likeness[] = [
    { like: 'label', model, label, turns: label === '' ? [] : withLabel(transcript, label) },
    {
      like: 'kind',
      model,
      label,
      turns: model.kind === 'speech' ? [] : waiting.filter(({ kind }) => kind === model.kind),
    },
    { like: 'pair', model, label, turns: unbroken(transcript, waiting, model.lines.first) },
  ];
  return found.filter(({ turns }) => turns.length > 1);
}

/** The edits that give turns to one speaker, or to several in turn. An undefined speaker is unknown. */
export function attributeAll(
  transcript: Transcript,
  turns: readonly OpenTurn[],
  speakers: readonly (string | undefined)[],
  reread?: Reread,
): readonly TextEdit[] | 'unwritable' {
  const parts = turns.map(({ lines, marker: kind }, at) => ({ lines, speaker: speakers[at % speakers.length], kind }));
  return attributeEach(transcript, parts, reread);
}

/** The label as a reader sees it: the names, or the marker alone. A `?` is not a label. */
function labelOf({ cue }: Turn): string {
  if (cue === undefined || cue.unknown) return '';
  if (cue.names.length > 0) return cue.names.map(({ text }) => text).join(', ');
  return cue.marker?.kind === 'question' ? 'Q' : 'A';
}

function withLabel({ turns }: Transcript, label: string): OpenTurn[] {
  const key = nameKey(label);
  return turns
    .filter((turn) => nameKey(labelOf(turn)) === key)
    .map(({ firstLine: first, lastLine: last, kind }) => ({ lines: { first, last }, kind, marker: undefined }));
}

function waitingInSection(transcript: Transcript, line: number, isRefused: IsRefused): OpenTurn[] {
  const { firstLine = 0, lastLine = 0 } = sectionAtLine(transcript, line) ?? {};
  return waitingTurns(transcript, { first: firstLine, last: lastLine }, isRefused);
}

/** The turns from a line on, up to the first one with a speaker. */
function unbroken(transcript: Transcript, turns: readonly OpenTurn[], line: number): OpenTurn[] {
  const from = turns.filter(({ lines }) => lines.first >= line);
  const end = from.findIndex((turn, at) => {
    const before = from[at - 1];
    return before !== undefined && hasNamed(transcript, before.lines.last + 1, turn.lines.first);
  });
  return end < 0 ? from : from.slice(0, end);
}

function hasNamed({ kinds }: Transcript, from: number, to: number): boolean {
  for (let line = from; line < to; line++) {
    if (kinds[line] === LineKind.cue || kinds[line] === LineKind.speech) return true;
  }
  return false;
}

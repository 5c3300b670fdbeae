import type { Reread } from '../parse.ts';
import type { SideEffect } from '../spoken/tryEdits.ts';
import { doubtAtLine, sectionAtLine, turnAtLine } from '../syntax/places.ts';
import { LineKind, type Marker, type Transcript, type Turn, type TurnKind } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { LineRange, TextEdit } from '../text/span.ts';
import { attributeEach } from './attribute.ts';
import { type Proposal, proposeNear, readNear } from './proposals/propose.ts';

/** The lines of a turn, as far as it goes or seems to go. */
export interface OpenTurn {
  readonly lines: LineRange;
  /** Its kind, or the kind that it seems to have. */
  readonly kind: TurnKind;
  /** The marker for a new cue; undefined for a cue without one. */
  readonly marker: Marker['kind'] | undefined;
}

/** Whether the user has refused a proposal. */
export type IsRefused = (proposal: Proposal) => boolean;

/** The most lines up to the next cue or heading, or to the end of the file, that still count as one turn. */
const MOST_LINES = 40;

/** The most characters up to the next proposed turn that do: somebody speaks for 20 minutes. */
const MOST_CHARACTERS = 20_000;

/**
 * The turn at a line (from 0), as far as it seems to go: a turn with a cue, or unattributed text from this line on, and the
 * unattributed text after it up to the next proposed turn. If no end is near, it ends with its own lines, and the rest stays
 * open. A turn with a speaker ends with its own words. Undefined if the line has no speech.
 */
export function openTurnAt(transcript: Transcript, line: number, isRefused: IsRefused): OpenTurn | undefined {
  const first = turnAtLine(transcript, line)?.lastLine ?? line;
  const { proposals, doubtful } = readNear(transcript, line, furthestFrom(transcript, first));
  return turnAt(transcript, line, byLine(proposals, isRefused), new Set(doubtful));
}

/** All turns without a speaker on some lines (from 0, including the last), as far as they seem to go. */
function waitingTurns(transcript: Transcript, { first, last }: LineRange, isRefused: IsRefused): OpenTurn[] {
  const offered = byLine(proposeNear(transcript, first, furthestFrom(transcript, last)), isRefused);
  const turns: OpenTurn[] = [];
  for (let line = first; line <= last; line++) {
    const turn = turnAt(transcript, line, offered);
    if (turn === undefined) continue;
    if (isWaiting(transcript, line)) turns.push(turn);
    line = turn.lines.last;
  }
  return turns;
}

/** Whether a line (from 0) is unattributed, or belongs to a turn with an unknown speaker. */
export function isWaiting(transcript: Transcript, line: number): boolean {
  return transcript.kinds[line] === LineKind.unattributed || turnAtLine(transcript, line)?.speakers.length === 0;
}

/** Without markers in a file, kinds are inferred from the words. The first marker would end that, so a new cue gets none. */
function marksKinds({ marked, exchanges }: Transcript): boolean {
  return marked || exchanges.length === 0;
}

type Openings = ReadonlyMap<number, Proposal>;

function byLine(proposals: readonly Proposal[], isRefused: IsRefused): Openings {
  return new Map(proposals.filter((proposal) => !isRefused(proposal)).map((proposal) => [proposal.line, proposal]));
}

/** The turn at a line, up to a line with a proposal or a doubtful line. */
function turnAt(
  transcript: Transcript,
  line: number,
  openings: Openings,
  doubtful: ReadonlySet<number> = new Set(),
): OpenTurn | undefined {
  const isEnd = (at: number) => openings.has(at) || doubtful.has(at);
  const turn = turnAtLine(transcript, line);
  if (turn?.cue !== undefined) {
    const { firstLine: first, lastLine, kind } = turn;
    const last = turn.speakers.length > 0 ? lastLine : endOf(transcript, lastLine, isEnd);
    return { lines: { first, last }, kind, marker: undefined };
  }
  const lineKind = transcript.kinds[line];
  if (lineKind === LineKind.speech) return { lines: { first: line, last: line }, kind: 'speech', marker: undefined };
  if (lineKind !== LineKind.unattributed) return undefined;
  const proposed = openings.get(line)?.kind;
  const kind = proposed === 'question' || proposed === 'answer' ? proposed : undefined;
  return {
    lines: { first: line, last: endOf(transcript, line, isEnd) },
    kind: kind ?? 'speech',
    marker: marksKinds(transcript) ? kind : undefined,
  };
}

/** The last unattributed line that continues a line; the line itself if no end is near. A label that may name a speaker is an end. */
function endOf(transcript: Transcript, line: number, isEnd: (line: number) => boolean): number {
  const { kinds, lines } = transcript;
  const furthest = furthestFrom(transcript, line);
  let last = line;
  for (let at = line + 1; at <= furthest; at++) {
    if (isEnd(at)) return last;
    const kind = kinds[at] as LineKind;
    if (!goesOn.has(kind) || doubtAtLine(transcript, at)) return at - line > MOST_LINES ? line : last;
    if (kind === LineKind.unattributed) last = at;
  }
  return lines.count - line > MOST_LINES ? line : last;
}

/** The last line at which the end of a turn at a line is looked for. */
function furthestFrom({ text, lines }: Transcript, line: number): number {
  const end = Math.min(text.length, lines.start(line) + MOST_CHARACTERS);
  return Math.min(Math.max(line + MOST_LINES, lines.lineAt(end)), lines.count - 1);
}

/** Text, and other lines that may be inside a turn. */
const goesOn: ReadonlySet<LineKind> = new Set([
  LineKind.unattributed,
  LineKind.blank,
  LineKind.event,
  LineKind.time,
  LineKind.comment,
]);

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
): readonly TextEdit[] | SideEffect {
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
  const doubtful = (at: number) => nameKey(doubtAtLine(transcript, at)?.label ?? '');
  // A line that may name somebody else is not like this one.
  return waitingTurns(transcript, { first: firstLine, last: lastLine }, isRefused).filter(
    ({ lines }) => doubtful(lines.first) === doubtful(line),
  );
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

/** The most lines between a line and the start of its proposed turn. */
const REACH = 40;

/** The proposal for a line (from 0): the nearest one on it or above it, with only unattributed text in between. */
export function proposalAt(transcript: Transcript, line: number, isRefused: IsRefused): Proposal | undefined {
  let first = line;
  while (first > 0 && line - first < REACH && transcript.kinds[first - 1] === LineKind.unattributed) first--;
  return proposeNear(transcript, first, line).findLast((proposal) => !isRefused(proposal));
}

/** The edits that write proposals as turns with an unknown speaker. Other lines stay as open as they were. */
export function takeProposals(
  transcript: Transcript,
  proposals: readonly Pick<Proposal, 'line' | 'kind'>[],
  reread?: Reread,
): readonly TextEdit[] | SideEffect {
  const isMarked = marksKinds(transcript);
  return attributeEach(
    transcript,
    proposals.map(({ line, kind }) => ({
      lines: { first: line, last: line },
      speaker: undefined,
      kind: isMarked && (kind === 'question' || kind === 'answer') ? kind : undefined,
    })),
    reread,
  );
}

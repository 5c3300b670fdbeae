import type { Reread } from '../parse.ts';
import type { SideEffect } from '../spoken/tryEdits.ts';
import { wordsOn } from '../syntax/body.ts';
import { doubtAtLine, sectionAtLine, turnAtLine } from '../syntax/places.ts';
import { LineKind, type Marker, type Transcript, type Turn, type TurnKind } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { LineRange, TextEdit } from '../text/span.ts';
import { attributeEach } from './attribute.ts';
import { isOpenLine, isUnknown } from './proposals/openLines.ts';
import { type Proposal, type ProposedKind, proposeNear, type Reading, readNear } from './proposals/propose.ts';
import type { Extent } from './turnEdits.ts';

/** A turn, as far as it goes or seems to go. Where a recogniser's lines run over the ends of turns, it may begin and end inside lines. */
export interface OpenTurn extends Extent {
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
  const reading = readNear(transcript, line, furthestFrom(transcript, lastClosedFrom(transcript, line)));
  return turnAt(transcript, { line }, openingsOf(transcript, reading, isRefused), new Set(reading.doubtful));
}

/** All turns without a speaker on some lines (from 0, including the last), as far as they seem to go. */
function waitingTurns(transcript: Transcript, { first, last }: LineRange, isRefused: IsRefused): OpenTurn[] {
  const reading = readNear(transcript, first, furthestFrom(transcript, last));
  const openings = openingsOf(transcript, reading, isRefused);
  const turns: OpenTurn[] = [];
  for (let place: Beginning | undefined = { line: first }; place !== undefined && place.line <= last; ) {
    const turn = turnAt(transcript, place, openings);
    if (turn !== undefined && isWaiting(transcript, place.line)) turns.push(turn);
    const end: number = turn?.lines.last ?? place.line;
    place = turn?.to === undefined ? { line: end + 1 } : { line: end, from: turn.to };
  }
  return turns;
}

/** Whether a line (from 0) is unattributed, or belongs to a turn with an unknown speaker. */
export function isWaiting(transcript: Transcript, line: number): boolean {
  return transcript.kinds[line] === LineKind.unattributed || turnAtLine(transcript, line)?.speakers.length === 0;
}

/** The last line from a line on that certainly belongs to its turn. */
function lastClosedFrom(transcript: Transcript, line: number): number {
  const turn = isOpenLine(transcript, line) ? undefined : turnAtLine(transcript, line);
  if (turn === undefined || !isUnknown(turn)) return turn?.lastLine ?? line;
  let last = turn.firstLine;
  for (let at = last + 1; at <= turn.lastLine && !isOpenLine(transcript, at); at++) {
    if (transcript.kinds[at] === LineKind.speech) last = at;
  }
  return last;
}

/** Without markers in a file, kinds are inferred from the words. The first marker would end that, so a new cue gets none. */
function marksKinds({ marked, exchanges }: Transcript): boolean {
  return marked || exchanges.length === 0;
}

/** The line on which a turn begins, and the offset of its first word if that is inside the line. */
interface Beginning {
  readonly line: number;
  readonly from?: number | undefined;
}

/** What is proposed at the beginnings of lines, and where inside lines, by line. */
interface Openings {
  readonly atLines: ReadonlyMap<number, Proposal>;
  readonly inside: ReadonlyMap<number, readonly Proposal[]>;
  readonly unmarked: Reading['unmarked'];
}

function openingsOf(transcript: Transcript, { proposals, unmarked }: Reading, isRefused: IsRefused): Openings {
  const atLines = new Map<number, Proposal>();
  const inside = new Map<number, Proposal[]>();
  for (const proposal of proposals) {
    if (isRefused(proposal)) continue;
    const { line } = proposal;
    if (!isInsideLine(transcript, proposal)) atLines.set(line, proposal);
    else inside.set(line, [...(inside.get(line) ?? []), proposal]);
  }
  return { atLines, inside, unmarked };
}

/** Whether a proposed turn begins inside a line. */
function isInsideLine(transcript: Transcript, { line, start }: Proposal): boolean {
  return start > (wordsOn(transcript, line)?.start ?? start);
}

/** The turn at a place, up to the next proposal or to a doubtful line. */
function turnAt(
  transcript: Transcript,
  { line, from }: Beginning,
  openings: Openings,
  doubtful: ReadonlySet<number> = new Set(),
): OpenTurn | undefined {
  const { atLines, inside, unmarked } = openings;
  const ends: Ends = { isLine: (at) => atLines.has(at) || doubtful.has(at), inside };
  const isOpen = isOpenLine(transcript, line);
  const turn = isOpen ? undefined : turnAtLine(transcript, line);
  if (turn?.cue !== undefined) {
    const { firstLine: first, lastLine, kind } = turn;
    if (turn.speakers.length > 0) return { lines: { first, last: lastLine }, kind, marker: undefined };
    const { last, to } = endOf(transcript, { line: lastClosedFrom(transcript, first) }, ends);
    // Where turns go on by themselves, `?:` stands before what was left open.
    const seeming = transcript.attribution === 'inherit' ? unmarked.get(first) : undefined;
    return { lines: { first, last }, to, ...(seeming ? kindIn(transcript, seeming) : { kind, marker: undefined }) };
  }
  if (!isOpen && transcript.kinds[line] !== LineKind.speech) return undefined;
  if (!isOpen) return { lines: { first: line, last: line }, kind: 'speech', marker: undefined };
  const opening = from === undefined ? atLines.get(line) : inside.get(line)?.find(({ start }) => start === from);
  const { last, to } = endOf(transcript, { line, from }, ends);
  return { lines: { first: line, last }, from, to, ...kindIn(transcript, opening?.kind) };
}

/** The kind that a turn gets for what it seems to be, and its marker. */
function kindIn(transcript: Transcript, seeming: ProposedKind | undefined): Pick<OpenTurn, 'kind' | 'marker'> {
  const kind = seeming === 'question' || seeming === 'answer' ? seeming : undefined;
  return { kind: kind ?? 'speech', marker: marksKinds(transcript) ? kind : undefined };
}

/** Where turns end: at lines that open another one, and inside lines. */
interface Ends {
  readonly isLine: (line: number) => boolean;
  readonly inside: Openings['inside'];
}

/** The end of a turn: its last line, and the offset of the word inside it that is another turn's. */
interface End {
  readonly last: number;
  readonly to?: number | undefined;
}

/**
 * The last unattributed line that continues a line, perhaps only a part of it; the line itself if no end is near. A label that may name a
 * speaker is an end.
 */
function endOf(transcript: Transcript, { line, from = 0 }: Beginning, { isLine, inside }: Ends): End {
  const { kinds, lines } = transcript;
  const furthest = furthestFrom(transcript, line);
  const here = inside.get(line)?.find(({ start }) => start > from);
  if (here) return { last: line, to: here.start };
  let last = line;
  for (let at = line + 1; at <= furthest; at++) {
    if (isLine(at)) return { last };
    const kind = kinds[at] as LineKind;
    const isOpen = isOpenLine(transcript, at);
    if (!(isOpen || goesOn.has(kind)) || doubtAtLine(transcript, at))
      return { last: at - line > MOST_LINES ? line : last };
    if (isOpen) last = at;
    const [next] = inside.get(at) ?? [];
    if (next) return { last, to: next.start };
  }
  return { last: lines.count - line > MOST_LINES ? line : last };
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
  const parts = turns.map(({ lines, from, to, marker: kind }, at) => {
    return { lines, from, to, speaker: speakers[at % speakers.length], kind };
  });
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

/**
 * The proposal for a place (an offset): the nearest one before it, or else on its line, with only unattributed text in between.
 */
export function proposalAt(transcript: Transcript, offset: number, isRefused: IsRefused): Proposal | undefined {
  const line = transcript.lines.lineAt(offset);
  let first = line;
  while (first > 0 && line - first < REACH && isOpenLine(transcript, first - 1)) first--;
  const near = proposeNear(transcript, first, line).filter((proposal) => !isRefused(proposal));
  const here = near.filter((proposal) => proposal.line === line);
  return here.findLast(({ start }) => start <= offset) ?? here[0] ?? near.at(-1);
}

/**
 * The edits that write proposals as turns with an unknown speaker. Other words stay as open as they were: where another turn is proposed
 * further on in a line, the line is broken there.
 */
export function takeProposals(
  transcript: Transcript,
  proposals: readonly Proposal[],
  isRefused: IsRefused,
  reread?: Reread,
): readonly TextEdit[] | SideEffect {
  const [first, last] = [proposals[0]?.line ?? 0, proposals.at(-1)?.line ?? 0];
  const { inside } = openingsOf(transcript, readNear(transcript, first, last), isRefused);
  const isMarked = marksKinds(transcript);
  return attributeEach(
    transcript,
    proposals.map((proposal) => {
      const { line, start, kind } = proposal;
      return {
        lines: { first: line, last: line },
        from: isInsideLine(transcript, proposal) ? start : undefined,
        to: inside.get(line)?.find((other) => other.start > start)?.start,
        speaker: undefined,
        kind: isMarked && (kind === 'question' || kind === 'answer') ? kind : undefined,
      };
    }),
    reread,
  );
}

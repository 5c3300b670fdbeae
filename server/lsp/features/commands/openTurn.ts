import type { Range } from 'vscode-languageserver';
import { attribute } from '../../../core/attribute.ts';
import { attributeToNew } from '../../../core/newSpeaker.ts';
import { nextOpen } from '../../../core/open.ts';
import { type IsRefused, isWaiting, type OpenTurn, openTurnAt } from '../../../core/openTurn.ts';
import { parse } from '../../../core/parse.ts';
import { LineKind, type Transcript } from '../../../core/syntax/tree.ts';
import { applyEdits } from '../../../core/text/edits.ts';
import type { TextEdit } from '../../../core/text/span.ts';
import { joinAbove, markTurn } from '../../../core/turnMarks.ts';
import { editOf, rangeOf } from '../../ranges.ts';
import type { Reading } from '../../reading.ts';
import type { Workspace } from '../../workspace.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince, unwritable } from './attribute.ts';
import type { Hands } from './hands.ts';

/** What came of one key. */
export interface Step {
  readonly applied: boolean;
  /** In a sentence, why nothing was done. */
  readonly reason?: string;
  /**
   * The next turn that waits for a speaker, as far as it is proposed; null where none does, and where the turn at the
   * place itself still waits.
   */
  readonly next: Range | null;
}

/** The turn at a place, as far as it is proposed, where it waits for a speaker; else the next one that does. */
export function openTurnNear(
  { transcript, uri }: Reading,
  { line }: CommandArguments,
  { workspace }: Hands,
): Range | null {
  const isRefused: IsRefused = (proposal) => workspace.refusals.has(uri, transcript, proposal);
  const here = isWaiting(transcript, line) ? openTurnAt(transcript, line, isRefused) : undefined;
  if (here === undefined) return nextTurn(transcript, line, isRefused);
  return rangeOf(transcript.lines, transcript.lines.span(here.lines.first, here.lines.last));
}

/** Gives the turn at a place, as far as it is proposed, to a speaker. */
export function labelOpenTurn(reading: Reading, given: CommandArguments, hands: Hands): Promise<Step> {
  const { speaker } = given;
  const title = speaker === undefined ? 'Attribute to nobody known' : `Attribute to ${speaker}`;
  return step(
    reading,
    given,
    hands,
    { title, otherwise: 'There is no text to attribute here.' },
    ({ lines, marker: kind }) => {
      const { transcript } = reading;
      const isNew = speaker !== undefined && given.isNew;
      const edits = isNew
        ? attributeToNew(transcript, { lines, speaker, kind })
        : attribute(transcript, lines, speaker, kind);
      return edits === 'unwritable' ? unwritable(speaker) : edits;
    },
  );
}

/** Says that the turn at a place is a question or an answer. Open text becomes a turn by that, and nobody's. */
export function markOpenTurn(reading: Reading, given: CommandArguments, hands: Hands): Promise<Step> {
  const { kind, line } = given;
  const { transcript } = reading;
  const otherwise = `There is nothing here to mark as ${kind === 'question' ? 'a question' : 'an answer'}.`;
  return step(reading, given, hands, { title: `Mark as ${kind}`, otherwise }, ({ lines }) => {
    if (transcript.kinds[line] !== LineKind.unattributed) return markTurn(transcript, line, kind);
    const edits = attribute(transcript, lines, undefined, kind);
    return edits === 'unwritable' ? unwritable(undefined) : edits;
  });
}

/** Makes the open text at a place go on with the turn above. */
export function joinOpenTurn(reading: Reading, given: CommandArguments, hands: Hands): Promise<Step> {
  const words = { title: 'Join to the turn above', otherwise: 'There is no turn above that this could go on with.' };
  return step(reading, given, hands, words, ({ lines }) => joinAbove(reading.transcript, lines));
}

interface Words {
  readonly title: string;
  /** Why nothing is done where there are no edits. */
  readonly otherwise: string;
}

/** `edit` gives edits, or a sentence that says why there are none. */
async function step(
  reading: Reading,
  given: CommandArguments,
  { apply, workspace }: Hands,
  { title, otherwise }: Words,
  edit: (turn: OpenTurn) => readonly TextEdit[] | string,
): Promise<Step> {
  const { transcript, uri, version } = reading;
  const { line } = given;
  const isRefused: IsRefused = (proposal) => workspace.refusals.has(uri, transcript, proposal);
  const refused = (reason: string): Step => ({ applied: false, reason, next: null });
  if (given.version !== undefined && given.version !== version) return refused(changedSince);
  const turn = openTurnAt(transcript, line, isRefused);
  if (turn === undefined) return { ...refused(otherwise), next: nextTurn(transcript, line, isRefused) };
  const edits = edit(turn);
  if (typeof edits === 'string') return refused(edits);
  if (edits.length === 0) return refused(otherwise);
  const changes = edits.filter(({ span, newText }) => transcript.text.slice(span.start, span.end) !== newText);
  // Whoever is said to be unknown may be said so already: there is nothing to write, and the next turn is next.
  if (changes.length === 0) return { applied: true, next: nextTurn(transcript, turn.lines.last, isRefused) };
  const reason = await apply(
    reading,
    title,
    changes.map((one) => editOf(transcript.lines, one)),
  );
  if (reason !== undefined) return refused(reason);
  const after = await transcriptAfter(reading, edits, workspace);
  // What is added above, in the header, moves all lines down.
  const moved = after.lines.count - transcript.lines.count;
  const isRefusedNow: IsRefused = (proposal) => workspace.refusals.has(uri, after, proposal);
  return { applied: true, next: nextTurn(after, turn.lines.last + moved, isRefusedNow) };
}

function nextTurn(transcript: Transcript, line: number, isRefused: IsRefused): Range | null {
  const place = nextOpen(transcript, line, 'forward');
  if (place === undefined) return null;
  const lines = openTurnAt(transcript, place.line, isRefused)?.lines;
  return rangeOf(transcript.lines, lines === undefined ? place.span : transcript.lines.span(lines.first, lines.last));
}

/** Most clients tell of the change before they say that it is made; from the others it is not awaited. */
async function transcriptAfter(
  reading: Reading,
  edits: readonly TextEdit[],
  workspace: Workspace,
): Promise<Transcript> {
  const { uri, version, transcript } = reading;
  const after = await workspace.read(uri);
  if (after !== undefined && after.version !== version) return after.transcript;
  const { attribution, roster, text } = transcript;
  return parse(applyEdits(text, edits), {
    attribution,
    roster: roster.entries.filter(({ span }) => span === undefined),
  });
}

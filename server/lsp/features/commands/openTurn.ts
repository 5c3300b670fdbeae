import {
  type Attributed,
  attributeAndRead,
  attributeToNew,
  beginTurn,
  continuesTurn,
  type IsRefused,
  isOpenLine,
  isSideEffect,
  isWaiting,
  joinAbove,
  listAndEdit,
  type Marker,
  markTurn,
  nextOpen,
  type OpenTurn,
  openTurnAt,
  type SideEffect,
  slice,
  splitQualifiers,
  type Transcript,
  turnAtLine,
  wordsOn,
} from '../../../core/index.ts';
import type { Given, Range, Step } from '../../../protocol.ts';
import { rangeOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated } from './given.ts';

/**
 * The turn at a position if it has no speaker, else the next one that has none; as many of its lines as are proposed. On a
 * line that continues a turn without a speaker, the lines from there on: a key begins a turn there.
 */
export function openTurnNear(
  { transcript, uri }: ParsedDocument,
  { position: { line } }: Given<'openTurn'>,
  { workspace }: CommandContext,
): Range | null {
  const isRefused = workspace.refusedProposals.test(uri, transcript);
  const here = isWaiting(transcript, line) ? openTurnAt(transcript, line, isRefused) : undefined;
  if (here === undefined) return nextTurn(transcript, line, isRefused);
  const first = continuationAt(transcript, line) === undefined ? here.lines.first : line;
  return rangeOfTurn(transcript, here, first);
}

/** The lines of a turn from one on, up to the word where another turn seems to begin. */
function rangeOfTurn({ lines }: Transcript, turn: OpenTurn, first = turn.lines.first): Range {
  const { start, end } = lines.span(first, turn.lines.last);
  return rangeOf(lines, { start, end: turn.to ?? end });
}

/**
 * Gives the turn at a position to a speaker. On a line that continues a turn, begins a turn there, because the words before it
 * are somebody else's.
 */
export async function labelOpenTurn(
  document: ParsedDocument,
  given: Given<'labelOpenTurn'>,
  context: CommandContext,
): Promise<Step> {
  const speaker = given.speaker ?? undefined;
  const words = {
    title: speaker === undefined ? 'Attribute to an unknown speaker' : `Attribute to ${speaker}`,
    ifNothing: 'There is no text here to attribute.',
  };
  const isNew = given.isNew === true;
  const step = takeStep(document, given, context, words, ({ lines, to, marker: kind }) => {
    const offset = continuationAt(document.transcript, given.position.line);
    if (offset !== undefined) return begin(document, { offset, speaker, isNew });
    const part = { lines, to, kind };
    return speaker !== undefined && isNew
      ? attributeToNew(document.transcript, { ...part, speaker }, document.reread)
      : attributeAndRead(document.transcript, [{ ...part, speaker }], document.reread);
  });
  return isNew && speaker !== undefined ? { ...(await step), name: splitQualifiers(speaker).name } : step;
}

/** Begins a turn at the word at a position, in the middle of a line too. Its speaker is not known yet. */
export function beginTurnHere(
  document: ParsedDocument,
  given: Given<'beginTurn'>,
  context: CommandContext,
): Promise<Step> {
  const { transcript } = document;
  const words = {
    title: 'Begin a new turn',
    ifNothing: 'Put the cursor before the first word of the new turn. A turn begins here already, or no word follows.',
  };
  const offset = transcript.lines.offsetAt(given.position);
  return takeStep(document, given, context, words, () => begin(document, { offset, speaker: undefined }), 'stay');
}

/** Where the words begin on a line (from 0) that certainly continues a turn; undefined on any other line. */
function continuationAt(transcript: Transcript, line: number): number | undefined {
  if (isOpenLine(transcript, line) || turnAtLine(transcript, line)?.cue === undefined) return undefined;
  const start = wordsOn(transcript, line)?.start;
  return start !== undefined && continuesTurn(transcript, start) ? start : undefined;
}

interface Beginning {
  readonly offset: number;
  readonly speaker: string | undefined;
  readonly kind?: Marker['kind'];
  /** The speaker goes on the roster. */
  readonly isNew?: boolean;
}

function begin({ transcript, reread }: ParsedDocument, turn: Beginning): Attributed | SideEffect {
  const { offset, kind, speaker } = turn;
  const listed = speaker !== undefined && turn.isNew ? splitQualifiers(speaker) : undefined;
  return listed === undefined
    ? beginTurn(transcript, { offset, speaker, kind }, reread)
    : listAndEdit(transcript, listed, beginListed(listed.name), reread);

  function beginListed(name: string): Parameters<typeof listAndEdit>[2] {
    return (after, _down, again) => {
      const moved = offset + after.text.length - transcript.text.length;
      return beginTurn(after, { offset: moved, speaker: name, kind }, again);
    };
  }
}

/**
 * Marks the turn at a position as a question or an answer. Unattributed text becomes a turn without a speaker, and so does a
 * line that continues a turn.
 */
export function markOpenTurn(
  document: ParsedDocument,
  given: Given<'markOpenTurn'>,
  context: CommandContext,
): Promise<Step> {
  const { kind, position } = given;
  const { transcript } = document;
  const words = {
    title: `Mark as ${kind}`,
    ifNothing: `There is nothing here to mark as ${kind === 'question' ? 'a question' : 'an answer'}.`,
  };
  return takeStep(document, given, context, words, ({ lines, to }) => {
    const offset = continuationAt(transcript, position.line);
    if (offset !== undefined) return begin(document, { offset, speaker: undefined, kind });
    if (!isOpenLine(transcript, position.line)) return markTurn(transcript, position.line, kind, document.reread);
    return attributeAndRead(transcript, [{ lines, to, speaker: undefined, kind }], document.reread);
  });
}

export function joinOpenTurn(
  document: ParsedDocument,
  given: Given<'joinOpenTurn'>,
  context: CommandContext,
): Promise<Step> {
  const words = { title: 'Join to the turn above', ifNothing: 'There is no turn above to join this to.' };
  return takeStep(document, given, context, words, (turn) => joinAbove(document.transcript, turn, document.reread));
}

interface StepWords {
  /** Names the edit in the editor. */
  readonly title: string;
  /** The reason to give where there are no edits to make. */
  readonly ifNothing: string;
}

/** `edit` returns the edits of a turn, or why it cannot be edited so. */
async function takeStep(
  document: ParsedDocument,
  given: Given<'joinOpenTurn'>,
  { apply, workspace }: CommandContext,
  { title, ifNothing }: StepWords,
  edit: (turn: OpenTurn) => Attributed | SideEffect,
  then: 'goOn' | 'stay' = 'goOn',
): Promise<Step> {
  const { transcript, uri } = document;
  const { line } = given.position;
  const isRefused = workspace.refusedProposals.test(uri, transcript);
  if (isOutdated(given, document)) return refused(changedSince);
  const turn = openTurnAt(transcript, line, isRefused);
  if (turn === undefined) return { ...refused(ifNothing), next: nextTurn(transcript, line, isRefused) };
  const made = edit(turn);
  if (isSideEffect(made)) return refused(made.reason);
  if (made.edits.length === 0) return refused(ifNothing);
  const changes = made.edits.filter(({ span, newText }) => slice(transcript.text, span) !== newText);
  // A turn that has `?` already and is to get `?` needs no edit; the user goes on to the next turn.
  if (changes.length === 0) return { applied: true, next: nextTurn(transcript, turn.lines.last, isRefused) };
  const { after } = made;
  const reason = await apply(document, title, changes);
  if (reason !== undefined) return refused(reason);
  // Lines that were added to the header, or a line that was broken, move the rest of the text down.
  const moved = after.lines.count - transcript.lines.count;
  // What was broken off from the last line is next.
  const last = turn.to === undefined ? turn.lines.last : turn.lines.last - 1;
  const from = (then === 'stay' ? line - 1 : last) + moved;
  return { applied: true, next: nextTurn(after, from, workspace.refusedProposals.test(uri, after)) };
}

function refused(reason: string): Step {
  return { applied: false, reason, next: null };
}

function nextTurn(transcript: Transcript, line: number, isRefused: IsRefused): Range | null {
  const place = nextOpen(transcript, line, 'forward');
  if (place === undefined) return null;
  const turn = openTurnAt(transcript, place.line, isRefused);
  return turn === undefined ? rangeOf(transcript.lines, place.span) : rangeOfTurn(transcript, turn);
}

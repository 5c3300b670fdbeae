import type { Range } from 'vscode-languageserver';
import {
  attributeAndRead,
  attributeToNew,
  type IsRefused,
  isWaiting,
  joinAbove,
  LineKind,
  markTurn,
  nextOpen,
  type OpenTurn,
  openTurnAt,
  readAgain,
  type TextEdit,
  type Transcript,
} from '../../../core/index.ts';
import { editOf, rangeOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince, unwritable } from './attribute.ts';
import type { CommandContext } from './commandContext.ts';

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
  { transcript, uri }: ParsedDocument,
  { line }: CommandArguments,
  { workspace }: CommandContext,
): Range | null {
  const isRefused: IsRefused = (proposal) => workspace.refusedProposals.has(uri, transcript, proposal);
  const here = isWaiting(transcript, line) ? openTurnAt(transcript, line, isRefused) : undefined;
  if (here === undefined) return nextTurn(transcript, line, isRefused);
  return rangeOf(transcript.lines, transcript.lines.span(here.lines.first, here.lines.last));
}

/** Gives the turn at a place, as far as it is proposed, to a speaker. */
export function labelOpenTurn(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<Step> {
  const { speaker } = given;
  const title = speaker === undefined ? 'Attribute to nobody known' : `Attribute to ${speaker}`;
  const words = { title, otherwise: 'There is no text to attribute here.' };
  return step(document, given, context, words, ({ lines, marker: kind }) => {
    const part = { lines, speaker, kind };
    const isNew = speaker !== undefined && given.isNew;
    const attributed = isNew
      ? attributeToNew(document.transcript, { ...part, speaker })
      : attributeAndRead(document.transcript, [part]);
    return attributed === 'unwritable' ? unwritable(speaker) : attributed;
  });
}

/** Says that the turn at a place is a question or an answer. Open text becomes a turn by that, and nobody's. */
export function markOpenTurn(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<Step> {
  const { kind, line } = given;
  const { transcript } = document;
  const otherwise = `There is nothing here to mark as ${kind === 'question' ? 'a question' : 'an answer'}.`;
  return step(document, given, context, { title: `Mark as ${kind}`, otherwise }, ({ lines }) => {
    if (transcript.kinds[line] !== LineKind.unattributed) return { edits: markTurn(transcript, line, kind) };
    const attributed = attributeAndRead(transcript, [{ lines, speaker: undefined, kind }]);
    return attributed === 'unwritable' ? unwritable(undefined) : attributed;
  });
}

/** Makes the open text at a place go on with the turn above. */
export function joinOpenTurn(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<Step> {
  const words = { title: 'Join to the turn above', otherwise: 'There is no turn above that this could go on with.' };
  return step(document, given, context, words, ({ lines }) => ({
    edits: joinAbove(document.transcript, lines),
  }));
}

interface Words {
  readonly title: string;
  /** Why nothing is done where there are no edits. */
  readonly otherwise: string;
}

interface Made {
  readonly edits: readonly TextEdit[];
  /** Where the new text has been read already. */
  readonly after?: Transcript;
}

/** `edit` gives edits, or a sentence that says why there are none. */
async function step(
  document: ParsedDocument,
  given: CommandArguments,
  { apply, workspace }: CommandContext,
  { title, otherwise }: Words,
  edit: (turn: OpenTurn) => Made | string,
): Promise<Step> {
  const { transcript, uri, version } = document;
  const { line } = given;
  const isRefused: IsRefused = (proposal) => workspace.refusedProposals.has(uri, transcript, proposal);
  const refused = (reason: string): Step => ({ applied: false, reason, next: null });
  if (given.areOutdated(version)) return refused(changedSince);
  const turn = openTurnAt(transcript, line, isRefused);
  if (turn === undefined) return { ...refused(otherwise), next: nextTurn(transcript, line, isRefused) };
  const made = edit(turn);
  if (typeof made === 'string') return refused(made);
  const { edits } = made;
  if (edits.length === 0) return refused(otherwise);
  const changes = edits.filter(({ span, newText }) => transcript.text.slice(span.start, span.end) !== newText);
  // Whoever is said to be unknown may be said so already: there is nothing to write, and the next turn is next.
  if (changes.length === 0) return { applied: true, next: nextTurn(transcript, turn.lines.last, isRefused) };
  const after = made.after ?? readAgain(transcript, edits);
  const reason = await apply(
    document,
    title,
    changes.map((one) => editOf(transcript.lines, one)),
  );
  if (reason !== undefined) return refused(reason);
  // What is added above, in the header, moves all lines down.
  const moved = after.lines.count - transcript.lines.count;
  const isRefusedNow: IsRefused = (proposal) => workspace.refusedProposals.has(uri, after, proposal);
  return { applied: true, next: nextTurn(after, turn.lines.last + moved, isRefusedNow) };
}

function nextTurn(transcript: Transcript, line: number, isRefused: IsRefused): Range | null {
  const place = nextOpen(transcript, line, 'forward');
  if (place === undefined) return null;
  const lines = openTurnAt(transcript, place.line, isRefused)?.lines;
  return rangeOf(transcript.lines, lines === undefined ? place.span : transcript.lines.span(lines.first, lines.last));
}

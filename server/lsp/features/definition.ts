import type { LocationLink } from 'vscode-languageserver';
import {
  findLabels,
  type Lines,
  nameWithin,
  type RosterEntry,
  roundOf,
  type Span,
  type SpeakerLabel,
  speakerAt,
  type Transcript,
  type Turn,
  turnWithMarkerAt,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';

export interface DefinitionRequest {
  readonly uri: string;
  readonly offset: number;
  /** The lines of a shared roster; undefined if it is not loaded. */
  rosterLines(uri: string): Lines | undefined;
}

/**
 * From a name or an alias: its entry on the roster, in the header or in another file. From a name that is on no roster: its first
 * cue. From the marker of an answer: its question.
 */
export function definition(transcript: Transcript, request: DefinitionRequest): LocationLink[] | null {
  const { offset } = request;
  const named = speakerAt(transcript, offset);
  if (named !== undefined) return definitionsOf(transcript, named, request);
  const turn = turnWithMarkerAt(transcript, offset);
  return turn?.cue?.marker === undefined ? null : questionsOf(transcript, turn, turn.cue.marker.span, request.uri);
}

function definitionsOf(transcript: Transcript, named: SpeakerLabel, request: DefinitionRequest): LocationLink[] {
  const { lines } = transcript;
  const originSelectionRange = rangeOf(lines, named.label.span);
  const listed = named.entries.flatMap((entry) => entryLink(transcript, entry, request) ?? []);
  if (listed.length > 0) return listed.map((link) => ({ originSelectionRange, ...link }));
  const [first = named] = findLabels(transcript, named.name);
  const range = rangeOf(lines, first.label.span);
  return [{ originSelectionRange, targetUri: request.uri, targetRange: range, targetSelectionRange: range }];
}

function entryLink(
  { text, lines }: Transcript,
  { name, span, source }: RosterEntry,
  { uri, rosterLines }: DefinitionRequest,
): LocationLink | undefined {
  if (span !== undefined) return linkTo(uri, lines, span, nameWithin(text, span, name).span);
  const shared = source && rosterLines(source.file);
  return shared && linkTo(source.file, shared, source.span, nameWithin(shared.text, source.span, name).span);
}

function questionsOf(transcript: Transcript, turn: Turn, marker: Span, uri: string): LocationLink[] | null {
  if (turn.kind !== 'answer') return null;
  const { turns, lines } = transcript;
  const originSelectionRange = rangeOf(lines, marker);
  const questions = (roundOf(transcript, turn)?.questions ?? []).flatMap((index) => turns[index] ?? []);
  return questions.map(({ span, cue }) => ({ originSelectionRange, ...linkTo(uri, lines, span, cue?.span ?? span) }));
}

function linkTo(targetUri: string, lines: Lines, span: Span, selected: Span): LocationLink {
  return { targetUri, targetRange: rangeOf(lines, span), targetSelectionRange: rangeOf(lines, selected) };
}

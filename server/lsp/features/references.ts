import type { Location } from 'vscode-languageserver';
import {
  findLabels,
  type Lines,
  nameWithin,
  type RosterEntry,
  roundOf,
  type SpeakerLabel,
  sharedEntry,
  speakerAt,
  type Transcript,
  type Turn,
  turnWithMarkerAt,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';

export interface ReferencesRequest {
  readonly uri: string;
  readonly offset: number;
  /** Whether to include the roster entries, in the header and in a shared roster. */
  readonly includeDeclaration: boolean;
  rosterLines(uri: string): Lines | undefined;
  /** All transcripts with a label of this full name. */
  naming(name: string): AsyncIterable<{ readonly uri: string; readonly transcript: Transcript }>;
}

/**
 * From a name: all labels of that speaker in this file, and in all files with the same shared roster if the speaker is on it.
 * Without a shared roster, the name may mean another person elsewhere. From the marker of a question: its answers.
 */
export async function references(transcript: Transcript, request: ReferencesRequest): Promise<Location[] | null> {
  const named = speakerAt(transcript, request.offset);
  if (named !== undefined) return placesOf(transcript, named, request);
  const turn = turnWithMarkerAt(transcript, request.offset);
  return turn?.kind === 'question' ? answersTo(transcript, turn, request) : null;
}

async function placesOf(transcript: Transcript, named: SpeakerLabel, request: ReferencesRequest): Promise<Location[]> {
  const { uri, includeDeclaration } = request;
  const found = labelsIn(transcript, uri, named.name, includeDeclaration);
  const shared = sharedEntry(transcript, named.name);
  if (shared === undefined) return found;
  for await (const other of request.naming(named.name)) {
    const isSame = sharedEntry(other.transcript, named.name)?.source?.file === shared.source?.file;
    if (other.uri !== uri && isSame)
      found.push(...labelsIn(other.transcript, other.uri, named.name, includeDeclaration));
  }
  return includeDeclaration ? [...found, ...rosterLocations(shared, request)] : found;
}

function labelsIn(transcript: Transcript, uri: string, name: string, withDeclaration: boolean): Location[] {
  return findLabels(transcript, name)
    .filter(({ place }) => withDeclaration || (place !== 'name' && place !== 'alias'))
    .map(({ label }) => ({ uri, range: rangeOf(transcript.lines, label.span) }));
}

function rosterLocations(entry: RosterEntry, { rosterLines }: ReferencesRequest): Location[] {
  return [entry, ...entry.aliases].flatMap(({ name, source }) => {
    const lines = source && rosterLines(source.file);
    if (source === undefined || lines === undefined) return [];
    return [{ uri: source.file, range: rangeOf(lines, nameWithin(lines.text, source.span, name).span) }];
  });
}

function answersTo(transcript: Transcript, turn: Turn, { uri, includeDeclaration }: ReferencesRequest): Location[] {
  const { turns, lines } = transcript;
  const round = roundOf(transcript, turn);
  const indexes = [...(includeDeclaration ? (round?.questions ?? []) : []), ...(round?.answers ?? [])];
  return indexes
    .flatMap((index) => turns[index] ?? [])
    .map(({ cue, span }) => ({ uri, range: rangeOf(lines, cue?.span ?? span) }));
}

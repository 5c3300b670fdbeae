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
  /** Whether the places that say who somebody is are wanted too: in the header, and in a shared roster. */
  readonly includeDeclaration: boolean;
  rosterLines(uri: string): Lines | undefined;
  /** Every transcript in which somebody of this full name is labelled. */
  naming(name: string): AsyncIterable<{ readonly uri: string; readonly transcript: Transcript }>;
}

/**
 * From a name, every label of that speaker: in this file, and where a shared roster says who that is, in every file
 * that shares it. A name without such a roster may mean others elsewhere. From the marker of a question, its answers.
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

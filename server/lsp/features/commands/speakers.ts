import {
  attributeToNew,
  candidates,
  cannotBeRead,
  isSideEffect,
  namedInFacts,
  nearestName,
  splitQualifiers,
} from '../../../core/index.ts';
import type { Candidate, Given, NameReading, Voice } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function speakers({ transcript }: ParsedDocument, { position }: Given<'speakers'>): readonly Candidate[] {
  return candidates(transcript, position.line);
}

/**
 * The speakers of the roster, then all others, then those whom only the facts above the talk name. The order is the same at every
 * place of the document.
 */
export function voices({ transcript }: ParsedDocument): readonly Voice[] {
  const known = new Map(candidates(transcript, 0).map(({ name, label }) => [name, label]));
  const named = [...transcript.roster.entries, ...transcript.speakers.filter(({ voice, entry }) => !voice && !entry)];
  const voices = named.map(({ name }) => ({ name, label: known.get(name) ?? name }));
  const others = namedInFacts(transcript).filter((name) => !known.has(name));
  return [...voices, ...others.map((name) => ({ name, label: name, isNew: true }))];
}

/** Reads what somebody types as the name of a speaker: whether a cue with it would be read, and whom it looks like. */
export function readName({ transcript, reread }: ParsedDocument, { position, typed }: Given<'readName'>): NameReading {
  const speaker = typed.trim().replace(/\s+/g, ' ');
  const { name } = splitQualifiers(speaker);
  const lines = { first: position.line, last: position.line };
  if (name === '') return { name: null, reason: cannotBeRead(speaker) };
  const attributed = attributeToNew(transcript, { lines, speaker }, reread);
  if (isSideEffect(attributed)) return { name: null, reason: attributed.reason };
  const similar = nearestName(transcript, name);
  return { name, ...(similar !== undefined && { similar }) };
}

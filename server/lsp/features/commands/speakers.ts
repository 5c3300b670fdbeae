import { candidates } from '../../../core/index.ts';
import type { Candidate, Given, Voice } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function speakers({ transcript }: ParsedDocument, { position }: Given<'speakers'>): readonly Candidate[] {
  return candidates(transcript, position.line);
}

/** The speakers of the roster and then all others, in an order that is the same at every place of the document. */
export function voices({ transcript }: ParsedDocument): readonly Voice[] {
  const known = new Map(candidates(transcript, 0).map(({ name, label }) => [name, label]));
  const named = [...transcript.roster.entries, ...transcript.speakers.filter(({ voice, entry }) => !voice && !entry)];
  return named.map(({ name }) => ({ name, label: known.get(name) ?? name }));
}

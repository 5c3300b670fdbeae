import { candidates } from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

/** Somebody who can be chosen by a digit. */
export interface Voice {
  /** The full name. */
  readonly name: string;
  /** What to write in a cue. */
  readonly label: string;
}

/** Who can be chosen, in an order that does not depend on a place: the roster's, then who is heard besides. */
export function voices({ transcript }: ParsedDocument): Voice[] {
  const known = new Map(candidates(transcript, 0).map(({ name, label }) => [name, label]));
  const named = [...transcript.roster.entries, ...transcript.speakers.filter(({ voice, entry }) => !voice && !entry)];
  return named.map(({ name }) => ({ name, label: known.get(name) ?? name }));
}
